// Usage: node host_that_cannot_save.js PROGRAM [ARGUMENT…]
// The host as a browser finds it, on a disk that is full: what is to be saved is answered as it answers then.
import { spawn } from "node:child_process";
import process from "node:process";
import { framed, messagesOf } from "./frames.js";

const [program, ...words] = process.argv.slice(2);
const host = spawn(program, words, { stdio: ["pipe", "pipe", "inherit"] });
host.on("exit", (code) => process.exit(code ?? 1));
host.stdout.pipe(process.stdout);

const SAVING = ["set-rule", "set-category", "set-settings", "put-rule", "delete-rule"];
const FULL = { type: "error", code: "store", message: "store: database or disk is full" };

for await (const message of messagesOf(process.stdin)) {
  if (SAVING.includes(message.type)) process.stdout.write(framed({ ...FULL, id: message.id }));
  else host.stdin.write(framed(message));
}
host.stdin.end();
