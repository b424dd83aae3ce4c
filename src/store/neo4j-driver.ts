import neo4j, { type Driver } from "neo4j-driver";
import { StoreError } from "./errors.js";

export interface Neo4jAccess {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

export interface DriverTimeouts {
  readonly connectMs: number;
  readonly acquireMs: number;
}

/** The driver in use, which can be replaced when its connections lead nowhere any more. */
export interface DriverHolder {
  current(): Driver;
  /** New work goes to a new driver; what the old one still does may come to its end. */
  replace(stuck: Driver): void;
  close(): Promise<void>;
}

export function holdDriver(access: Neo4jAccess, timeouts: DriverTimeouts): DriverHolder {
  let driver = openDriver(access, timeouts);
  const replaced = new Set<Driver>();
  return {
    current: () => driver,
    replace(stuck) {
      if (stuck !== driver) return;
      driver = openDriver(access, timeouts);
      replaced.add(stuck);
      const retire = () => {
        replaced.delete(stuck);
        stuck.close().catch(() => {});
      };
      setTimeout(retire, retireAfterMs).unref();
    },
    async close() {
      // Those that are stuck may never finish closing.
      for (const stuck of replaced) stuck.close().catch(() => {});
      await driver.close();
    },
  };
}

const retireAfterMs = 30_000;

const schemes = ["bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc"];

/** The URI without what may be secret in it. */
export function addressOf(uri: string): string {
  const scheme = /^([a-z0-9+.-]*):\/\//i.exec(uri)?.[1]?.toLowerCase() ?? "";
  if (!schemes.includes(scheme)) {
    const expected = schemes.map((name) => `${name}://`).join(", ");
    throw new StoreError("UNAVAILABLE", `NEO4J_URI: expected an address that starts with one of ${expected}, found "${scheme}"`);
  }
  const host = URL.canParse(uri) ? new URL(uri).host : "";
  if (host === "") throw new StoreError("UNAVAILABLE", `NEO4J_URI: expected ${scheme}://host:port, found no host`);
  return `${scheme}://${host}`;
}

function openDriver({ uri, user, password }: Neo4jAccess, timeouts: DriverTimeouts): Driver {
  try {
    return neo4j.driver(uri, neo4j.auth.basic(user, password), {
      userAgent: "govgraph",
      maxConnectionPoolSize: 50,
      connectionTimeout: timeouts.connectMs,
      connectionAcquisitionTimeout: timeouts.acquireMs,
      connectionLivenessCheckTimeout: 30_000,
      fetchSize: everything,
      useBigInt: true,
      telemetryDisabled: true,
      notificationFilter: { minimumSeverityLevel: "OFF" },
    });
  } catch (error) {
    throw new StoreError("UNAVAILABLE", "NEO4J_URI: expected scheme://host:port with nothing after it", error);
  }
}

/** Rows are wanted all at once anyway: no asking for more after each thousand. */
const everything = -1;
