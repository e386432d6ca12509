"""Lets the host judge posts with evidence that was learned without them."""
import pathlib
import shutil
import tempfile

import host
import learn
import learning
import posts as corpus


def judged(posts, program, rules, rotation, own_thresholds=False):
    """The posts of a rotation's third with the host's findings, by weights learned from the other two thirds.

    Thresholds are those that are shipped, which all posts had a part in choosing, or, where `own_thresholds`, chosen
    on the other two thirds alone; that takes ten times as long.
    """
    seen = [post for post in posts if not corpus.is_unseen(post, rotation)]
    unseen = [post for post in posts if corpus.is_unseen(post, rotation)]
    folder = pathlib.Path(tempfile.mkdtemp(prefix="forethought-unseen-"))
    shutil.copytree(rules, folder / "rules")
    if own_thresholds:
        learn.learn_from(seen, program, rules, folder / "rules" / "evidence")
    else:
        learned = learning.learn(seen, learn.read_features(seen, program, rules))
        learn.replace_weights(folder / "rules" / "evidence", learned)
    findings = host.findings(program, folder / "rules", unseen)
    shutil.rmtree(folder)
    return unseen, findings
