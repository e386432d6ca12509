"""Chooses from which sums evidence speaks, so that false alarms stay within a budget.

Sums are those of posts whose authors the weights have not seen. What rules written by hand say about the
same posts is taken as given: a post that they flag already costs nothing more, and gains nothing.
"""
import numpy as np

import posts as corpus

INFO, CAUTION, SERIOUS = 0, 1, 2
NEVER = 1e9
INFO_COST = 0.5  # what a needless info costs, of what a needless caution does
HALF_HEARD = 0.15  # what a caution is worth where a reader would say serious


class Labels:
    """What a careful reader says of the posts: arrays of posts by categories."""

    def __init__(self, posts):
        shape = (len(posts), len(corpus.CATEGORIES))
        self.expected = np.full(shape, -1)
        self.accepted = np.zeros(shape, bool)
        self.clean = np.array([not post["expect"] for post in posts])
        self.near = self.clean & np.array([bool(post.get("near_miss_of")) for post in posts])
        for row, post in enumerate(posts):
            for category, severity in corpus.expected_of(post).items():
                self.expected[row, corpus.CATEGORIES.index(category)] = severity
            for category in post.get("accept") or []:
                self.accepted[row, corpus.CATEGORIES.index(category)] = True

    def wrong(self):
        """Where a flag would be a false alarm."""
        return self.clean[:, None] & ~self.accepted


def levels_of(findings):
    """The highest severity that the host gave each post in each category; -1 where it is silent."""
    levels = np.full((len(findings), len(corpus.CATEGORIES)), -1)
    for row, of_post in enumerate(findings):
        for finding in of_post:
            if finding["category"] in corpus.CATEGORIES:
                column = corpus.CATEGORIES.index(finding["category"])
                levels[row, column] = max(levels[row, column], corpus.SEVERITIES.index(finding["severity"]))
    return levels


def highest_severity(labels, column):
    return int(labels.expected[:, column].max())


class Thresholds:
    """From which sums the evidence of one category speaks, and below which it lowers what rules say."""

    def __init__(self):
        self.speaks = {}  # severity: least sum
        self.doubts = {}  # INFO or CAUTION, the most that rules may then say: the sum below which they do

    def levels(self, ruled, sums):
        """Levels of posts when rules gave `ruled`, -1 where they are silent."""
        levels = ruled.copy()
        for most, below in self.doubts.items():
            levels[sums < below] = np.minimum(levels[sums < below], most)
        for severity, least in self.speaks.items():
            levels[sums >= least] = np.maximum(levels[sums >= least], severity)
        return levels


def with_evidence(rule_levels, sums, chosen):
    """Levels when evidence speaks beside the rules. `chosen`: {category: Thresholds}."""
    return np.column_stack([chosen[category].levels(rule_levels[:, column], sums[:, column])
                            for column, category in enumerate(corpus.CATEGORIES)])


def _cut(order, sums, count):
    """A sum between those of post number `count` and the next, in falling order."""
    if count == 0:
        return NEVER
    last = sums[order[count - 1]]
    following = sums[order[count]] if count < len(order) else last - 0.2
    return round(float((last + following) / 2), 3)


def _doubt(sums, lost, alarms, cost):
    """The sum below which lowering what rules say saves most alarms for the hits that it loses; or None."""
    order = np.argsort(sums, kind="stable")
    saved = np.cumsum(cost * alarms[order] - lost[order])
    count = int(np.argmax(np.concatenate([[0], saved])))
    if count == 0:
        return None
    following = sums[order[count]] if count < len(order) else sums[order[count - 1]] + 0.2
    return round(float((sums[order[count - 1]] + following) / 2), 3)


def _choose_doubts(expected, wrong, ruled, sums, cost, serious_cost):
    doubts = {}
    cautious = ruled >= CAUTION
    below = _doubt(sums, cautious & (expected >= CAUTION), cautious & wrong, cost)
    if below is not None:
        doubts[INFO] = below
    serious = ruled == SERIOUS
    below = _doubt(sums, serious & (expected == SERIOUS), serious & wrong, serious_cost)
    if below is not None:
        doubts[CAUTION] = below
    return doubts


def _choose_for(column, labels, rule_levels, all_sums, cost, serious_cost):
    """The thresholds of one category at which hits less the cost of false alarms are most."""
    expected, wrong = labels.expected[:, column], labels.wrong()[:, column]
    sums = all_sums[:, column]
    chosen = Thresholds()
    if corpus.CATEGORIES[column] == "patient-identifier":
        # An identifier is one whatever stands around it, and other evidence is none.
        return chosen
    chosen.doubts = _choose_doubts(expected, wrong, rule_levels[:, column], sums, cost, serious_cost)
    ruled = chosen.levels(rule_levels[:, column], sums)
    order = np.argsort(-sums, kind="stable")
    if highest_severity(labels, column) == INFO:
        gain = ((expected >= 0) & (ruled < 0))[order] - INFO_COST * cost * (wrong & (ruled < 0))[order]
        chosen.speaks = {INFO: _cut(order, sums, int(np.argmax(np.concatenate([[0], np.cumsum(gain)]))))}
        return chosen
    other = np.delete(rule_levels, column, axis=1).max(axis=1)  # an alarm that is there anyway
    cautious = np.cumsum((((expected >= 0) & (expected <= CAUTION) & (ruled < expected))
                          + HALF_HEARD * ((expected == SERIOUS) & (ruled < CAUTION)))[order]
                         - cost * (wrong & (ruled < CAUTION) & (other < CAUTION))[order])
    serious = np.cumsum(((expected == SERIOUS) & (ruled < SERIOUS))[order]
                        - serious_cost * (wrong & (ruled < SERIOUS) & (other < SERIOUS))[order])
    best_serious = np.concatenate([[0], np.maximum.accumulate(np.maximum(serious, 0))])
    count = int(np.argmax(np.concatenate([[0], cautious]) + best_serious))
    within = np.concatenate([[0], serious])[: count + 1]
    chosen.speaks = {CAUTION: _cut(order, sums, count)}
    if within.max() > 0:
        chosen.speaks[SERIOUS] = _cut(order, sums, int(np.argmax(within)))
    return chosen


def alarm_rates(levels, labels):
    """(Share of near misses flagged at caution or above, share of clean posts flagged as serious)."""
    wrong = labels.wrong()
    cautious = ((levels >= CAUTION) & wrong).any(axis=1) & labels.near
    serious = ((levels >= SERIOUS) & wrong).any(axis=1)
    return cautious.sum() / max(1, labels.near.sum()), serious.sum() / max(1, labels.clean.sum())


def _chosen_at(labels, rule_levels, sums, cost, serious_cost):
    return {category: _choose_for(column, labels, rule_levels, sums, cost, serious_cost)
            for column, category in enumerate(corpus.CATEGORIES)}


def choose(labels, rule_levels, sums, budget, serious_budget):
    """{category: Thresholds} with false alarms of all categories within the budgets."""
    serious_cost, chosen = 1.0, None
    while serious_cost < 300:
        low, high = 0.1, 100.0  # of the cost: too little, enough
        for _ in range(14):
            cost = (low * high) ** 0.5
            chosen = _chosen_at(labels, rule_levels, sums, cost, serious_cost)
            alarms, _ = alarm_rates(with_evidence(rule_levels, sums, chosen), labels)
            low, high = (cost, high) if alarms > budget else (low, cost)
        chosen = _chosen_at(labels, rule_levels, sums, high, serious_cost)
        if alarm_rates(with_evidence(rule_levels, sums, chosen), labels)[1] <= serious_budget:
            break
        serious_cost *= 1.3
    return chosen
