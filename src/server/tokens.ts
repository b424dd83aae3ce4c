import { readFile } from "node:fs/promises";
import { createLocalJWKSet, createRemoteJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey, jwtVerify } from "jose";
import { Unavailable } from "../api/errors.js";
import { HttpError } from "./answers.js";
import type { TokenSettings } from "./token-settings.js";

/** Who a request is from by its `Authorization` header. Throws an HttpError of 401, and Unavailable where the keys cannot be had. */
export type TokenCheck = (authorization: string | undefined) => Promise<string>;

const CLOCK_SKEW_SECONDS = 5;
const KEYS_TIMEOUT_MS = 2_000;
/** Tokens with keys nobody knows make us ask for new ones, but not more often than this. */
const KEYS_REST_MS = 5_000;
const LONGEST_TOKEN = 8_192;

/** Throws a plain Error where the keys are in a file that holds none. */
export async function openTokenCheck({ issuer, audience, keys, algorithms }: TokenSettings): Promise<TokenCheck> {
  const keySet = await openKeys(keys);
  return async (authorization) => {
    const token = /^Bearer ([\w.~+/-]+=*)$/i.exec(authorization ?? "")?.[1];
    if (token === undefined || token.length > LONGEST_TOKEN) throw refused(authorization !== undefined);
    try {
      const { payload } = await jwtVerify(token, keySet, {
        issuer,
        audience,
        algorithms: [...algorithms],
        requiredClaims: ["exp", "sub"],
        clockTolerance: CLOCK_SKEW_SECONDS,
      });
      if (typeof payload.sub === "string" && payload.sub !== "") return payload.sub;
    } catch (error) {
      if (isKeysProblem(error)) throw new Unavailable(error, "The keys of tokens cannot be had at the moment; try again shortly.");
    }
    throw refused(true);
  };
}

async function openKeys(keys: string): Promise<JWTVerifyGetKey> {
  if (/^https?:\/\//.test(keys))
    return createRemoteJWKSet(new URL(keys), { timeoutDuration: KEYS_TIMEOUT_MS, cooldownDuration: KEYS_REST_MS });
  const set: unknown = JSON.parse(await readFile(keys, "utf8"));
  if (!isPublicKeySet(set)) throw new Error('expected {"keys": [ … ]} with public keys only');
  return createLocalJWKSet(set);
}

function isPublicKeySet(set: unknown): set is JSONWebKeySet {
  if (typeof set !== "object" || set === null || !("keys" in set) || !Array.isArray(set.keys) || set.keys.length === 0) return false;
  return set.keys.every((key: unknown) => typeof key === "object" && key !== null && !("d" in key) && !("k" in key));
}

/** Everything that is wrong with a token is an error of jose's; what is not, or is about the set of keys, is not the client's fault. */
function isKeysProblem(error: unknown): boolean {
  if (!(error instanceof errors.JOSEError)) return true;
  return error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid || error.code === "ERR_JOSE_GENERIC";
}

/** What is wrong with it is not said: whoever made the token knows. */
function refused(given: boolean): HttpError {
  const challenge = given ? 'Bearer realm="govgraph", error="invalid_token"' : 'Bearer realm="govgraph"';
  const message = given ? "The bearer token is not valid here." : "A bearer token is needed, in the Authorization header.";
  return new HttpError(401, "UNAUTHENTICATED", message, { "www-authenticate": challenge });
}
