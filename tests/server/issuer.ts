import { createHmac } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type CryptoKey, exportJWK, exportSPKI, generateKeyPair, type JWK, SignJWT } from "jose";
import { openTokenCheck, type TokenCheck } from "../../src/server/tokens.js";

const ISSUER = "https://id.example";
const AUDIENCE = "govgraph";

export interface Claims {
  readonly header?: Readonly<Record<string, unknown>>;
  readonly [claim: string]: unknown;
}

/** Somebody who gives out tokens, whose public key is in a file. */
export interface Issuer {
  readonly folder: string;
  readonly file: string;
  readonly jwk: JWK;
  /** What the server asks of a token; with the keys from elsewhere when told where. */
  check(keys?: string): Promise<TokenCheck>;
  /** A token that fits, but for what is given. */
  token(claims?: Claims, key?: CryptoKey): Promise<string>;
  /** Tokens that must be refused, by what is wrong with them. */
  readonly wrong: readonly (readonly [string, () => Promise<string> | string])[];
  close(): Promise<void>;
}

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
const seconds = (from: number) => Math.floor(Date.now() / 1_000) + from;

export async function openIssuer(): Promise<Issuer> {
  const keys = await generateKeyPair("RS256");
  const folder = await mkdtemp(join(tmpdir(), "govgraph-keys-"));
  const file = join(folder, "keys.json");
  const jwk = { ...(await exportJWK(keys.publicKey)), kid: "one", alg: "RS256" };
  await writeFile(file, JSON.stringify({ keys: [jwk] }));

  const token = ({ header, ...claims }: Claims = {}, key = keys.privateKey): Promise<string> => {
    const all = { iss: ISSUER, aud: AUDIENCE, sub: "an", exp: seconds(60), ...claims };
    const given = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
    return new SignJWT(given).setProtectedHeader({ alg: "RS256", kid: "one", ...header }).sign(key, { crit: { more: true } });
  };
  const claims = (sub = "an") => part({ iss: ISSUER, aud: AUDIENCE, sub, exp: seconds(60) });
  const hmacWithPublicKey = async () => {
    const said = `${part({ alg: "HS256", kid: "one" })}.${claims()}`;
    const signature = createHmac("sha256", await exportSPKI(keys.publicKey)).update(said);
    return `${said}.${signature.digest("base64url")}`;
  };
  const selfSigned = async () => {
    const own = await generateKeyPair("RS256");
    return token({ header: { jwk: await exportJWK(own.publicKey), kid: undefined } }, own.privateKey);
  };
  return {
    folder,
    file,
    jwk,
    token,
    check: (from = file) => openTokenCheck({ issuer: ISSUER, audience: AUDIENCE, keys: from, algorithms: ["RS256", "ES256", "EdDSA"] }),
    wrong: [
      ["without a signature", () => `${part({ alg: "none" })}.${claims()}.`],
      ["with the public key as a shared secret", hmacWithPublicKey],
      ["by somebody else's key", async () => token({}, (await generateKeyPair("RS256")).privateKey)],
      ["that brings its own key", selfSigned],
      ["that has expired", () => token({ exp: seconds(-60) })],
      ["that does not expire", () => token({ exp: undefined })],
      ["that is not valid yet", () => token({ nbf: seconds(60) })],
      ["for somebody else", () => token({ aud: "another" })],
      ["by another issuer", () => token({ iss: "https://id.example.evil" })],
      ["of nobody", () => token({ sub: undefined })],
      ["with a path for a key", () => token({ header: { kid: "../../../../dev/null" } })],
      ["with an extension that must be understood", () => token({ header: { crit: ["more"], more: 1 } })],
      ["that was changed", async () => (await token()).replace(/\.[^.]+\./, `.${claims("binh")}.`)],
      ["that is long", () => token({ more: "x".repeat(9_000) })],
      ["that is none", () => "hunter2"],
    ],
    close: () => rm(folder, { recursive: true }),
  };
}
