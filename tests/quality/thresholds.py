"""Chooses from which sums evidence speaks, so that false alarms stay within a budget.

Sums are those of posts whose authors the weights have not seen. What rules written by hand say about the
same posts is taken as given: a post that they flag already costs nothing more, and gains nothing.
"""
import sys
import typing

import numpy as np

import posts as corpus

INFO, CAUTION, SERIOUS = 0, 1, 2
NEVER = 1e9
# The most, of what a rule rightly says, that may be lowered to info; less of help in danger, of words
# that confirm or deny that somebody is a patient, of advice to one person, and of ties with patients.
MOST_QUIETENED = 0.15
MOST_QUIETENED_OF = {"crisis-response": 0.02, "review-reply": 0.02, "personal-advice": 0.002, "boundary-contact": 0.08}
# What a needless caution costs, of what one elsewhere does. Plain answers to one person are rarer in drafted
# posts than in what doctors write online; at full cost the budgets are kept by silence about them. That a patient
# can be recognised, is told of or is a friend is what most is at stake in.
CHEAPER = {"personal-advice": 0.12, "patient-jigsaw": 0.5, "patient-discussion": 0.7, "boundary-contact": 0.5}
INFO_COST = 0.5  # what a needless info costs, of what a needless caution does
ORDINARY_FACTORS = (1, 2, 4)  # tried in turn, until few ordinary posts and texts are flagged
LOWER_COSTS = (0.8, 0.6, 0.45, 0.3)  # shares of the costs at which categories fill what is left of the budgets
TEXTS_FACTOR = 4  # what an alarm on a text costs, of what one on an ordinary post does
DEV_FACTOR = 32  # what an alarm on a near miss of dev.jsonl costs, of what one on another near miss does
DEV_SERIOUS_FACTOR = 4  # the same of serious alarms
HALF_HEARD = 0.15  # what a caution is worth where a reader would say serious
FEWEST_FINDINGS = 30  # rules that say caution of fewer posts have no doubts of their own
# Such a rule that is right so many times for each time that it is wrong says what people seldom say, plainly: it has
# no doubt. The others of a category have theirs in common.
RIGHT_FOR_EACH_WRONG = 6


class Labels:
    """What a careful reader says of the posts: arrays of posts by categories."""

    def __init__(self, posts):
        shape = (len(posts), len(corpus.CATEGORIES))
        self.expected = np.full(shape, -1)
        self.accepted = np.zeros(shape, bool)
        self.clean = np.array([not post["expect"] for post in posts])
        self.near = self.clean & np.array([bool(post.get("near_miss_of")) for post in posts])
        self.dev_near = self.near & np.array([corpus.set_of(post) == "dev" for post in posts])
        self.texts = self.clean & np.array([corpus.set_of(post) == "texts" for post in posts])
        self.ordinary = self.clean & ~self.near & ~self.texts
        for row, post in enumerate(posts):
            for category, severity in corpus.expected_of(post).items():
                self.expected[row, corpus.CATEGORIES.index(category)] = severity
            for category in post.get("accept") or []:
                self.accepted[row, corpus.CATEGORIES.index(category)] = True

    def wrong(self):
        """Where a flag would be a false alarm."""
        return self.clean[:, None] & ~self.accepted


def levels_by_rule(findings):
    """{rule: the highest severity that it gave each post; -1 where it is silent}, of rules of known categories."""
    levels = {}
    for row, of_post in enumerate(findings):
        for finding in of_post:
            if finding["category"] in corpus.CATEGORIES:
                of_rule = levels.setdefault(finding["rule"], np.full(len(findings), -1))
                of_rule[row] = max(of_rule[row], corpus.SEVERITIES.index(finding["severity"]))
    return levels


def _rules_of(category, by_rule):
    return {rule: levels for rule, levels in sorted(by_rule.items()) if rule.startswith(category + ".")}


def _highest(levels, count):
    """What several say together of `count` posts."""
    return np.max([np.full(count, -1), *levels], axis=0)


def _by_category(by_rule, count):
    return np.column_stack([_highest(_rules_of(category, by_rule).values(), count) for category in corpus.CATEGORIES])


def levels_of(findings):
    """The highest severity that the host gave each post in each category; -1 where it is silent."""
    return _by_category(levels_by_rule(findings), len(findings))


