"""Learns rules/evidence/ from the labelled posts; scripts/learn runs it.

    learn.py --bin build/release/bin/forethought --rules rules [--out rules/evidence]

The same posts, rules and program give the same bytes.
"""
import argparse
import pathlib
import shutil
import tempfile

import host
import learning
import posts as corpus
import thresholds

BUDGET = 0.029  # of near misses that get a flag at caution or above
SERIOUS_BUDGET = 0.0025  # of clean posts that get a serious one
DOUBTS = {thresholds.INFO: "doubt", thresholds.CAUTION: "serious-doubt"}


def without_evidence(rules):
    """A copy of a folder of rules in which no evidence speaks."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix="forethought-rules-"))
    copy = folder / "rules"
    shutil.copytree(rules, copy, ignore=shutil.ignore_patterns("evidence"))
    return copy


def _weight_lines(of_name):
    """The lines that give a sum: where it starts, then its weights, heaviest first."""
    weights, bias = of_name
    heaviest = sorted(weights.items(), key=lambda item: (-abs(item[1]), item[0]))
    return [f"{bias:.3f} bias"] + [f"{weight:.2f} {name}" for name, weight in heaviest]


def _threshold_lines(chosen):
    speaks = [f"{least:.3f} {corpus.SEVERITIES[severity]}" for severity, least in sorted(chosen.speaks.items())
              if least < thresholds.NEVER]
    doubts = [f"{below:.3f} {DOUBTS[most]}" for most, below in sorted(chosen.doubts.items())]
    return [f"{learning.RISK_SHARE} risk"] + speaks + doubts


def _write(path, lines, count):
    head = f"# learned by scripts/learn from {count} posts of tests/quality/corpus; MIT"
    path.write_text("\n".join([head] + lines) + "\n", encoding="utf-8")


def write_evidence(folder, learned, chosen, count):
    """A file for each category and for the risk."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name, of_name in learned.items():
        lines = [] if name == learning.RISK else _threshold_lines(chosen[name])
        _write(folder / f"{name}.txt", lines + _weight_lines(of_name), count)


def replace_weights(folder, learned):
    """Puts other weights into a folder of evidence, whose thresholds stay."""
    kinds = ["risk", *corpus.SEVERITIES, *DOUBTS.values()]
    for name, of_name in learned.items():
        path = folder / f"{name}.txt"
        kept = [line for line in path.read_text(encoding="utf-8").splitlines()
                if not line.startswith("#") and line.split()[1] in kinds]
        _write(path, kept + _weight_lines(of_name), "some")


def learn_from(posts, program, rules, out):
    """Learns weights and thresholds from these posts alone and writes them to `out`."""
    bare = without_evidence(rules)
    features = [learning.features_of(post, reading) for post, reading in zip(posts, host.readings(program, bare, posts))]
    rule_levels = thresholds.levels_of(host.findings(program, bare, posts))
    labels = thresholds.Labels(posts)
    chosen = thresholds.choose(labels, rule_levels, learning.unseen_sums(posts, features), BUDGET, SERIOUS_BUDGET)
    write_evidence(out, learning.learn(posts, features), chosen, len(posts))
    shutil.rmtree(bare.parent)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", required=True, help="the forethought program")
    parser.add_argument("--rules", required=True, type=pathlib.Path, help="the folder of rules")
    parser.add_argument("--out", type=pathlib.Path, help="where the evidence goes; the rules' own folder if not said")
    options = parser.parse_args()
    learn_from(corpus.read_posts(), options.bin, options.rules, options.out or options.rules / "evidence")


if __name__ == "__main__":
    main()
