import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** A bad network between the store and its database. */
export interface Proxy {
  readonly uri: string;
  /** Connections that are open carry nothing any more, and are not closed either. */
  freeze(): void;
  /** The next COMMIT arrives; its answer does not, and the connection is gone. */
  loseNextCommitAnswer(): void;
  readonly lostAnswers: number;
  close(): Promise<void>;
}

/** COMMIT as Bolt sends it: a chunk of two bytes, and the end of the message. */
const commitMessage = Buffer.from("0002b0120000", "hex");

export async function openProxy(uri: string): Promise<Proxy> {
  const { hostname, port } = new URL(uri);
  const sockets = new Set<Socket>();
  let losing = false;
  let lostAnswers = 0;

  const server = createServer((client) => {
    const database = connect(Number(port || 7687), hostname);
    let isLost = false;
    client.on("data", (data) => {
      if (losing && data.includes(commitMessage)) {
        losing = false;
        isLost = true;
      }
      database.write(data);
    });
    database.on("data", (data) => {
      if (!isLost) return client.write(data);
      lostAnswers += 1;
      client.destroy();
      return database.destroy();
    });
    for (const [socket, other] of [[client, database] as const, [database, client] as const]) {
      sockets.add(socket);
      socket.on("error", () => {});
      socket.on("close", () => {
        sockets.delete(socket);
        other.destroy();
      });
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("expected a port");

  return {
    uri: `bolt://127.0.0.1:${address.port}`,
    freeze() {
      for (const socket of sockets) socket.removeAllListeners("data").resume();
    },
    loseNextCommitAnswer() {
      losing = true;
    },
    get lostAnswers() {
      return lostAnswers;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}
