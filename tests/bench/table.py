"""Usage: table.py CHECK.json ROUND_TRIPS.json

Prints the ratios that tests/bench/README.md explains, from what check_bench and round_trips measured.
"""

import json
import math
import statistics
import sys

COUNTS = ["100", "1000", "10000", "50000", "0"]
SIZES = ["280", "25000"]
SHIPPED = "0"


def times_of(results):
    """By benchmark, number of rules and size: the repetitions' CPU times in nanoseconds."""
    times = {}
    for run in results["benchmarks"]:
        if run.get("run_type") == "iteration":
            times.setdefault(tuple(run["name"].split("/")[:3]), []).append(run["cpu_time"])
    return times


def spread(values):
    """Half the distance from the least to the most, in per cent of the median."""
    return 50 * (max(values) - min(values)) / statistics.median(values)


def name(count):
    return "shipped" if count == SHIPPED else count


def print_checks(results):
    times = times_of(results)
    compiled = {
        run["name"].split("/")[1]: run["seconds_to_compile"]
        for run in results["benchmarks"]
        if run.get("run_type") == "iteration" and "seconds_to_compile" in run
    }
    print("rules     characters  bare scan, us  check / bare  with JSON / bare  spread of check")
    for count in COUNTS:
        for size in SIZES:
            bare, check, answer = (
                times[(kind, count, size)] for kind in ("bare_scan", "check", "answer")
            )
            median = statistics.median(bare)
            print(
                f"{name(count):8}  {size:>10}  {median / 1000:13.2f}  "
                f"{statistics.median(check) / median:12.2f}  {statistics.median(answer) / median:16.2f}"
                f"  {spread(check):13.0f} %"
            )
    growth = math.log(
        statistics.median(times[("check", "50000", "280")])
        / statistics.median(times[("check", "100", "280")])
    ) / math.log(500)
    print(f"\ngrowth exponent of a check, 100 to 50,000 rules, 280 characters: {growth:.2f}")
    for count in COUNTS:
        print(f"compiling, {name(count)}: {compiled[count]:.2f} s of CPU")


def print_round_trips(results):
    echo = results["echo"]
    print("\nrules     start / echo  round trip p50 / echo  p99 / echo  PSS, MB")
    for rules, measured in results.items():
        print(
            f"{rules:8}  {measured['start_p50'] / echo['start_p50']:12.2f}  "
            f"{measured['round_trip_p50'] / echo['round_trip_p50']:21.2f}  "
            f"{measured['round_trip_p99'] / echo['round_trip_p99']:10.2f}  "
            f"{measured['pss_kib'] / 1024:7.1f}"
        )
    print(f"\necho: start {echo['start_p50']:.0f} us, round trip {echo['round_trip_p50']:.1f} us")


def main():
    checks, round_trips = (json.load(open(path, encoding="utf-8")) for path in sys.argv[1:3])
    print_checks(checks)
    print_round_trips(round_trips)


if __name__ == "__main__":
    main()