def _lowered(levels, doubts, sums):
    levels = levels.copy()
    for most, below in doubts.items():
        levels[sums < below] = np.minimum(levels[sums < below], most)
    return levels


def highest_severity(labels, column):
    return int(labels.expected[:, column].max())


class Thresholds:
    """From which sums the evidence of one category speaks, and below which it lowers what rules say."""

    def __init__(self):
        self.speaks = {}  # severity: least sum
        self.doubts = {}  # rule: {INFO or CAUTION, the most that it may then say: the sum below which it does}
        self.sure = NEVER  # the sum from which rules that say caution say serious

    def levels(self, by_rule, sums):
        """Levels of posts when rules gave them these; `by_rule` as of levels_by_rule, of the category alone."""
        levels = _highest([_lowered(levels, self.doubts.get(rule, {}), sums) for rule, levels in by_rule.items()], len(sums))
        levels[(levels == CAUTION) & (sums >= self.sure)] = SERIOUS
        for severity, least in self.speaks.items():
            levels[sums >= least] = np.maximum(levels[sums >= least], severity)
        return levels


def with_evidence(by_rule, sums, chosen):
    """Levels when evidence speaks beside the rules. `by_rule`: as of levels_by_rule. `chosen`: {category: Thresholds}."""
    return np.column_stack([chosen[category].levels(_rules_of(category, by_rule), sums[:, column])
                            for column, category in enumerate(corpus.CATEGORIES)])


def _cut(order, sums, count):
    """A sum between those of post number `count` and the next, in falling order."""
    if count == 0:
        return NEVER
    last = sums[order[count - 1]]
    following = sums[order[count]] if count < len(order) else last - 0.2
    return round(float((last + following) / 2), 3)


def _doubt(sums, lost, saved_cost):
    """The sum below which lowering what rules say saves most of the alarms' costs for the hits that it loses; or None."""
    if not len(sums):
        return None
    order = np.argsort(sums, kind="stable")
    saved = np.cumsum(saved_cost[order] - lost[order])
    count = int(np.argmax(np.concatenate([[0], saved])))
    if count == 0:
        return None
    following = sums[order[count]] if count < len(order) else sums[order[count - 1]] + 0.2
    return round(float((sums[order[count - 1]] + following) / 2), 3)


class AlarmShares(typing.NamedTuple):
    """Shares of innocent posts that are flagged, or may be."""

    near: float  # of near misses, at caution or above
    dev_near: float  # of those of dev.jsonl, which are closer to flagged posts than those of other hands
    ordinary: float  # of ordinary posts, at caution or above
    texts: float  # of what patients and health pages write, at caution or above
    serious: float  # of all, as serious

    def spare(self, rates):
        """Whether all rates are within these."""
        return all(rate <= budget for rate, budget in zip(rates, self))

    def spare_near(self, rates):
        """Whether rates of alarms on near misses are within these."""
        return rates.near <= self.near and rates.dev_near <= self.dev_near


class Costs(typing.NamedTuple):
    """What a false alarm costs, in hits."""

    caution: float
    serious: float
    ordinary_factor: float  # times the caution, on an ordinary post


class _RuleDoubts:
    """Chooses the doubts of the rules of one category."""

    def __init__(self, expected, sums, cautious_costs, serious_costs):
        """`cautious_costs`, `serious_costs`: what a flag costs on each post, 0 where it would be right."""
        self._expected, self._sums = expected, sums
        self._costs = {CAUTION: cautious_costs, SERIOUS: serious_costs}

    def choose(self, by_rule):
        """{rule: {most: below}}: each rule's beside what the others still say."""
        rare = [rule for rule, levels in by_rule.items() if (levels >= CAUTION).sum() < FEWEST_FINDINGS]
        plain = [rule for rule in rare if self._is_plain(by_rule[rule])]
        doubtful = [rule for rule in rare if rule not in plain]
        groups = [[rule] for rule in by_rule if rule not in rare] + ([doubtful] if doubtful else [])
        certain = _highest([by_rule[rule] for rule in plain], len(self._sums))
        said = [_highest([by_rule[rule] for rule in group], len(self._sums)) for group in groups]
        doubts, lowered = [{} for _ in groups], list(said)
        for _ in range(2):  # once more, with the doubts of those that came later
            for number, levels in enumerate(said):
                others = _highest([certain, *lowered[:number], *lowered[number + 1:]], len(self._sums))
                doubts[number] = self._of_group(levels, others)
                lowered[number] = _lowered(levels, doubts[number], self._sums)
        return {rule: doubts[number] for number, group in enumerate(groups) for rule in group}

    def _is_plain(self, said):
        wrong = ((said >= CAUTION) & (self._costs[CAUTION] > 0)).sum()
        return ((said >= CAUTION) & (self._expected >= 0)).sum() >= RIGHT_FOR_EACH_WRONG * wrong

    def _of_group(self, said, others):
        doubts = {}
        for severity, most in ((CAUTION, INFO), (SERIOUS, CAUTION)):
            alone = (said >= severity) & (others < severity)
            below = _doubt(self._sums[alone], (self._expected >= severity)[alone], self._costs[severity][alone])
            if below is not None:
                doubts[most] = below
        return doubts


