// Native messages: a length in four bytes, in the order of the computer, and so many bytes of JSON.

/**
 * @param {object} message
 * @returns {Buffer}
 */
export function framed(message) {
  const body = Buffer.from(JSON.stringify(message));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length);
  return Buffer.concat([length, body]);
}

/**
 * @param {import("node:stream").Readable} stream
 * @returns {AsyncGenerator<any>} its messages
 */
export async function* messagesOf(stream) {
  let bytes = Buffer.alloc(0);
  for await (const chunk of stream) {
    bytes = Buffer.concat([bytes, chunk]);
    while (bytes.length >= 4 && bytes.length >= 4 + bytes.readUInt32LE()) {
      const end = 4 + bytes.readUInt32LE();
      yield JSON.parse(bytes.toString("utf8", 4, end));
      bytes = bytes.subarray(end);
    }
  }
}
