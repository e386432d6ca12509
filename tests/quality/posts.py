"""The labelled posts: reading them, and dividing them into those read and those unseen."""
import functools
import json
import pathlib
import zlib

CORPUS = pathlib.Path(__file__).parent / "corpus"
NEVER = pathlib.Path(__file__).parent / "never"
# Files of NEVER of which not one post may be flagged, however quietly.
SPARED = ["emergency-instructions", "helplines", "own-illness", "raising-concerns"]

CATEGORIES = [
    "crisis-response", "safeguarding-disclosure", "patient-identifier", "review-reply", "patient-jigsaw",
    "media-consent", "boundary-contact", "personal-advice", "patient-discussion", "patient-derogatory",
    "sensitive-content", "colleague-abuse", "discriminatory-content", "legal-risk", "unsupported-claim",
    "promotion-and-interests", "anonymous-professional", "privacy-myth", "professional-image",
    "recommendation-check",
]
CORE = [
    "patient-identifier", "patient-jigsaw", "patient-derogatory", "media-consent", "crisis-response",
    "boundary-contact", "review-reply", "colleague-abuse", "personal-advice", "unsupported-claim",
    "patient-discussion",
]
SEVERITIES = ["info", "caution", "serious"]
ROTATIONS = 3
SETS = ["dev", "hands", "texts", "hard"]


def read_posts(paths=None):
    """All posts of the files, or of the whole corpus, in a fixed order."""
    paths = sorted(CORPUS.glob("**/*.jsonl")) if paths is None else paths
    return [json.loads(line) for path in paths for line in open(path, encoding="utf-8") if line.strip()]


def never_flagged():
    """(posts of the kinds that are SPARED, posts of the other kinds that the taxonomy never flags). None is learned from."""
    paths = sorted(NEVER.glob("*.jsonl"))
    return tuple(read_posts([path for path in paths if (path.stem in SPARED) is spared]) for spared in (True, False))


def author_of(post):
    """Whoever wrote it: the two letters that its id begins with."""
    return post["id"][:2]


@functools.lru_cache(maxsize=None)
def _set_of_author():
    """{author: name of the set} for the authors of files that are named for them."""
    return {path.stem: "hands" if path.parent == CORPUS else path.parent.name for path in CORPUS.glob("**/*.jsonl")}


def set_of(post):
    """"dev": of corpus/dev.jsonl. "hands": by other hands, of the files beside it. "texts": by patients, relatives
    and health pages, none of which is to be flagged. "hard": written against an earlier state of the evidence, of
    what it missed and its innocent twins."""
    return _set_of_author().get(author_of(post), "dev")


def numbers_by_set(posts):
    """{set: numbers of its posts}."""
    numbers = {name: [] for name in SETS}
    for number, post in enumerate(posts):
        numbers[set_of(post)].append(number)
    return numbers


def natural_numbers(posts):
    """Numbers of what people write of themselves, which is all but the hard posts."""
    return [number for number, post in enumerate(posts) if set_of(post) != "hard"]


def drafted_numbers(posts):
    """Numbers of the posts as professionals write them: dev and hands."""
    return [number for number, post in enumerate(posts) if set_of(post) in ("dev", "hands")]


def is_unseen(post, rotation):
    """Whether a post belongs to the third that rotation 0, 1 or 2 holds back."""
    return zlib.crc32(post["id"].encode()) % ROTATIONS == rotation


def expected_of(post):
    """{category: place of its severity in SEVERITIES}."""
    return {expected["category"]: SEVERITIES.index(expected["severity"]) for expected in post["expect"]}