def _best_count(gains):
    """How many of the first gains add up to most."""
    return int(np.argmax(np.concatenate([[0], np.cumsum(gains)])))


def _choose_severities(expected, alarm, ruled, cautious_cost, serious_cost):
    """(How many posts of those with the highest sums get a caution, how many of these a serious flag).

    `alarm` tells, per severity, where a flag would be a false alarm that is not there anyway.
    """
    cautious = np.cumsum(((expected >= 0) & (expected <= CAUTION) & (ruled < expected))
                         + HALF_HEARD * ((expected == SERIOUS) & (ruled < CAUTION))
                         - cautious_cost * alarm[CAUTION])
    serious = np.concatenate([[0], np.cumsum(1.0 * ((expected == SERIOUS) & (ruled < SERIOUS))
                                             - serious_cost * alarm[SERIOUS])])
    count = int(np.argmax(np.concatenate([[0], cautious]) + np.maximum.accumulate(serious)))
    return count, int(np.argmax(serious[: count + 1]))


class Chooser:
    """Chooses the thresholds of each category at which hits less the cost of false alarms are most."""

    def __init__(self, labels, by_rule, sums):
        self._labels, self._by_rule, self._sums = labels, by_rule, sums
        self._rule_levels = _by_category(by_rule, len(sums))
        self._wrong = labels.wrong()
        self._orders = np.argsort(-sums, axis=0, kind="stable")

    def chosen_at(self, costs):
        labels = self._labels
        cautious_cost = costs.caution * np.select(
            [labels.ordinary, labels.texts, labels.dev_near],
            [costs.ordinary_factor, TEXTS_FACTOR * costs.ordinary_factor, DEV_FACTOR], 1.0)
        serious_cost = costs.serious * np.where(labels.dev_near, DEV_SERIOUS_FACTOR, 1.0)
        return {category: self._choose_for(column, cautious_cost, serious_cost)
                for column, category in enumerate(corpus.CATEGORIES)}

    def levels(self, chosen):
        return with_evidence(self._by_rule, self._sums, chosen)

    def rates_at(self, costs):
        return alarm_rates(self.levels(self.chosen_at(costs)), self._labels)

    def filled(self, costs, budgets):
        """What is chosen at these costs, and at lower ones for each category that the budgets have room for.

        At costs that are the same for all, the thresholds of a category may move far at once and leave much of
        a budget.
        """
        chosen = self.chosen_at(costs)
        levels = self.levels(chosen)
        for share in LOWER_COSTS:
            cheaper = self.chosen_at(Costs(costs.caution * share, costs.serious * share, costs.ordinary_factor))
            lower = self.levels(cheaper)
            for column in self._most_gaining(levels, lower):
                tried = levels.copy()
                tried[:, column] = lower[:, column]
                if budgets.spare(alarm_rates(tried, self._labels)):
                    levels, chosen[corpus.CATEGORIES[column]] = tried, cheaper[corpus.CATEGORIES[column]]
        return chosen

    def _most_gaining(self, levels, others):
        """Columns in which others hit more than levels do, the most hits for each further alarm first."""
        expected = self._labels.expected
        hits = [((expected >= 0) & (of >= expected)).sum(axis=0) for of in (levels, others)]
        alarms = ((others > levels) & self._wrong & (others >= CAUTION)).sum(axis=0)
        gains = (hits[1] - hits[0]) / (alarms + 1)
        return [column for column in np.argsort(-gains, kind="stable") if gains[column] > 0]

    def _choose_for(self, column, cautious_cost, serious_cost):
        chosen, category = Thresholds(), corpus.CATEGORIES[column]
        if category == "patient-identifier":
            # An identifier is one whatever stands around it; rules of names ask for evidence themselves.
            return chosen
        expected, wrong, sums = self._labels.expected[:, column], self._wrong[:, column], self._sums[:, column]
        cautious_cost = cautious_cost * CHEAPER.get(category, 1)
        by_rule = _rules_of(category, self._by_rule)
        chosen.doubts = _RuleDoubts(expected, sums, cautious_cost * wrong, serious_cost * wrong).choose(by_rule)
        self._limit_doubts(chosen, column, by_rule)
        other = np.delete(self._rule_levels, column, axis=1).max(axis=1)
        alarm = {severity: wrong & (other < severity) for severity in (CAUTION, SERIOUS)}
        order = self._orders[:, column]
        cautious = order[chosen.levels(by_rule, sums)[order] == CAUTION]
        gains = (expected == SERIOUS) - serious_cost * alarm[SERIOUS]
        chosen.sure = _cut(cautious, sums, _best_count(gains[cautious]))
        ruled = chosen.levels(by_rule, sums)
        if highest_severity(self._labels, column) == INFO:
            gains = ((expected >= 0) & (ruled < 0)) - INFO_COST * cautious_cost * (wrong & (ruled < 0))
            chosen.speaks = {INFO: _cut(order, sums, _best_count(gains[order]))}
            return chosen
        alarm = {severity: (flagged & (ruled < severity))[order] for severity, flagged in alarm.items()}
        count, serious = _choose_severities(expected[order], alarm, ruled[order], cautious_cost[order], serious_cost[order])
        chosen.speaks = {CAUTION: _cut(order, sums, count)}
        if serious:
            chosen.speaks[SERIOUS] = _cut(order, sums, serious)
        return chosen

    def _limit_doubts(self, chosen, column, by_rule):
        """Keeps most of what each rule rightly says from being lowered to info."""
        share = MOST_QUIETENED_OF.get(corpus.CATEGORIES[column], MOST_QUIETENED)
        for rule, doubts in chosen.doubts.items():
            right = (by_rule[rule] >= CAUTION) & (self._labels.expected[:, column] >= CAUTION)
            if INFO in doubts and right.any():
                doubts[INFO] = min(doubts[INFO], round(float(np.quantile(self._sums[right, column], share)), 3))


