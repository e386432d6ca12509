"""The forethought program, asked about posts."""
import json
import subprocess

POST_KEYS = ("id", "text", "surface", "parent", "profile", "region", "profession", "mode", "attachment")


def _ask(command, posts):
    lines = [json.dumps({key: post[key] for key in POST_KEYS if post.get(key) is not None}) for post in posts]
    run = subprocess.run(command, input="\n".join(lines) + "\n", capture_output=True, text=True)
    answers = [json.loads(line) for line in run.stdout.splitlines()]
    if len(answers) != len(posts):
        raise SystemExit(f"{' '.join(command)}: {len(answers)} answers to {len(posts)} posts; {run.stderr[-400:]}")
    return answers


def readings(program, rules, posts):
    """How the host reads each post with the terms of a folder of rules (`forethought rules read`)."""
    return _ask([program, "rules", "read", "--rules", str(rules)], posts)


def findings(program, rules, posts):
    """What the host says about each post with a folder of rules."""
    return [answer["findings"] for answer in _ask([program, "check", "--format", "ndjson", "--rules", str(rules)], posts)]
