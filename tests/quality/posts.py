"""The labelled posts: reading them, and dividing them into those read and those unseen."""
import json
import pathlib
import zlib

CORPUS = pathlib.Path(__file__).parent / "corpus"

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


def read_posts(paths=None):
    """All posts of the files, or of the whole corpus, in a fixed order."""
    paths = sorted(CORPUS.glob("**/*.jsonl")) if paths is None else paths
    return [json.loads(line) for path in paths for line in open(path, encoding="utf-8") if line.strip()]


def author_of(post):
    """Whoever wrote it: the two letters that its id begins with."""
    return post["id"][:2]


def natural_numbers(posts):
    """Numbers of the posts as people write them, which is all but the hard ones."""
    by_set = numbers_by_set(posts)
    return sorted(by_set["dev"] + by_set["hands"])


def numbers_by_set(posts):
    """{set: numbers of its posts}. "dev": corpus/dev.jsonl; "hands": the other files, by other hands; "hard":
    corpus/hard/, written against an earlier state of the evidence, of what it missed and its innocent twins."""
    dev = {post["id"] for post in read_posts([CORPUS / "dev.jsonl"])}
    hard = {post["id"] for post in read_posts(sorted((CORPUS / "hard").glob("*.jsonl")))}
    numbers = {"dev": [], "hands": [], "hard": []}
    for number, post in enumerate(posts):
        numbers["dev" if post["id"] in dev else "hard" if post["id"] in hard else "hands"].append(number)
    return numbers


def is_unseen(post, rotation):
    """Whether a post belongs to the third that rotation 0, 1 or 2 holds back."""
    return zlib.crc32(post["id"].encode()) % ROTATIONS == rotation


def expected_of(post):
    """{category: place of its severity in SEVERITIES}."""
    return {expected["category"]: SEVERITIES.index(expected["severity"]) for expected in post["expect"]}
