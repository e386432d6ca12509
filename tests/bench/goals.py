"""What the figures are to reach, by the numbers of the rows in tests/bench/README.md."""

import typing


class Goal(typing.NamedTuple):
    row: int
    what: str
    measured: float
    bound: float
    is_least: bool = False  # a least value; else the most that it may be
    floor: float | None = None  # what the least work of this shape takes

    def is_met(self):
        return self.measured >= self.bound if self.is_least else self.measured <= self.bound


def _of_checks(checks):
    for row, kind, what, bounds in [
        (1, "check", "check / bare scan, 280 characters", {"1000": 1.4, "10000": 1.2}),
        (2, "answer", "the same with JSON", {"1000": 2.2, "10000": 1.6}),
    ]:
        for count, bound in bounds.items():
            yield Goal(row, f"{what}, {count} rules", checks.ratio(kind, count, "280"), bound,
                       floor=checks.floor(kind, count, "280"))
    for count, bound in {"1000": 0.15, "10000": 0.07}.items():
        what = f"edit in 25,000 characters / bare scan, {count} rules"
        yield Goal(4, what, checks.ratio("edit", count, "25000"), bound, floor=checks.floor("edit", count, "25000"))
    yield Goal(6, "growth exponent of a check, 100 to 50,000 rules", checks.growth(), 0.24)
    for count, bound in {"10000": 1, "50000": 8}.items():
        yield Goal(9, f"compiling {count} rules, s of CPU", checks.seconds_to_compile[count], bound)


def _of_round_trips(trips):
    def beside_echo(row, what, rules, name, bound):
        ratio, floor = (trips[host][name] / trips["echo"][name] for host in (rules, f"floor {rules}"))
        return Goal(row, f"{what}, {rules} rules", ratio, bound, floor=floor)

    for rules, bound in {"1000": 1.5, "10000": 1.7}.items():
        yield beside_echo(3, "round trip / echo, p50", rules, "round_trip_p50", bound)
        yield beside_echo(3, "round trip / echo, p99", rules, "round_trip_p99", 1.4)
    for rules, bound in {"1000": 1.7, "10000": 2.8, "50000": 6}.items():
        yield beside_echo(5, "start / echo", rules, "start_p50", bound)
    for rules, bound in {"1000": 5, "10000": 8}.items():
        pss, floor = (trips[host]["pss_kib"] / 1024 for host in (rules, f"floor {rules}"))
        yield Goal(10, f"PSS, MB, {rules} rules", pss, bound, floor=floor)
    flat = trips["1000"]["pss_kib_later"] / trips["1000"]["pss_kib"]
    yield Goal(10, "PSS after a million checks / before", flat, 1.02)


def _of_changes(changes):
    for rules in ("1000", "10000"):
        one = changes[rules]
        yield Goal(7, f"toggle / commit, {rules} rules", one["toggle"] / one["toggle_commit"], 1.2)
    one = changes["10000"]
    yield Goal(8, "own rule, ms, 10000 rules", (one["own_rule"] - one["own_rule_commit"]) / 1000, 5)


def _of_browser(browser):
    flags, typed = browser["keyToFlag"], browser["typing"]
    for share in ("p50", "p95"):
        ratio = flags["forethought"][share] / flags["echo"][share]
        yield Goal(11, f"key to flag / with an echo host, {share}", ratio, 1.1)
    added = typed["forethought"]["p95"] - typed["without"]["p95"]
    yield Goal(12, "added to a key in 10,000 characters, ms, p95", added, 4)
    # What took less than that of the processor is a long task at most where others took it.
    yield Goal(12, "most that one key took, ms", typed["forethought"]["most"], 50)


def _of_peers(peers):
    host = peers["host"]["p50"]
    for name, one in peers.items():
        if name != "host":
            bound = 50 if name == "loop in JavaScript" else 10
            yield Goal(13, f"{name} / host, 280 characters", one["p50"] / host, bound, is_least=True)


def of(checks, trips, changes, peers, browser):
    """All of them, by row."""
    found = [*_of_checks(checks), *_of_round_trips(trips), *_of_changes(changes), *_of_browser(browser)]
    return sorted([*found, *_of_peers(peers)], key=lambda goal: goal.row)


def show(all_goals):
    print("\nrow  goal                                              measured     floor        goal")
    for goal in all_goals:
        bound = f"{'>=' if goal.is_least else '<='} {goal.bound:g}"
        floor = "" if goal.floor is None else f"{goal.floor:.2f}"
        met = "met" if goal.is_met() else "missed"
        print(f"{goal.row:3}  {goal.what:48}  {goal.measured:8.2f}  {floor:>8}  {bound:>10}  {met}")
    met = sum(goal.is_met() for goal in all_goals)
    print(f"\n{met} of {len(all_goals)} goals met")
