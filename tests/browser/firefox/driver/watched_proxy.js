import http from "node:http";
import net from "node:net";

/**
 * The one way out of a browser: to the pages of this computer and nowhere else. It knows every address that
 * the browser asks for, whoever in it asks.
 */
export class WatchedProxy {
  #server = http.createServer((request, response) => {
    this.#asked.push(String(request.url));
    response.writeHead(403).end();
  });
  /** @type {string[]} */
  #asked = [];

  /**
   * @param {number} port of the pages
   * @param {string[]} hosts that they stand in for
   */
  constructor(port, hosts) {
    const reachable = new Set(hosts.map((host) => `${host}:443`));
    this.#server.on("connect", (request, socket) => {
      const address = String(request.url);
      this.#asked.push(address);
      socket.on("error", () => socket.destroy());
      if (reachable.has(address)) joinTo(port, socket);
      else socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
    });
  }

  /** @returns {Promise<number>} its port */
  start() {
    return new Promise((resolve) => {
      this.#server.listen(0, "127.0.0.1", () => {
        resolve(/** @type {net.AddressInfo} */ (this.#server.address()).port);
      });
    });
  }

  /** Hosts with their ports, each once. */
  get asked() {
    return [...new Set(this.#asked)].sort();
  }

  close() {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}

/**
 * @param {number} port
 * @param {import("node:stream").Duplex} socket
 */
function joinTo(port, socket) {
  const page = net.connect(port, "127.0.0.1", () => {
    socket.write("HTTP/1.1 200 Connected\r\n\r\n");
    page.pipe(socket).pipe(page);
  });
  page.on("error", () => socket.destroy());
}
