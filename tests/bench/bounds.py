"""Usage: bounds.py FOLDER

Fails when the host takes much longer than it did, beside what it cannot do without, or much more memory:
scripts/test runs it. FOLDER holds the built programs. Measures each thing many times in turn with the others
and takes the least or the median, so that what else the computer does is not taken for the host's work.
Prints "N passed, N failed".
"""

import json
import pathlib
import subprocess
import sys
import tempfile

# By rules, what is measured where nothing was lost.
USUAL = {
    "1000": {
        "check / bare scan": 4.3,
        "check with JSON / bare scan": 8.9,
        "round trip / echo": 2.8,
        "start / echo": 12,
        "PSS, MB": 5.9,
    },
    "shipped": {
        "check / bare scan": 4.9,
        "check with JSON / bare scan": 5.0,
        "round trip / echo": 16.4,
        "start / echo": 25,
        "PSS, MB": 23.3,
    },
}
# So far above a value may go: noise comes to less, a twofold loss to more.
ROOM = 1.7


def run(*command):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, encoding="utf8").stdout


def least_times(folder):
    """By benchmark and rules, of posts of 280 characters, in nanoseconds of CPU."""
    with tempfile.TemporaryDirectory() as place:
        out = pathlib.Path(place) / "check.json"
        run(
            folder / "check_bench",
            "--benchmark_filter=^(bare_scan|check|answer)/(1000|0)/280$",
            "--benchmark_repetitions=40",
            "--benchmark_min_time=0.005",
            "--benchmark_enable_random_interleaving=true",
            f"--benchmark_out={out}",
            "--benchmark_out_format=json",
        )
        runs = json.loads(out.read_text(encoding="utf8"))["benchmarks"]
    least = {}
    for one in runs:
        if one["run_type"] != "iteration":
            continue
        kind, count = one["name"].split("/")[:2]
        key = kind, {"0": "shipped"}.get(count, count)
        least[key] = min(one["cpu_time"], least.get(key, one["cpu_time"]))
    return least


def measured(folder):
    least = least_times(folder)
    trips = json.loads(run(folder / "round_trips", "quick"))
    echo = trips["echo"]
    return {
        rules: {
            "check / bare scan": least["check", rules] / least["bare_scan", rules],
            "check with JSON / bare scan": least["answer", rules] / least["bare_scan", rules],
            "round trip / echo": trips[rules]["round_trip_p50"] / echo["round_trip_p50"],
            "start / echo": trips[rules]["start_on_processor_least"] / echo["start_on_processor_least"],
            "PSS, MB": trips[rules]["pss_kib"] / 1024,
        }
        for rules in USUAL
    }


def main():
    found = measured(pathlib.Path(sys.argv[1]))
    failed = 0
    for rules, usual in USUAL.items():
        for what, value in usual.items():
            holds = found[rules][what] <= ROOM * value
            failed += not holds
            print(
                f"{'holds' if holds else 'FAILS'}: {rules} rules, {what} {found[rules][what]:.1f}, "
                f"usually {value:.1f}, at most {ROOM * value:.1f}"
            )
    total = sum(len(usual) for usual in USUAL.values())
    print(f"\n{total - failed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
