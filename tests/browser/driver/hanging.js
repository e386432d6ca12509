import process from "node:process";

/**
 * @param {number} host its process id
 * @param {() => Promise<void>} act what happens while it hangs
 * @param {"SIGCONT" | "SIGKILL"} ending after which it goes on, or is there no more
 */
export async function whileHangs(host, act, ending) {
  process.kill(host, "SIGSTOP");
  try {
    await act();
  } finally {
    process.kill(host, ending);
  }
}
