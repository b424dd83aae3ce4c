import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { RateLimited, TooManyAtOnce } from "../api/errors.js";
import type { ClientLimits } from "../api/settings.js";

export interface LimitedClients {
  /** Takes points off what a client has left in its minute; throws RateLimited when there are too few. `tell` is given headers that say how it stands. */
  charge(client: string, points: number, tell: (headers: Readonly<Record<string, string>>) => void): Promise<void>;
  /** Counts a request of a client until the function it gives is called. Throws TooManyAtOnce. */
  enter(client: string): () => void;
}

const MINUTE_SECONDS = 60;

/** What each client may take of the server; a limit of 0 is none. */
export function limitClients({ points, concurrent }: Pick<ClientLimits, "points" | "concurrent">): LimitedClients {
  const limiter = new RateLimiterMemory({ points, duration: MINUTE_SECONDS });
  const atOnce = new Map<string, number>();
  return {
    async charge(client, cost, tell) {
      if (points === 0) return;
      try {
        tell(headersOf(points, await limiter.consume(client, cost)));
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        const headers = headersOf(points, refused);
        tell({ ...headers, "retry-after": headers["ratelimit-reset"] });
        throw new RateLimited();
      }
    },
    enter(client) {
      const now = (atOnce.get(client) ?? 0) + 1;
      if (concurrent > 0 && now > concurrent) throw new TooManyAtOnce(concurrent);
      atOnce.set(client, now);
      return () => {
        const left = (atOnce.get(client) ?? 1) - 1;
        if (left > 0) atOnce.set(client, left);
        else atOnce.delete(client);
      };
    },
  };
}

function headersOf(points: number, { remainingPoints, msBeforeNext }: RateLimiterRes) {
  return {
    "ratelimit-limit": String(points),
    "ratelimit-remaining": String(Math.max(0, remainingPoints)),
    "ratelimit-reset": String(Math.max(1, Math.ceil(msBeforeNext / 1_000))),
  };
}
