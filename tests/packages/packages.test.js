import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { before, test } from "node:test";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const BUILT = path.join(ROOT, "build/release");
const FOLDER = path.join(ROOT, "build/packages-test");
const HERE = path.join(FOLDER, "here");
const ELSEWHERE = path.join(FOLDER, "else where/made");
const MANIFEST = "native-messaging-hosts/org.forethought.host.json";

/**
 * @param {string} program
 * @param {string[]} words
 * @param {import("node:child_process").SpawnSyncOptions} [options]
 */
function run(program, words, options = {}) {
  const { status, stdout, stderr, error } = spawnSync(program, words, {
    ...options,
    encoding: "utf8",
  });
  assert.equal(status, 0, `${program} ${words.join(" ")}: ${error ?? stderr}`);
  return stdout;
}

/** A second checkout, of another user of another computer: its own folder, umask, language and time zone. */
function packElsewhere() {
  const checkout = path.join(FOLDER, "else where/forethought");
  const script = `
    set -e
    epoch=$(git log -1 --format=%ct)
    mkdir -p "$1"
    git ls-files -z extension scripts | xargs -0 cp --parents -t "$1"
    cd "$1"
    umask 077
    git init -q --initial-branch=other
    git add .
    export GIT_COMMITTER_DATE="@$epoch" TZ=Asia/Tokyo LANG=C.UTF-8
    git -c core.hooksPath=/dev/null -c user.name=Other -c user.email=other@example.org commit -q -m other
    scripts/package --built "$2" "$3"`;
  run("bash", ["-c", script, "bash", checkout, BUILT, ELSEWHERE], { cwd: ROOT });
}

/** @param {string} ending */
function made(ending, folder = HERE) {
  const names = readdirSync(folder).filter((name) => name.endsWith(ending));
  assert.equal(names.length, 1, `${ending} in ${folder}`);
  return path.join(folder, names[0]);
}

/** @param {string} ending */
function unpacked(ending) {
  return path.join(FOLDER, `unpacked${ending}`);
}

/** @param {string} folder */
function filesBelow(folder) {
  return run("find", [folder, "-type", "f", "-printf", "%P\n"]).split("\n").filter(Boolean).sort();
}

before(() => {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  run(path.join(ROOT, "scripts/package"), ["--built", BUILT, HERE]);
  packElsewhere();
  run("dpkg-deb", ["--extract", made(".deb"), unpacked(".deb")]);
  for (const ending of [".zip", ".xpi"]) {
    run("python3", ["-m", "zipfile", "-e", made(ending), unpacked(ending)]);
  }
});

for (const ending of [".deb", ".zip", ".xpi"]) {
  test(`the ${ending} has the same bytes when it is made elsewhere by somebody else`, () => {
    const [one, other] = [made(ending), made(ending, ELSEWHERE)];

    assert.equal(path.basename(one), path.basename(other));
    assert.ok(readFileSync(one).equals(readFileSync(other)), `cmp ${one} "${other}"`);
  });
}

// File systems list names in an order of their own; two folders of one file system may not show it.
test("names stand in order in every package", () => {
  const script = "import sys, zipfile; print(*zipfile.ZipFile(sys.argv[1]).namelist(), sep='\\n')";
  const control = run("dpkg-deb", ["--info", made(".deb"), "md5sums"]);
  const lists = [
    control.split("\n").map((line) => line.slice(34)),
    ...[".zip", ".xpi"].map((ending) => run("python3", ["-c", script, made(ending)]).split("\n")),
  ].map((names) => names.filter(Boolean));

  for (const names of lists) {
    assert.ok(names.length > 50);
    assert.deepEqual(names, [...names].sort());
  }
});

test("the Debian package holds the program, its rules, its licence, and no more in /usr/bin", () => {
  const root = unpacked(".deb");

  assert.deepEqual(readdirSync(path.join(root, "usr/bin")), ["forethought"]);
  assert.deepEqual(
    filesBelow(path.join(root, "usr/share/forethought/rules")),
    filesBelow(path.join(ROOT, "rules")),
  );
  assert.deepEqual(
    readFileSync(path.join(root, "usr/share/doc/forethought/copyright")),
    readFileSync(path.join(ROOT, "LICENSE")),
  );
});

test("the installed program finds its rules", () => {
  const program = path.join(unpacked(".deb"), "usr/bin/forethought");

  const { stdout } = spawnSync(program, ["doctor", "--json"], { encoding: "utf8" });

  const rules = JSON.parse(stdout).checks.find((/** @type {any} */ { name }) => name === "rules");
  assert.equal(rules.state, "ok", rules.what);
});

