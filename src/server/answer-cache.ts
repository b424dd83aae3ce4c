import { createHash } from "node:crypto";
import type { FastifyRequest } from "fastify";
import { LRUCache } from "lru-cache";
import type { CacheLimits } from "../api/settings.js";
import type { ReleaseMark } from "../store/store.js";
import { clientHeaders } from "./asks-for-page.js";
import { COMPRESSED_FROM, compress, type Encoding, encodingFor } from "./compression.js";
import { within } from "./within.js";

/** An answer as it leaves the server. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Bytes when it was kept: a text with accents would be encoded anew each time. */
  readonly body: string | Buffer;
}

/** Answers to be given again. The graph changes with a release only, so one that is of the release held is exact. */
export interface AnswerCache {
  find(request: FastifyRequest): Promise<{
    readonly known: Answer | undefined;
    /** Keeps what was answered instead, if that may be kept and still is of the release it was asked of; one that others may keep gets its ETag. */
    readonly keep: (answer: Answer) => Promise<Answer>;
  }>;
}

/** Whatever of a request decides its answer: where it is read, and what it may be answered as. */
const deciding = ["accept", ...clientHeaders];

/** `tell` is told of each look whether the answer was there. */
export function openAnswerCache(
  { answers, bytes }: CacheLimits,
  held: () => Promise<ReleaseMark | undefined>,
  tell: (found: boolean) => void = () => {},
): AnswerCache {
  const kept =
    answers > 0 && bytes > 0 ? new LRUCache<string, Answer>({ max: answers, maxSize: bytes, sizeCalculation: sizeOf }) : undefined;
  return {
    async find(request) {
      const release = kept && (await nameOf(held));
      const question = release && questionOf(request);
      const key = question && `${release} ${question}`;
      const found = key ? await known(key, encodingFor(request.headers["accept-encoding"])) : undefined;
      if (kept) tell(found !== undefined);
      return {
        known: found,
        keep: async (given) => {
          // The API says so of answers without errors.
          if (given.headers["cache-control"] !== "no-cache") return given;
          const answer = request.method === "GET" ? { ...given, headers: { ...given.headers, etag: tagOf(given) } } : given;
          if (key && release === (await nameOf(held))) kept?.set(key, { ...answer, body: Buffer.from(answer.body) });
          return answer;
        },
      };
    },
  };

  /** As it was kept, or as short as the client takes it, which is made once. */
  async function known(key: string, encoding: Encoding | undefined): Promise<Answer | undefined> {
    const shortKey = encoding && `${key} ${encoding}`;
    const short = shortKey && kept?.get(shortKey);
    if (short) return short;
    const answer = kept?.get(key);
    if (!answer || !shortKey || answer.body.length < COMPRESSED_FROM) return answer;
    const headers = { ...answer.headers, "content-encoding": encoding, vary: "accept, accept-encoding" };
    const made = { ...answer, headers, body: await compress(encoding, Buffer.from(answer.body)) };
    kept?.set(shortKey, made);
    return made;
  }
}

/** A store that takes longer to say what it holds is asked the question itself. */
const ASKING_MS = 250;

/** Undefined also while that cannot be found out: the way to the store then says what is wrong. */
async function nameOf(held: () => Promise<ReleaseMark | undefined>): Promise<string | undefined> {
  const mark = await within(held(), ASKING_MS);
  return mark && `${mark.number} ${mark.format} ${mark.hash}`;
}

/** Undefined for a body too deep to be written down, which will be refused for that. */
function questionOf({ method, headers, url, body }: FastifyRequest): string | undefined {
  try {
    return JSON.stringify([method === "GET" ? url : body, ...deciding.map((name) => headers[name])]);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Of the content alone, so that every instance gives the same; weak, because compressing does not change it. */
function tagOf({ body }: Answer): string {
  return `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
}

function sizeOf({ body }: Answer, key: string): number {
  return body.length + 2 * key.length;
}
