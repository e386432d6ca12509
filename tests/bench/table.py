"""Usage: table.py FOLDER

Prints the ratios that tests/bench/README.md explains, and which goals they meet, from what the programs measured:
check.json, round_trips.json, changes.json, peers.json and browser.json in FOLDER.
"""

import json
import math
import pathlib
import statistics
import sys

import goals

SHIPPED = "0"
COUNTS = ["100", "1000", "10000", "50000", SHIPPED]
SIZES = ["280", "25000"]


class Checks:
    """What check_bench measured: the repetitions' CPU times in nanoseconds."""

    def __init__(self, results):
        self._times = {}
        self.seconds_to_compile = {}
        for run in results["benchmarks"]:
            if run.get("run_type") != "iteration":
                continue
            kind, count, size = run["name"].split("/")[:3]
            self._times.setdefault((kind, count, size), []).append(run["cpu_time"])
            if "seconds_to_compile" in run:
                self.seconds_to_compile[count] = run["seconds_to_compile"]

    def time(self, kind, count, size):
        return statistics.median(self._times[kind, count, size])

    def ratio(self, kind, count, size):
        return self.time(kind, count, size) / self.time("bare_scan", count, size)

    def floor(self, kind, count, size):
        return self.ratio(f"floor_of_{kind}", count, size)

    def spread(self, kind, count, size):
        """Half the distance from the least to the most, in per cent of the median."""
        values = self._times[kind, count, size]
        return 50 * (max(values) - min(values)) / statistics.median(values)

    def growth(self):
        """The exponent by which a check's time grows with the number of rules."""
        return math.log(self.time("check", "50000", "280") / self.time("check", "100", "280")) / math.log(500)


def print_checks(checks):
    print("rules     characters  bare scan, us  check / bare  floor  with JSON / bare  floor  spread of check")
    for count in COUNTS:
        for size in SIZES:
            print(
                f"{'shipped' if count == SHIPPED else count:8}  {size:>10}  "
                f"{checks.time('bare_scan', count, size) / 1000:13.2f}  {checks.ratio('check', count, size):12.2f}  "
                f"{checks.floor('check', count, size):5.2f}  {checks.ratio('answer', count, size):16.2f}  "
                f"{checks.floor('answer', count, size):5.2f}  {checks.spread('check', count, size):13.0f} %"
            )
    print("\ncompiling, s of CPU: " + ", ".join(
        f"{'shipped' if count == SHIPPED else count} {checks.seconds_to_compile[count]:.2f}" for count in COUNTS))


def print_round_trips(trips):
    echo = trips["echo"]
    print("\nrules           start / echo  p90 / echo  round trip p50 / echo  p99 / echo  PSS, MB")
    for rules, one in trips.items():
        print(
            f"{rules:14}  {one['start_p50'] / echo['start_p50']:12.2f}  {one['start_p90'] / echo['start_p90']:10.2f}  "
            f"{one['round_trip_p50'] / echo['round_trip_p50']:21.2f}  "
            f"{one['round_trip_p99'] / echo['round_trip_p99']:10.2f}  {one['pss_kib'] / 1024:7.1f}"
        )
    print(f"\necho: start {echo['start_p50']:.0f} us, round trip {echo['round_trip_p50']:.1f} us")
    later = {rules: one["pss_kib_later"] for rules, one in trips.items() if "pss_kib_later" in one}
    for rules, kib in later.items():
        print(f"after a million checks more, {rules} rules: {kib / 1024:.1f} MB")


def print_changes(changes, checks):
    print("\nrules     edit / bare  in process / bare  floor  echo / bare  toggle / commit  own rule, ms")
    for rules, one in changes.items():
        count = SHIPPED if rules == "shipped" else rules
        print(
            f"{rules:8}  {one['edit'] / one['bare_scan']:11.2f}  {checks.ratio('edit', count, '25000'):17.2f}  "
            f"{checks.floor('edit', count, '25000'):5.2f}  {one['edit_of_echo'] / one['bare_scan']:11.2f}  {one['toggle'] / one['toggle_commit']:15.2f}  "
            f"{(one['own_rule'] - one['own_rule_commit']) / 1000:12.2f}"
        )


def print_peers(peers):
    host = peers["host"]["p50"]
    print("\n280 characters         us  p90, us  / host")
    for name, one in peers.items():
        failed = f"  failed {one['failures']} times" if one["failures"] else ""
        print(f"{name:18}  {one['p50'] / 1000:5.0f}  {one['p90'] / 1000:7.0f}  {one['p50'] / host:6.1f}{failed}")


def print_browser(browser):
    print("\nkey to flag, ms        p50    p95")
    for name, one in browser["keyToFlag"].items():
        print(f"{name:18}  {one['p50']:6.1f} {one['p95']:6.1f}")
    print("\ntyping, ms of CPU      p50    p95   most  long tasks")
    for name, one in browser["typing"].items():
        print(f"{name:18}  {one['p50']:6.1f} {one['p95']:6.1f} {one['most']:6.1f}  {len(one['longTasks']):10}")


def main():
    folder = pathlib.Path(sys.argv[1])
    names = ("check", "round_trips", "changes", "peers", "browser")
    results, trips, changes, peers, browser = (
        json.loads((folder / f"{name}.json").read_text(encoding="utf8")) for name in names)
    checks = Checks(results)
    print_checks(checks)
    print_round_trips(trips)
    print_changes(changes, checks)
    print_peers(peers)
    print_browser(browser)
    goals.show(goals.of(checks, trips, changes, peers, browser))


if __name__ == "__main__":
    main()
