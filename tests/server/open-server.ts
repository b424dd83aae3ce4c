import { type GraphQLFieldConfig, GraphQLInt, GraphQLList, GraphQLNonNull, GraphQLObjectType, GraphQLSchema, GraphQLString } from "graphql";
import { pino } from "pino";
import { createApollo } from "../../src/api/apollo.js";
import type { RequestContext } from "../../src/api/context.js";
import type { Guard } from "../../src/api/plugins/guard.js";
import { type CacheLimits, defaultLimits, type HttpLimits } from "../../src/api/settings.js";
import type { Access } from "../../src/server/access.js";
import { createMetrics } from "../../src/server/metrics.js";
import { type RunningServer, startServer } from "../../src/server/start-server.js";
import type { ReleaseMark, StoreStatus } from "../../src/store/store.js";

type Resolve = (args: Readonly<Record<string, unknown>>, context: RequestContext) => unknown;

export interface OpenSettings {
  /** What every field does; its calls are counted. Undefined: something of the field's type. */
  readonly resolve?: Resolve;
  readonly guard?: Guard;
  readonly http?: Partial<HttpLimits>;
  readonly suggestions?: boolean;
  readonly mayChange?: () => boolean;
  readonly storeStatus?: () => Promise<StoreStatus>;
  readonly held?: () => Promise<ReleaseMark | undefined>;
  readonly cache?: CacheLimits;
  readonly webFolder?: string;
  /** Without it, nobody is asked who they are, and nothing is counted. */
  readonly access?: Partial<Access>;
}

export interface OpenServer extends RunningServer {
  /** How many resolvers have run. */
  readonly calls: () => number;
  readonly logged: () => string;
  /** POSTs a query as a client that knows GraphQL over HTTP. */
  ask(query: string, variables?: unknown): Promise<Answer>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: { data?: Record<string, unknown> | null; errors?: { message: string; extensions: Record<string, unknown> }[] };
}

/** The real Apollo behind the real HTTP server, on a schema small enough to read here. */
export async function openServer({
  resolve = () => undefined,
  guard,
  http,
  suggestions = false,
  mayChange = () => false,
  storeStatus = holds,
  held = async () => mark,
  cache = { answers: 0, bytes: 0 },
  webFolder = "/nowhere",
  access,
}: OpenSettings = {}): Promise<OpenServer> {
  let calls = 0;
  const logged: string[] = [];
  const log = pino({ level: "debug" }, { write: (line) => void logged.push(line) });
  const schema = tinySchema((args, context) => {
    calls++;
    return resolve(args, context);
  });
  const apollo = await createApollo({ schema, limits: defaultLimits.operation, log, guard, suggestions, mayChange });
  const limits = { ...defaultLimits.http, ...http };
  const server = await startServer({
    host: "127.0.0.1",
    port: 0,
    limits,
    apollo,
    storeStatus,
    held,
    cache,
    access: access && { ...open, metrics: createMetrics({ release: () => 3 }), ...access },
    webFolder,
    log,
  });
  return {
    ...server,
    calls: () => calls,
    logged: () => logged.join(""),
    ask: async (query, variables) =>
      post(server.url, JSON.stringify({ query, variables }), { accept: "application/graphql-response+json" }),
  };
}

export async function post(url: string, body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}): Promise<Answer> {
  return read(await fetch(`${url}/graphql`, { method: "POST", body, headers: { "content-type": "application/json", ...headers } }));
}

export async function read(response: Response): Promise<Answer> {
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: JSON.parse(text) };
}

const open: Omit<Access, "metrics"> = { tokens: undefined, clients: undefined, trustedProxies: [], metricsFor: "loopback" };

const mark: ReleaseMark = { number: 1, hash: "h", format: 1 };
const holds = async (): Promise<StoreStatus> => ({ kind: "holds", mark });

/** type Thing { name, thing, things }, and the same at the top; every field takes the same arguments. */
function tinySchema(resolve: Resolve): GraphQLSchema {
  const field = (
    type: GraphQLFieldConfig<unknown, RequestContext>["type"],
    fallback: unknown,
  ): GraphQLFieldConfig<unknown, RequestContext> => ({
    type,
    args: {
      search: { type: GraphQLString },
      after: { type: GraphQLString },
      first: { type: GraphQLInt },
      ids: { type: new GraphQLList(new GraphQLNonNull(GraphQLString)) },
    },
    resolve: async (_source, args, context) => (await resolve(args, context)) ?? fallback,
  });
  const thing: GraphQLObjectType = new GraphQLObjectType({
    name: "Thing",
    fields: () => ({ name: field(GraphQLString, "a name"), thing: field(thing, {}), things: field(new GraphQLList(thing), [{}]) }),
  });
  return new GraphQLSchema({
    query: new GraphQLObjectType({
      name: "Query",
      fields: {
        thing: field(thing, {}),
        name: field(GraphQLString, "a name"),
        names: field(new GraphQLList(GraphQLString), Array(1_000).fill("a name")),
      },
    }),
  });
}
