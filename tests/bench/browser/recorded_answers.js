import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { EXTENSION_ID, program } from "../../browser/driver/program.js";

/** The real host, at home in a folder, as a browser talks to it. */
class NativeHost {
  #process;
  #output;
  #buffer = Buffer.alloc(0);

  /** @param {string} home */
  constructor(home) {
    this.#process = spawn(program(), [`chrome-extension://${EXTENSION_ID}/`], {
      env: { HOME: home },
      stdio: ["pipe", "pipe", "inherit"],
    });
    this.#output = this.#process.stdout[Symbol.asyncIterator]();
  }

  /**
   * @param {object} message
   * @returns {Promise<any>}
   */
  async ask(message) {
    const body = Buffer.from(JSON.stringify(message));
    const size = Buffer.alloc(4);
    size.writeUInt32LE(body.length);
    this.#process.stdin.write(Buffer.concat([size, body]));
    const length = (await this.#take(4)).readUInt32LE();
    return JSON.parse((await this.#take(length)).toString());
  }

  /** @param {number} size */
  async #take(size) {
    while (this.#buffer.length < size) {
      const { value, done } = await this.#output.next();
      if (done) throw new Error("the host ended");
      this.#buffer = Buffer.concat([this.#buffer, value]);
    }
    const taken = this.#buffer.subarray(0, size);
    this.#buffer = this.#buffer.subarray(size);
    return taken;
  }

  end() {
    this.#process.stdin.end();
  }
}

/**
 * Writes what the host finds in each beginning of a post, for answering_host.
 *
 * @param {string} post
 * @param {string} folder
 * @returns {Promise<string>} the file
 */
export async function recordAnswers(post, folder) {
  mkdirSync(folder, { recursive: true });
  const host = new NativeHost(folder);
  /** @type {Record<string, unknown>} */
  const answers = {};
  const context = { site: "x.com", surface: "post" };
  for (let size = 1; size <= post.length; size += 1) {
    const text = post.slice(0, size);
    const box = { id: size, user: "u", box: "b", revision: 1, text, context };
    answers[text] = (await host.ask({ type: "check", ...box })).findings;
  }
  host.end();
  const file = path.join(folder, "answers.json");
  writeFileSync(file, JSON.stringify(answers));
  return file;
}
