// Usage: node host_that_cannot_save.js CAUSE PROGRAM [ARGUMENT…]
// The host as a browser finds it, which can save nothing: what is to be saved is answered as it answers then.
import { spawn } from "node:child_process";
import process from "node:process";
import { framed, messagesOf } from "./frames.js";

const [cause, program, ...words] = process.argv.slice(2);
const host = spawn(program, words, { stdio: ["pipe", "pipe", "inherit"] });
host.on("exit", (code) => process.exit(code ?? 1));
host.stdout.pipe(process.stdout);

const SAVING = ["set-rule", "set-category", "set-settings", "put-rule", "delete-rule"];
const REFUSED = { type: "error", code: "store", message: cause };

for await (const message of messagesOf(process.stdin)) {
  if (SAVING.includes(message.type)) process.stdout.write(framed({ ...REFUSED, id: message.id }));
  else host.stdin.write(framed(message));
}
host.stdin.end();
