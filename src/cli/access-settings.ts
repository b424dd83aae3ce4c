import { isIP } from "node:net";
import { z } from "zod";
import { type ClientLimits, defaultLimits } from "../api/settings.js";
import { isLoopback } from "../server/client-key.js";
import { type TokenSettings, tokenAlgorithms } from "../server/token-settings.js";
import { CliError } from "./problems.js";

/** Who may ask, how much, and who may see how the server is doing. */
export interface AccessSettings {
  /** Undefined: anybody may read. */
  readonly tokens: TokenSettings | undefined;
  /** Undefined: no limits. */
  readonly clients: ClientLimits | undefined;
  readonly trustedProxies: readonly string[];
  readonly metricsFor: "nobody" | "loopback" | "readers";
}

const ALGORITHMS: ReadonlySet<string> = new Set(tokenAlgorithms);
const algorithmsText = `some of ${tokenAlgorithms.join(", ")}, with commas between them`;
const proxiesText = "addresses or networks of proxies, such as 10.0.0.1,192.168.0.0/16, with commas between them";
const wholeText = "a whole number, 0 for no limit";
const whole = z.coerce.number(wholeText).int(wholeText).min(0, wholeText);
const list = (text: string) => text.split(",").map((item) => item.trim());

/** What of the environment these settings are made of. */
export const accessEnvironment = {
  GOVGRAPH_JWT_ISSUER: z.string().optional(),
  GOVGRAPH_JWT_AUDIENCE: z.string().optional(),
  GOVGRAPH_JWT_JWKS: z.string().optional(),
  GOVGRAPH_JWT_ALGORITHMS: z
    .string()
    .default("RS256,ES256,EdDSA")
    .transform(list)
    .refine((names) => names.every((name) => ALGORITHMS.has(name)), algorithmsText),
  GOVGRAPH_RATE_POINTS: whole.optional(),
  GOVGRAPH_RATE_CONCURRENT: whole.optional(),
  GOVGRAPH_TRUST_PROXY: z
    .string()
    .default("")
    .transform((text) => (text === "" ? [] : list(text)))
    .refine((networks) => networks.every(isNetwork), proxiesText),
  GOVGRAPH_METRICS: z.enum(["off", "loopback", "on"], "off, loopback or on").default("loopback"),
};

type Environment = z.infer<z.ZodObject<typeof accessEnvironment>> & { readonly HOST: string };

/** Throws a CliError when the settings of tokens are not all there, or point to keys over a connection anyone can change. */
export function accessOf(env: Environment): AccessSettings {
  // Behind a proxy everybody is outside, wherever the proxy is.
  const outside = !isLoopback(env.HOST) || env.GOVGRAPH_TRUST_PROXY.length > 0;
  const points = env.GOVGRAPH_RATE_POINTS ?? (outside ? defaultLimits.client.points : 0);
  const concurrent = env.GOVGRAPH_RATE_CONCURRENT ?? (outside ? defaultLimits.client.concurrent : 0);
  return {
    tokens: tokensOf(env),
    clients: points > 0 || concurrent > 0 ? { ...defaultLimits.client, points, concurrent } : undefined,
    trustedProxies: env.GOVGRAPH_TRUST_PROXY,
    metricsFor: ({ off: "nobody", loopback: "loopback", on: "readers" } as const)[env.GOVGRAPH_METRICS],
  };
}

function tokensOf(env: Environment): TokenSettings | undefined {
  const { GOVGRAPH_JWT_ISSUER: issuer, GOVGRAPH_JWT_AUDIENCE: audience, GOVGRAPH_JWT_JWKS: keys } = env;
  if (issuer === undefined && audience === undefined && keys === undefined) return undefined;
  if (issuer === undefined || audience === undefined || keys === undefined)
    throw new CliError("GOVGRAPH_JWT_ISSUER, GOVGRAPH_JWT_AUDIENCE and GOVGRAPH_JWT_JWKS must be set together: all of them or none.");
  if (URL.canParse(keys)) {
    const { protocol, hostname } = new URL(keys);
    if (protocol !== "https:" && !(protocol === "http:" && isLoopback(hostname)))
      throw new CliError("GOVGRAPH_JWT_JWKS must be an address with https://, or a file: whoever can change the keys can read.");
  }
  return { issuer, audience, keys, algorithms: env.GOVGRAPH_JWT_ALGORITHMS };
}

function isNetwork(text: string): boolean {
  const [address = "", bits, ...more] = text.split("/");
  const version = isIP(address);
  const most = version === 4 ? 32 : 128;
  return (
    version !== 0 && more.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= most))
  );
}