test("every browser finds a manifest for everyone, which names the installed program", () => {
  const root = unpacked(".deb");
  const names = JSON.parse(readFileSync(path.join(ROOT, "manifests/extension_ids.json"), "utf8"));
  const chromium = [`chrome-extension://${names.chromium.id}/`];

  for (const [folder, key, callers] of /** @type {[string, string, string[]][]} */ ([
    ["etc/chromium", "allowed_origins", chromium],
    ["etc/opt/chrome", "allowed_origins", chromium],
    ["etc/opt/edge", "allowed_origins", chromium],
    ["usr/lib/mozilla", "allowed_extensions", [names.firefox.id]],
    ["usr/lib64/mozilla", "allowed_extensions", [names.firefox.id]],
  ])) {
    const manifest = JSON.parse(readFileSync(path.join(root, folder, MANIFEST), "utf8"));
    assert.equal(manifest.path, "/usr/bin/forethought", folder);
    assert.deepEqual(manifest[key], callers, folder);
  }
});

test("the page on deploying is installed, and names the files and the ids that there are", () => {
  const page = path.join(unpacked(".deb"), "usr/share/doc/forethought/deploying.md");
  const names = JSON.parse(readFileSync(path.join(ROOT, "manifests/extension_ids.json"), "utf8"));

  const text = readFileSync(page, "utf8");

  for (const ending of [".deb", ".zip", ".xpi"]) {
    assert.ok(text.includes(path.basename(made(ending))), ending);
  }
  for (const name of [names.host, names.firefox.id]) assert.ok(text.includes(name), name);
});

test("policies are examples, and none is in force", () => {
  const root = unpacked(".deb");
  const examples = filesBelow(path.join(root, "usr/share/doc/forethought/examples/policies"));

  assert.deepEqual(examples, ["README.md", "chromium.json", "firefox.json", "managed_schema.json"]);
  assert.deepEqual(
    filesBelow(path.join(root, "etc")).filter((file) => !file.endsWith(MANIFEST)),
    [],
  );
});

// Conffiles would stay behind.
test("installing the Debian package runs nothing, and removing it keeps back no file", () => {
  const control = path.join(FOLDER, "control");

  run("dpkg-deb", ["--control", made(".deb"), control]);

  assert.deepEqual(readdirSync(control).sort(), ["control", "md5sums", "postrm"]);
});

test("everything in the Debian package is root's, and for all to read", () => {
  const listed = run("dpkg-deb", ["--contents", made(".deb")])
    .trim()
    .split("\n");

  for (const line of listed) assert.match(line, /^(drwxr-xr-x|-rw-r--r--|-rwxr-xr-x) root\/root /);
  const programs = listed.filter((line) => line.startsWith("-rwx"));
  assert.equal(programs.length, 1);
});

test("the Debian package depends on every library that the program is linked with", () => {
  const program = path.join(unpacked(".deb"), "usr/bin/forethought");
  const depends = run("dpkg-deb", ["--field", made(".deb"), "Depends"])
    .split(", ")
    .map((dependency) => dependency.split(" ")[0]);

  const linked = [...run("objdump", ["-p", program]).matchAll(/NEEDED +(\S+)/g)].map(
    ([, name]) => name,
  );

  assert.ok(linked.length > 5);
  for (const library of linked) {
    const owners = run("dpkg-query", ["--search", `*/${library}`]).split("\n");
    assert.ok(
      owners.some((owner) => depends.includes(owner.split(":")[0])),
      library,
    );
  }
});

test("the program holds no path of the computer that it was built on", () => {
  const program = readFileSync(path.join(unpacked(".deb"), "usr/bin/forethought"), "latin1");

  assert.equal(program.includes(ROOT), false);
});

test("the extension for web stores is the one in extension/ without its key, the one for Firefox with it", () => {
  const { key, ...manifest } = JSON.parse(
    readFileSync(path.join(ROOT, "extension/manifest.json"), "utf8"),
  );
  const read = (/** @type {string} */ ending) =>
    JSON.parse(readFileSync(path.join(unpacked(ending), "manifest.json"), "utf8"));

  assert.deepEqual(read(".zip"), manifest);
  assert.deepEqual(read(".xpi"), { ...manifest, key });
});

for (const ending of [".zip", ".xpi"]) {
  test(`the ${ending} holds what browsers run, byte for byte, and nothing else`, () => {
    const files = run("git", ["ls-files", "extension"], { cwd: ROOT })
      .split("\n")
      .filter((file) => file && !/\.(d\.ts|md)$/.test(file))
      .map((file) => file.replace("extension/", ""));

    assert.deepEqual(filesBelow(unpacked(ending)), files.sort());
    for (const file of files.filter((name) => name !== "manifest.json")) {
      const [packed, here] = [
        path.join(unpacked(ending), file),
        path.join(ROOT, "extension", file),
      ];
      assert.ok(readFileSync(packed).equals(readFileSync(here)), file);
    }
  });
}

test("the packages stay small", () => {
  for (const [ending, most] of /** @type {[string, number][]} */ ([
    [".deb", 8e6],
    [".zip", 1e6],
    [".xpi", 1e6],
  ])) {
    assert.ok(statSync(made(ending)).size < most, ending);
  }
});

test("program, package and extension have one version", () => {
  const version = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8")).version;

  assert.equal(run("dpkg-deb", ["--field", made(".deb"), "Version"]).trim(), version);
  for (const ending of [".zip", ".xpi"]) {
    assert.equal(path.basename(made(ending)), `forethought-${version}${ending}`);
  }
});
