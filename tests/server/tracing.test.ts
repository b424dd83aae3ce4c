import { AsyncLocalStorage } from "node:async_hooks";
import {
  type Context,
  type ContextManager,
  context,
  propagation,
  ROOT_CONTEXT,
  type Span,
  type TextMapPropagator,
  type Tracer,
  trace,
} from "@opentelemetry/api";
import type { Store } from "../../src/store/store.js";
import { watchStore } from "../../src/store/watched.js";
import { openServer, post } from "./open-server.js";

/** A span as an SDK would export it. */
interface Ended {
  readonly name: string;
  readonly parent: string | undefined;
  readonly attributes: Readonly<Record<string, unknown>>;
}

let ended: Ended[] = [];

beforeAll(() => {
  context.setGlobalContextManager(asyncContexts());
  propagation.setGlobalPropagator(namesParent);
  trace.setGlobalTracerProvider({ getTracer: () => tracer });
});

afterAll(() => {
  context.disable();
  propagation.disable();
  trace.disable();
});

beforeEach(() => {
  ended = [];
});

const statement = { text: "MATCH (n) WITH n", columns: ["n"], parameters: {} };

test("a request is a span of the trace its headers name, and its statements are below it", async () => {
  const reads: string[] = [];
  const store = watchStore({ read: async () => [] } as unknown as Store, {
    onRead: ({ requestId, failed, statement }) => reads.push(`${requestId} ${failed} ${statement().length}`),
  });
  const server = await openServer({
    resolve: async (_args, { requestId }) => void (await store.read(statement, { timeoutMs: 1_000, requestId })),
  });
  const { headers } = await post(server.url, JSON.stringify({ query: "{ name }" }), { "x-parent": "caller" });
  await server.close();
  const requestId = headers.get("x-request-id");
  expect(ended).toEqual([
    { name: "statement", parent: "POST /graphql", attributes: {} },
    {
      name: "POST /graphql",
      parent: "caller",
      attributes: {
        "http.request.method": "POST",
        "http.route": "/graphql",
        "govgraph.request_id": requestId,
        "http.response.status_code": 200,
      },
    },
  ]);
  expect(reads).toEqual([`${requestId} false 16`]);
});

test("a statement that fails is told of as one that failed, and a store that is away is not asked", async () => {
  const failures: boolean[] = [];
  let asked = 0;
  const broken = async () => {
    asked++;
    throw new Error("broken");
  };
  const onRead = ({ failed }: { failed: boolean }) => void failures.push(failed);
  const store = { read: broken, status: broken } as unknown as Store;
  await expect(watchStore(store, { onRead }).read(statement, { timeoutMs: 1 })).rejects.toThrow("broken");
  expect([failures, asked]).toEqual([[true], 1]);

  const away = Object.assign(new Error("away"), { code: "UNREACHABLE" }) as never;
  const gone = watchStore(store, { away: () => away, onRead });
  await expect(gone.read(statement, { timeoutMs: 1 })).rejects.toThrow("away");
  await expect(gone.status()).rejects.toThrow("away");
  expect([failures, asked]).toEqual([[true], 1]);
});

const NAME = Symbol("name");

/** As little of an SDK as shows what is a part of what. */
const tracer: Tracer = {
  startSpan: (name, { attributes = {} } = {}, parent = context.active()) => {
    const known: Record<string, unknown> = { ...attributes };
    let over = false;
    const span = {
      [NAME]: name,
      setAttribute: (key: string, value: unknown) => {
        known[key] = value;
        return span;
      },
      setStatus: () => span,
      end: () => {
        const above = trace.getSpan(parent) as { [NAME]?: string } | undefined;
        if (!over) ended.push({ name, parent: above?.[NAME], attributes: known });
        over = true;
      },
    };
    return span as unknown as Span;
  },
  startActiveSpan: (name: string, ...rest: readonly unknown[]) => {
    const work = rest.at(-1) as (span: Span) => unknown;
    const span = tracer.startSpan(name);
    return context.with(trace.setSpan(context.active(), span), () => work(span)) as never;
  },
};

const namesParent: TextMapPropagator = {
  inject: () => {},
  fields: () => ["x-parent"],
  extract: (from, carrier) => {
    const name = (carrier as Record<string, string>)["x-parent"];
    return name ? trace.setSpan(from, { [NAME]: name } as unknown as Span) : from;
  },
};

function asyncContexts(): ContextManager {
  const storage = new AsyncLocalStorage<Context>();
  const manager: ContextManager = {
    active: () => storage.getStore() ?? ROOT_CONTEXT,
    with: (given, work, that, ...args) => storage.run(given, () => work.apply(that as never, args)),
    bind: (_given, target) => target,
    enable: () => manager,
    disable: () => manager,
  };
  return manager;
}
