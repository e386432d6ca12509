"""Fails when the host judges unseen posts worse than it did, with margins for chance; scripts/test runs it.

Learns the weights without one third of the posts and lets the host judge that third with the thresholds that
are shipped.
Prints "N passed, N failed".
"""
import argparse
import pathlib

import figures
import host
import posts as corpus
import thresholds
import unseen

# (what, how to read it, bound, whether it is a least value)
BOUNDS = [
    ("recall, core categories", lambda found: found.recall(corpus.CORE), 0.49, True),
    ("recall, all categories", lambda found: found.recall(corpus.CATEGORIES), 0.505, True),
    ("alarms on near misses", lambda found: found.alarms_on("near"), 0.02, False),
    ("alarms on ordinary posts", lambda found: found.alarms_on("ordinary"), 0.005, False),
    ("serious alarms", lambda found: found.serious_alarms(), 0.003, False),
]
MOST_NEVER_FLAGGED = 0.02  # of other kinds that the taxonomy never flags, at caution or above


def found_unseen(program, rules, rotation):
    """Figures of drafted posts, of texts by patients and of hard posts that the weights have not seen."""
    posts, findings = unseen.judged(corpus.read_posts(), program, rules, rotation)
    levels = thresholds.levels_of(findings)
    by_set = corpus.numbers_by_set(posts)
    return [figures.Figures([posts[number] for number in numbers], levels[numbers])
            for numbers in (corpus.drafted_numbers(posts), by_set["texts"], by_set["hard"])]


def _holds(what, share, bound, is_least=False):
    holds = share >= bound if is_least else share <= bound
    print(f"{'holds' if holds else 'FAILS'}: {what} {share:.1%}, {'at least' if is_least else 'at most'} {bound:.1%}")
    return holds


def never_flagged_hold(program, rules):
    """Whether the host leaves alone what the taxonomy never flags, with the evidence that is shipped."""
    spared, others = (thresholds.levels_of(host.findings(program, rules, posts)).max(axis=1) for posts in corpus.never_flagged())
    return [_holds(", ".join(corpus.SPARED) + ": flagged at all", (spared >= thresholds.INFO).mean(), 0),
            _holds("others never to be flagged", (others >= thresholds.CAUTION).mean(), MOST_NEVER_FLAGGED)]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", required=True, help="the forethought program")
    parser.add_argument("--rules", required=True, type=pathlib.Path, help="the folder of rules")
    parser.add_argument("--rotation", type=int, choices=range(corpus.ROTATIONS), default=0, help="the third that is unseen")
    options = parser.parse_args()
    found, texts, hard = found_unseen(options.bin, options.rules, options.rotation)
    print(f"{found.table()}\n\nby patients and on health pages:\n{texts.summary()}\n")
    print(f"hard posts, for which no bound is held:\n{hard.summary()}\n")
    held = [_holds(what, read(found).value, bound, is_least) for what, read, bound, is_least in BOUNDS]
    held += never_flagged_hold(options.bin, options.rules)
    failed = held.count(False)
    print(f"{len(held) - failed} passed, {failed} failed")
    raise SystemExit(failed > 0)


if __name__ == "__main__":
    main()
