# SPDX-License-Identifier: MIT
"""The recipe of README.md for many texts, as it stands there but for the size of a lot."""

import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
PROGRAM = "build/release/bin/forethought"


def recipe():
    lines = (HERE / "README.md").read_text(encoding="utf-8").splitlines()
    return next(line.strip() for line in lines if line.startswith("    parallel "))


def posts():
    for number in range(300):
        text = f"Post {number} on the canteen" if number % 7 else f"Swab for NHS 450 557 7104, {number}"
        yield json.dumps({"id": number, "text": text}) + "\n"


@unittest.skipUnless(shutil.which("parallel"), "GNU parallel is not here")
class Recipe(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        os.symlink(ROOT / "build", self.path("build"))

    def path(self, name):
        return pathlib.Path(self.folder.name) / name

    def run_here(self, command):
        return subprocess.run(
            ["bash", "-c", command],
            cwd=self.folder.name,
            env={**os.environ, "HOME": self.folder.name},
            capture_output=True,
            check=False,
        )

    def test_lots_of_posts_are_answered_as_one_process_answers_them(self):
        self.path("posts.ndjson").write_text("".join(posts()), encoding="utf-8")

        command = re.sub(r"--block \S+", "--block 8k", recipe())
        done = self.run_here(command)

        self.assertNotEqual(command, recipe())
        self.assertEqual(done.returncode, 0, done.stderr)
        alone = self.run_here(f"{PROGRAM} check --format ndjson posts.ndjson")
        self.assertEqual(self.path("answers.ndjson").read_bytes(), alone.stdout)
        self.assertEqual(len(alone.stdout.splitlines()), 300)

    def test_a_lot_that_cannot_be_read_is_a_failure(self):
        self.path("posts.ndjson").write_text('{"id": 1}\n', encoding="utf-8")

        self.assertEqual(self.run_here(recipe()).returncode, 1)


if __name__ == "__main__":
    unittest.main()
