"""Measures the host's judgement on posts that its evidence has not seen; scripts/quality runs it.

Each rotation learns weights from two thirds of the posts and lets the host judge the third one with them. Rules
written by hand are the same in all. Prints the figures with 95 % intervals and the learning
curve, and writes build/quality/report.html.
"""
import argparse
import pathlib

import numpy as np

import figures
import guard
import host
import learn
import learning
import posts as corpus
import report
import thresholds
import unseen

CURVE_SHARES = [1 / 16, 1 / 8, 1 / 4, 1 / 2, 1]


def judged_unseen(posts, options):
    """All posts, each third judged by evidence that was learned without it."""
    judged, findings = [], []
    for rotation in range(corpus.ROTATIONS):
        third, found = unseen.judged(posts, options.bin, options.rules, rotation, options.own_thresholds)
        judged += third
        findings += found
    return judged, findings


def learning_curve(posts, program, rules):
    """[(number of posts, core recall, recall)]: evidence alone, on authors it has not seen.

    The thresholds are those that suit the posts which it is tried on, at every point alike.
    """
    posts = [posts[number] for number in corpus.natural_numbers(posts)]
    features = learn.read_features(posts, program, rules)
    authors = sorted({corpus.author_of(post) for post in posts})
    held_back = set(authors[::4])
    tried = [number for number, post in enumerate(posts) if corpus.author_of(post) in held_back]
    others = [number for number, post in enumerate(posts) if corpus.author_of(post) not in held_back]
    shuffled = np.random.RandomState(1).permutation(others)
    labels = thresholds.Labels([posts[number] for number in tried])
    no_rules = {}
    points = []
    for share in CURVE_SHARES:
        some = shuffled[: int(len(shuffled) * share)]
        learned = learning.learn([posts[number] for number in some], [features[number] for number in some])
        sums = learning.sums(learned, [features[number] for number in tried])
        chosen = thresholds.choose(labels, no_rules, sums, learn.BUDGETS)
        found = figures.Figures([posts[number] for number in tried], thresholds.with_evidence(no_rules, sums, chosen))
        points.append((len(some), found.recall(corpus.CORE), found.recall(corpus.CATEGORIES)))
    return points


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", required=True, help="the forethought program")
    parser.add_argument("--rules", required=True, type=pathlib.Path, help="the folder of rules")
    parser.add_argument("--background", type=pathlib.Path, help="ordinary texts without labels")
    parser.add_argument("--answers", type=pathlib.Path, help="doctors' answers to one person")
    parser.add_argument("--report", type=pathlib.Path, help="where the report goes")
    parser.add_argument("--no-curve", action="store_true", help="leave out the learning curve")
    parser.add_argument("--own-thresholds", action="store_true", help="hold each third back from thresholds too: slow")
    options = parser.parse_args()
    posts = corpus.read_posts()
    judged, findings = judged_unseen(posts, options)
    levels = thresholds.levels_of(findings)
    drafted = corpus.drafted_numbers(judged)
    found = figures.Figures([judged[number] for number in drafted], levels[drafted])
    print(found.table())
    for name, numbers in corpus.numbers_by_set(judged).items():
        print(f"\n{name}: {len(numbers)} posts\n{figures.Figures([judged[number] for number in numbers], levels[numbers]).summary()}")
    others = {}
    for name, path in (("background", options.background), ("answers", options.answers)):
        if path:
            texts = corpus.read_posts([path])
            others[name] = thresholds.levels_of(host.findings(options.bin, options.rules, texts))
            print(figures.rates(name, others[name]))
    guard.never_flagged_hold(options.bin, options.rules)
    curve = [] if options.no_curve else learning_curve(posts, options.bin, options.rules)
    for count, core, whole in curve:
        print(f"learned from {count:6} posts: recall of evidence alone, unseen authors: core {core} · all {whole}")
    if options.report:
        options.report.parent.mkdir(parents=True, exist_ok=True)
        page = report.page(found, [judged[number] for number in drafted], [findings[number] for number in drafted],
                           others, curve, options.rules / "evidence")
        options.report.write_text(page, encoding="utf-8")
        print(f"report: {options.report}")


if __name__ == "__main__":
    main()
