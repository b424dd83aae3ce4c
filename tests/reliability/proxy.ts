import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** A bad network between the store and its database, or a database that answers badly. */
export interface Proxy {
  readonly uri: string;
  /** Connections that are open carry nothing any more, and are not closed either; new ones do. */
  freeze(): void;
  /** From now on new connections are taken and carry nothing either. */
  silence(): void;
  /** Every connection is cut, and new ones are refused, until `open` is called. */
  shut(): Promise<void>;
  open(): Promise<void>;
  /** What the database answers comes so much later. */
  delay(ms: number): void;
  /** The next COMMIT arrives; its answer does not, and the connection is gone. */
  loseNextCommitAnswer(): void;
  /** The next COMMIT does not arrive, and the connection is gone. */
  cutBeforeNextCommit(): void;
  /** The next COMMIT does not arrive; it is answered with this error. */
  failNextCommit(code: string): void;
  /** Statements that `chosen` says yes to, by their number from 0, do not arrive; they are answered with this error. */
  failRuns(code: string, chosen: (run: number) => boolean): void;
  /** How often a commit's answer was lost, or a commit never arrived. */
  readonly cuts: number;
  /** Statements that came since `failRuns` was called. */
  readonly runs: number;
  /** Connections to the database now, and the most there were. */
  readonly connections: { readonly now: number; readonly most: number };
  close(): Promise<void>;
}

const RUN = 0x10;
const COMMIT = 0x12;
const RESET = 0x0f;

/** Answers of a server, without what they tell. */
const SUCCESS = Buffer.from([0xb1, 0x70, 0xa0]);
const IGNORED = Buffer.from([0xb0, 0x7e]);

/** Nothing is listened for until it is opened when `shut` is given. */
export async function openProxy(uri: string, { shut = false } = {}): Promise<Proxy> {
  const { hostname, port } = new URL(uri);
  const sockets = new Set<Socket>();
  const connections = { now: 0, most: 0 };
  let silent = false;
  let delayMs = 0;
  let onCommit: "lose" | "cut" | { readonly code: string } | undefined;
  let failing: { readonly code: string; readonly chosen: (run: number) => boolean } | undefined;
  let cuts = 0;
  let runs = 0;

  const server = createServer((client) => {
    if (silent) {
      sockets.add(client);
      client.on("error", () => {}).resume();
      return;
    }
    const database = connect(Number(port || 7687), hostname);
    connections.now += 1;
    connections.most = Math.max(connections.most, connections.now);
    let isLost = false;
    // After a failure a server does nothing until it is told to start afresh.
    let ignoring = false;
    const fail = (messages: readonly number[], failed: number, code: string) => {
      ignoring = true;
      return client.write(failureFor(messages, failed, code));
    };
    const cut = () => {
      cuts += 1;
      client.destroy();
      database.destroy();
    };
    client.on("data", (data) => {
      const messages = messagesIn(data);
      if (messages.includes(RESET)) ignoring = false;
      if (ignoring) return client.write(Buffer.concat(messages.map(() => chunk(IGNORED))));
      if (messages.includes(RUN) && failing?.chosen(runs++)) return fail(messages, RUN, failing.code);
      if (onCommit !== undefined && messages.includes(COMMIT)) {
        const what = onCommit;
        onCommit = undefined;
        if (what === "cut") return cut();
        if (what !== "lose") return fail(messages, COMMIT, what.code);
        isLost = true;
      }
      return database.write(data);
    });
    database.on("data", (data) => {
      if (isLost) return cut();
      if (delayMs > 0) return setTimeout(() => client.write(data), delayMs);
      return client.write(data);
    });
    database.on("close", () => {
      connections.now -= 1;
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
  const listen = async (at: number) => {
    server.listen(at, "127.0.0.1");
    await once(server, "listening");
  };
  const closeAll = async () => {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
    if (!server.listening) return;
    server.close();
    await once(server, "close");
  };
  await listen(0);
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("expected a port");
  if (shut) await closeAll();

  return {
    uri: `bolt://127.0.0.1:${address.port}`,
    freeze() {
      for (const socket of sockets) socket.removeAllListeners("data").resume();
    },
    silence() {
      silent = true;
    },
    shut: closeAll,
    async open() {
      silent = false;
      if (!server.listening) await listen(address.port);
    },
    delay(ms) {
      delayMs = ms;
    },
    loseNextCommitAnswer() {
      onCommit = "lose";
    },
    cutBeforeNextCommit() {
      onCommit = "cut";
    },
    failNextCommit(code) {
      onCommit = { code };
    },
    failRuns(code, chosen) {
      runs = 0;
      failing = { code, chosen };
    },
    get cuts() {
      return cuts;
    },
    get runs() {
      return runs;
    },
    connections,
    close: closeAll,
  };
}

/**
 * The signatures of the Bolt messages in a piece of what a client sends: chunks of a length in two bytes, a message ending
 * with an empty one, its second byte saying what it is. What is no message, such as the handshake, has none.
 */
function messagesIn(data: Buffer): readonly number[] {
  const found: number[] = [];
  let begins = true;
  for (let at = 0; at + 2 <= data.length; ) {
    const length = data.readUInt16BE(at);
    if (length > 0 && begins && (data[at + 2] ?? 0) >> 4 === 0xb) found.push(data[at + 3] ?? 0);
    begins = length === 0;
    at += 2 + length;
  }
  return found;
}

/** What a server answers: the message before is done, this one fails, and those after it are ignored. */
function failureFor(messages: readonly number[], failing: number, code: string): Buffer {
  const failure = Buffer.concat([
    Buffer.from([0xb1, 0x7f, 0xa4]),
    ...["code", code, "neo4j_code", code, "message", "made up by a test", "gql_status", "50N42"].map(packed),
  ]);
  const at = messages.indexOf(failing);
  return Buffer.concat(messages.map((_, index) => chunk(index < at ? SUCCESS : index === at ? failure : IGNORED)));
}

/** A string in PackStream. */
function packed(text: string): Buffer {
  const bytes = Buffer.from(text);
  return Buffer.concat([bytes.length < 16 ? Buffer.from([0x80 + bytes.length]) : Buffer.from([0xd0, bytes.length]), bytes]);
}

function chunk(message: Buffer): Buffer {
  const head = Buffer.alloc(2);
  head.writeUInt16BE(message.length);
  return Buffer.concat([head, message, Buffer.from([0, 0])]);
}
