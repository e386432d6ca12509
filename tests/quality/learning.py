"""Learns what words say about a category: a logistic regression for each, by LIBLINEAR.

A feature is the text that stands behind a weight in rules/evidence/<category>.txt: "draft year old",
"parent-term crisis-response/goodbye", "surface dm". A post has a feature or has it not; the host adds the
weights of those it has, and so does this.
"""
import collections
import ctypes
import math
import multiprocessing

import numpy as np
from liblinear import feature_node, parameter, problem
from liblinearutil import train

import posts as corpus

# Chosen by author-wise cross-validation over 0.1 to 2; the figures hardly move between 0.3 and 1.
COST = 0.5
FEWEST_POSTS = 5  # a feature of fewer posts is left out; 3 finds no more on unseen authors, with half as many weights again
SMALLEST_WEIGHT = 0.08  # smaller ones are left out
# The sum that tells posts that anything should be said about from clean ones, and how much of it counts
# for each category. More would find more (.77 at 2), and name the wrong category more often.
RISK = "risk"
RISK_SHARE = 0.5
FOLDS = 5
# Lengths of a draft, in plain words, that have a weight each. Of those just begun each word counts, so that a
# first letter is not judged by the post that it answers.
LENGTHS = (2, 3, 4, 5, 10, 15, 20, 30, 40, 60, 90, 140)


def features_of(post, reading):
    """The features of a post, from how the host reads it."""
    # Not the profession: who writes a thing says nothing about the thing.
    found = {f"surface {post.get('surface') or 'post'}"}
    for text, words in (("draft", reading.get("draft")), ("parent", reading.get("parent")), ("profile", reading.get("profile"))):
        if words is None:
            continue
        plain = words["words"]
        if text == "draft":
            found.update(f"words {length}" for length in LENGTHS if len(plain) >= length)
        found.update(f"{text} {word}" for word in plain)
        found.update(f"{text} {first} {second}" for first, second in zip(plain, plain[1:]))
        if text != "profile":
            found.update(f"{text}-term {term}" for term in words["terms"])
        if text != "draft":
            found.add(f"has {text}")
    return found


class Examples:
    """Posts with their features, in the form that LIBLINEAR takes."""

    def __init__(self, features):
        counts = collections.Counter(feature for of_post in features for feature in of_post)
        self.names = sorted(name for name, count in counts.items() if count >= FEWEST_POSTS)
        numbers = {name: number for number, name in enumerate(self.names, 1)}
        rows = [{numbers[name]: 1.0 for name in of_post if name in numbers} for of_post in features]
        self._all = problem([0] * len(rows), rows, bias=1)

    def weights(self, labels):
        """({feature: weight}, bias) that tell posts labelled True from those labelled False; None is left out."""
        chosen = [number for number, label in enumerate(labels) if label is not None]
        if not any(labels):
            return {}, -1.0
        some = problem([1, -1], [{1: 1.0}, {1: 1.0}], bias=1)
        some.l, some.n = len(chosen), self._all.n
        some.x = (ctypes.POINTER(feature_node) * len(chosen))(*[self._all.x[number] for number in chosen])
        some.y = (ctypes.c_double * len(chosen))(*[1.0 if labels[number] else -1.0 for number in chosen])
        model = train(some, parameter(f"-s 0 -c {COST} -e 0.01 -B 1 -q"))
        sign = 1 if model.get_labels()[0] == 1 else -1
        values = [sign * model.w[number] for number in range(len(self.names) + 1)]
        weights = {name: round(value, 2) for name, value in zip(self.names, values) if abs(value) >= SMALLEST_WEIGHT}
        return weights, round(values[-1], 3)


def _label(post, category):
    """Whether a post is of a category; None where a reader would let either pass."""
    if category in corpus.expected_of(post):
        return True
    return None if category in (post.get("accept") or []) else False


def learn(posts, features):
    """{category or "risk": (weights, bias)} from these posts."""
    examples = Examples(features)
    learned = {category: examples.weights([_label(post, category) for post in posts]) for category in corpus.CATEGORIES}
    learned[RISK] = examples.weights([bool(post["expect"]) for post in posts])
    return learned


def _sum(learned, features):
    weights, bias = learned
    # Exactly, since features are a set, whose order differs from run to run.
    return np.array([math.fsum([bias, *(weights.get(name, 0.0) for name in of_post)]) for of_post in features])


def sums(learned, features):
    """What each category's weights add up to, with its share of the risk: an array of posts by categories."""
    risk = RISK_SHARE * _sum(learned[RISK], features)
    return np.column_stack([_sum(learned[category], features) + risk for category in corpus.CATEGORIES])


def _folds(posts):
    """The fold of each post: all of an author's are in one, and the folds are about as large as each other."""
    sizes = collections.Counter(corpus.author_of(post) for post in posts)
    loads, fold_of = [0] * FOLDS, {}
    for author, size in sorted(sizes.items(), key=lambda item: (-item[1], item[0])):
        fold_of[author] = loads.index(min(loads))
        loads[fold_of[author]] += size
    return np.array([fold_of[corpus.author_of(post)] for post in posts])


def folds(posts, features):
    """For each fold: what is learned without it, and the numbers of its posts."""
    fold_of = _folds(posts)
    held_back = [np.nonzero(fold_of == fold)[0] for fold in range(FOLDS) if (fold_of == fold).any()]
    # Forked, so that the posts need not be copied; a fold takes a core for a minute.
    with multiprocessing.get_context("fork").Pool(initializer=_share, initargs=(posts, features, fold_of)) as workers:
        yield from zip(workers.imap(_learn_without, [fold_of[numbers[0]] for numbers in held_back]), held_back)


_shared = ()


def _share(*posts_features_and_folds):
    global _shared
    _shared = posts_features_and_folds


def _learn_without(fold):
    posts, features, fold_of = _shared
    kept = np.nonzero(fold_of != fold)[0]
    return learn([posts[number] for number in kept], [features[number] for number in kept])
