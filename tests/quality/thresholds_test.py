"""Tests of how thresholds are chosen: python3 -m unittest discover -s tests/quality -p '*_test.py'"""
import unittest

import numpy as np

import posts as corpus
import thresholds
from thresholds import CAUTION, INFO, SERIOUS

CRISIS = corpus.CATEGORIES.index("crisis-response")
ABUSE = corpus.CATEGORIES.index("colleague-abuse")
BUDGETS = thresholds.AlarmShares(near=0.1, dev_near=0.1, ordinary=0.1, texts=0.1, serious=0.05)


def post(number, expect=(), near=None):
    return {"id": f"ka{number}", "text": "", "expect": [{"category": category, "severity": severity} for category, severity in expect],
            "near_miss_of": near}


def judged(column, flagged, near, ordinary, rules=()):
    """Labels, what a rule says and sums of posts of one category, whose sums are given for each kind of post.

    `rules`: numbers of the posts that the rule flags as serious.
    """
    category = corpus.CATEGORIES[column]
    posts = [post(number, [(category, "serious")]) for number in range(len(flagged))]
    posts += [post(100 + number, near=category) for number in range(len(near))]
    posts += [post(200 + number) for number in range(len(ordinary))]
    levels = np.full(len(posts), -1)
    levels[list(rules)] = SERIOUS
    sums = np.full((len(posts), len(corpus.CATEGORIES)), -9.0)
    sums[:, column] = [*flagged, *near, *ordinary]
    return thresholds.Labels(posts), {f"{category}.rule": levels}, sums


class Choosing(unittest.TestCase):
    def test_evidence_speaks_from_the_sum_that_parts_flagged_posts_from_innocent_ones(self):
        chosen = thresholds.choose(*judged(ABUSE, [3.0, 4.0, 5.0], [1.0, 0.5], [-1.0, -2.0]), BUDGETS)["colleague-abuse"]

        self.assertTrue(1.0 < chosen.speaks[CAUTION] <= 3.0)
        self.assertTrue(1.0 < chosen.speaks[SERIOUS] <= 3.0)

    def test_false_alarms_stay_within_the_budgets(self):
        generator = np.random.RandomState(1)
        labels, by_rule, sums = judged(ABUSE, generator.normal(1, 1, 60), generator.normal(0, 1, 60), generator.normal(0, 1, 60))
        chosen = thresholds.choose(labels, by_rule, sums, BUDGETS)

        rates = thresholds.alarm_rates(thresholds.with_evidence(by_rule, sums, chosen), labels)

        self.assertLessEqual(rates.near, BUDGETS.near)
        self.assertLessEqual(rates.ordinary, BUDGETS.ordinary)
        self.assertLessEqual(rates.serious, BUDGETS.serious)

    def test_what_a_rare_rule_that_is_seldom_wrong_says_is_not_lowered(self):
        labels, by_rule, sums = judged(ABUSE, [-3.0] * 18, [-3.0] * 20, [-1.0] * 5, rules=range(20, 38))
        by_rule["colleague-abuse.plain"] = np.where(np.isin(np.arange(len(sums)), [*range(12), 18, 19]), SERIOUS, -1)
        chosen = thresholds.choose(labels, by_rule, sums, BUDGETS)

        lowered = thresholds.with_evidence(by_rule, sums, chosen)[:, ABUSE]

        self.assertTrue((lowered[:12] == SERIOUS).all())
        self.assertTrue((lowered[18:20] == SERIOUS).all())
        self.assertTrue((lowered[20:38] == INFO).all())

    def test_what_rules_say_of_posts_with_low_sums_is_lowered(self):
        labels, by_rule, sums = judged(ABUSE, [3.0] * 5, [-3.0] * 20, [-1.0] * 5, rules=range(25))
        chosen = thresholds.choose(labels, by_rule, sums, BUDGETS)

        lowered = thresholds.with_evidence(by_rule, sums, chosen)[:, ABUSE]

        self.assertTrue((lowered[:5] == SERIOUS).all())
        self.assertTrue((lowered[5:25] == INFO).all())

    def test_a_rule_that_is_seldom_wrong_is_not_lowered_for_one_that_often_is(self):
        # Of the posts that the second rule flags, none is innocent, though their sums are low.
        labels, by_rule, sums = judged(ABUSE, [-3.0] * 40, [-2.9] * 160, [-1.0] * 5, rules=range(40, 200))
        by_rule["colleague-abuse.plain"] = np.where(np.arange(len(sums)) < 40, SERIOUS, -1)
        chosen = thresholds.choose(labels, by_rule, sums, BUDGETS)

        lowered = thresholds.with_evidence(by_rule, sums, chosen)[:, ABUSE]

        self.assertTrue((lowered[:40] == SERIOUS).all())
        self.assertTrue((lowered[40:200] == INFO).all())

    def test_rules_that_say_caution_are_sure_from_a_lower_sum_than_evidence_speaks_from_alone(self):
        # Rules flag five posts, and evidence alone would flag ten innocent ones with the same sums.
        labels, by_rule, sums = judged(ABUSE, [1.0] * 5, [-3.0], [2.0] * 10, rules=range(5))
        by_rule["colleague-abuse.rule"][:5] = CAUTION

        chosen = thresholds.choose(labels, by_rule, sums, BUDGETS)["colleague-abuse"]

        self.assertLess(chosen.sure, 1.0)
        self.assertGreater(chosen.speaks.get(SERIOUS, thresholds.NEVER), 2.0)

    def test_what_rules_say_of_a_crisis_is_seldom_lowered_to_info(self):
        labels, by_rule, sums = judged(CRISIS, [-3.0] * 5 + [3.0] * 5, [-2.9] * 90, [-1.0] * 5, rules=range(100))
        chosen = thresholds.choose(labels, by_rule, sums, BUDGETS)

        lowered = thresholds.with_evidence(by_rule, sums, chosen)[:, CRISIS]

        self.assertTrue((lowered[:10] >= CAUTION).all())

    def test_names_of_patients_have_no_thresholds(self):
        column = corpus.CATEGORIES.index("patient-identifier")

        chosen = thresholds.choose(*judged(column, [3.0], [0.0], [0.0]), BUDGETS)["patient-identifier"]

        self.assertEqual((chosen.speaks, chosen.doubts, chosen.sure), ({}, {}, thresholds.NEVER))


if __name__ == "__main__":
    unittest.main()
