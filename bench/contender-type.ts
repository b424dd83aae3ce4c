import type { Neo4jAccess } from "../src/store/neo4j-driver.js";
import type { Request } from "./operations.js";

/** A request with the product's document for it. */
export interface Asked extends Request {
  readonly document: string;
}

/** Where the graph is that is asked about. */
export interface Place {
  readonly neo4j?: Neo4jAccess;
  /** The embedded store's folder. */
  readonly folder?: string;
  /** For the route that always gives the same: what it gives, by operation. */
  readonly answers?: Readonly<Record<string, string>>;
}

/** Whoever answers the operations. */
export interface Contender {
  /** Answers as those do who use it in their own process. */
  ask(request: Asked): Promise<unknown>;
  /** Whether answers look like the product's; otherwise they are brought into its shape before they are compared. */
  readonly isInShape: boolean;
  /** Where it answers over HTTP, and what is sent there; without that, the product's document. */
  readonly url?: string;
  bodyOf?(request: Asked): string;
  close(): Promise<void>;
}

/** Contenders with a driver of their own have its results watched. */
export type OpenContender = (place: Place, watch: (driver: never) => void) => Promise<Contender>;
