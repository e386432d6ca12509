// Usage: node host_that_ends.js STAGE DONE PROGRAM [ARGUMENT…]
// The host as a browser finds it, killed at one stage of its first conversation; the file DONE says that this
// is over. Every later one goes on to its end.
import { spawn } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import process from "node:process";
import { framed, messagesOf } from "./frames.js";

const [stage, done, program, ...words] = process.argv.slice(2);
const host = spawn(program, words, { stdio: ["pipe", "pipe", "inherit"] });
host.on("exit", (code) => process.exit(code ?? 1));

/** @param {string} now */
const isStage = (now) => now === stage && !existsSync(done);

function end() {
  writeFileSync(done, "");
  host.kill("SIGKILL");
}

async function passRequests() {
  for await (const message of messagesOf(process.stdin)) {
    if (isStage(`before ${message.type}`)) return end();
    host.stdin.write(framed(message));
    if (isStage(`during ${message.type}`)) return end();
  }
  host.stdin.end();
}

async function passAnswers() {
  for await (const message of messagesOf(host.stdout)) {
    const bytes = framed(message);
    if (isStage(`within ${message.type}`)) {
      process.stdout.write(bytes.subarray(0, bytes.length / 2), end);
      return;
    }
    if (isStage(`after ${message.type}`)) return end();
    process.stdout.write(bytes);
  }
}

await Promise.all([passRequests(), passAnswers()]);
