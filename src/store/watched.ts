import { createHash } from "node:crypto";
import { SpanStatusCode, trace } from "@opentelemetry/api";
import type { StoreError } from "./errors.js";
import type { ReadOptions, ReadStatement, Row, Store } from "./store.js";

export interface Watcher {
  /** Why the store need not even be asked at the moment; undefined when it may answer. */
  readonly away?: () => StoreError | undefined;
  /** Told of each statement when it has ended. */
  readonly onRead: (read: WatchedRead) => void;
}

export interface WatchedRead {
  readonly ms: number;
  readonly failed: boolean;
  /** Names the statement's text, which is too long for a log; the same for all its parameters. */
  readonly statement: () => string;
  readonly requestId: string | undefined;
}

/** The same store, each of whose statements is told of, a span of the request's trace, and refused at once while nobody would answer. */
export function watchStore(store: Store, { away = () => undefined, onRead }: Watcher): Store {
  const read = watchReads((statement, options) => store.read(statement, options), onRead);
  return {
    dialect: store.dialect,
    description: store.description,
    status: async () => {
      requireThere();
      return store.status();
    },
    read: async (statement, options) => {
      requireThere();
      return read(statement, options);
    },
    publish: (publication) => store.publish(publication),
    inspect: () => store.inspect(),
    close: () => store.close(),
  };

  function requireThere(): void {
    const reason = away();
    if (reason) throw reason;
  }
}

type Read<Options extends ReadOptions> = (statement: ReadStatement, options: Options) => Promise<readonly Row[]>;

/** The same reading, told of. */
export function watchReads<Options extends ReadOptions>(read: Read<Options>, onRead: Watcher["onRead"]): Read<Options> {
  return (statement, options) =>
    trace.getTracer("govgraph").startActiveSpan("statement", async (span) => {
      const begun = performance.now();
      let failed = true;
      try {
        const rows = await read(statement, options);
        failed = false;
        return rows;
      } finally {
        if (failed) span.setStatus({ code: SpanStatusCode.ERROR });
        span.end();
        const name = () => createHash("sha256").update(statement.text).digest("hex").slice(0, 16);
        onRead({ ms: performance.now() - begun, failed, statement: name, requestId: options.requestId });
      }
    });
}
