/** What can go wrong with a store, told apart by code; messages are for people and logs, never tested. */
export type StoreErrorCode =
  | "UNAVAILABLE"
  /** The database does not answer, or not now. That may pass by itself; what is UNAVAILABLE is for people to see to. */
  | "UNREACHABLE"
  | "TIMEOUT"
  | "CANCELLED"
  | "CONFLICT"
  | "DUPLICATE"
  | "OUT_OF_MEMORY"
  | "BAD_STATEMENT"
  | "CORRUPT"
  /** The database holds something that is not ours. */
  | "FOREIGN"
  /** The engine cannot run here: no native binding for the platform. */
  | "UNSUPPORTED"
  | "UNKNOWN";

export class StoreError extends Error {
  override readonly name = "StoreError";

  constructor(
    readonly code: StoreErrorCode,
    message: string,
    cause?: unknown,
  ) {
    super(message, { cause });
  }
}