def alarm_rates(levels, labels):
    """The shares of innocent posts that are flagged."""
    wrong = labels.wrong()
    cautious, serious = ((levels >= CAUTION) & wrong).any(axis=1), ((levels >= SERIOUS) & wrong).any(axis=1)
    return AlarmShares(*(float((of & among).sum() / max(1, among.sum())) for of, among in (
        (cautious, labels.near), (cautious, labels.dev_near), (cautious, labels.ordinary), (cautious, labels.texts),
        (serious, labels.clean))))


def _least(low, high, steps, is_enough):
    """About the least number between these, by halving on a scale of logarithms, that is enough; or `high`."""
    for _ in range(steps):
        middle = (low * high) ** 0.5
        low, high = (low, middle) if is_enough(middle) else (middle, high)
    return high


def choose(labels, by_rule, sums, budgets):
    """{category: Thresholds} with false alarms of all categories within the budgets, AlarmShares, or, where
    rules alone exceed them, as near as they come; it says so on stderr. `by_rule`: as of levels_by_rule."""
    chooser = Chooser(labels, by_rule, sums)
    serious = 10.0
    for factor in ORDINARY_FACTORS:
        # Either cost hardly depends on the other, so that each is found once more with the other's last value.
        for _ in range(2):
            caution = _least(0.05, 60, 8, lambda cost: budgets.spare_near(chooser.rates_at(Costs(cost, serious, factor))))
            serious = _least(1, 400, 7, lambda cost: chooser.rates_at(Costs(caution, cost, factor)).serious <= budgets.serious)
        costs = Costs(caution, serious, factor)
        rates = chooser.rates_at(costs)
        if rates.ordinary <= budgets.ordinary and rates.texts <= budgets.texts:
            break
    chosen = chooser.filled(costs, budgets)
    for what, rate, budget in zip(AlarmShares._fields, rates, budgets):
        if rate > budget:
            print(f"thresholds: {what} alarms are {rate:.2%}, above the budget of {budget:.2%}", file=sys.stderr)
    return chosen
