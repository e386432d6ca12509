"""Recall and false alarms of judged posts, with 95 % intervals."""
import math

import numpy as np

import posts as corpus
from thresholds import CAUTION, SERIOUS, Labels


class Share:
    """Hits of so many, printed with Wilson's interval."""

    def __init__(self, hits, of):
        self.hits, self.of = int(hits), int(of)
        self.value = self.hits / self.of if self.of else 0.0

    def interval(self):
        if not self.of:
            return 0.0, 1.0
        z = 1.96
        middle = (self.value + z * z / (2 * self.of)) / (1 + z * z / self.of)
        half = z * math.sqrt(self.value * (1 - self.value) / self.of + z * z / (4 * self.of**2)) / (1 + z * z / self.of)
        return max(0.0, middle - half), min(1.0, middle + half)

    def __str__(self):
        low, high = self.interval()
        return f"{self.hits:5}/{self.of:<6} {self.value:6.1%} [{low:.1%}, {high:.1%}]"


class Figures:
    """Figures of posts of which `levels` holds the severity found, by post and category; -1 is silence."""

    def __init__(self, posts, levels):
        self.levels, self.labels = levels, Labels(posts)
        self._near = np.array([post.get("near_miss_of") for post in posts])
        self._alarms = self.labels.wrong() & (levels >= CAUTION)

    def missed(self):
        """Where an expected flag is missing: an array of posts by categories."""
        return (self.labels.expected >= 0) & (self.levels < self.labels.expected)

    def alarms(self):
        """Where a clean post is flagged at caution or above."""
        return self._alarms

    def recall(self, categories):
        columns = [corpus.CATEGORIES.index(category) for category in categories]
        expected = self.labels.expected[:, columns]
        return Share(((expected >= 0) & (self.levels[:, columns] >= expected)).sum(), (expected >= 0).sum())

    def alarms_on(self, kind):
        """False alarms on the near misses of a category, on all of them ("near"), on "ordinary" posts or on "texts"."""
        kinds = {"near": self.labels.near, "ordinary": self.labels.ordinary, "texts": self.labels.texts}
        chosen = kinds.get(kind, self.labels.clean & (self._near == kind))
        return Share(self._alarms[chosen].any(axis=1).sum(), chosen.sum())

    def serious_alarms(self):
        serious = self.labels.wrong() & (self.levels >= SERIOUS)
        return Share(serious.any(axis=1).sum(), self.labels.clean.sum())

    def table(self):
        lines = [f"{'category':26} {'recall at the expected severity':40} alarms on near misses"]
        for category in sorted(corpus.CATEGORIES, key=lambda name: (name not in corpus.CORE, name)):
            mark = "*" if category in corpus.CORE else " "
            lines.append(f"{mark}{category:25} {str(self.recall([category])):40} {self.alarms_on(category)}")
        return "\n".join(lines) + "\n" + self.summary()

    def summary(self):
        return "\n".join([
            f"recall, core categories (*)  {self.recall(corpus.CORE)}",
            f"recall, all categories       {self.recall(corpus.CATEGORIES)}",
            f"alarms on near misses        {self.alarms_on('near')}",
            f"alarms on ordinary posts     {self.alarms_on('ordinary')}",
            f"alarms on patients' texts    {self.alarms_on('texts')}",
            f"serious alarms               {self.serious_alarms()}",
        ])


def rates(name, levels):
    """How often texts without labels are flagged."""
    lines = [f"{name}: {len(levels)} texts"]
    for what, share in [("caution or above", Share((levels >= CAUTION).any(axis=1).sum(), len(levels))),
                        ("serious", Share((levels >= SERIOUS).any(axis=1).sum(), len(levels)))]:
        lines.append(f"  {what:26} {share}")
    for column, category in enumerate(corpus.CATEGORIES):
        share = Share((levels[:, column] >= CAUTION).sum(), len(levels))
        if share.hits:
            lines.append(f"  {category:26} {share}")
    return "\n".join(lines)
