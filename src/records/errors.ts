/** What can go wrong with records and releases as a whole; what is wrong within records is a Problem. Callers test the code. */
export type RecordErrorCode =
  /** There is no such record set. */
  | "SET_NOT_FOUND"
  /** A record cannot be put into that file. */
  | "NOT_ADDED"
  /** What is exported would come among other things. */
  | "NOT_EXPORTED"
  /** A backup would replace a file. */
  | "NOT_BACKED_UP"
  /** What is restored would come among other things. */
  | "NOT_RESTORED"
  /** A backup is cut off or was changed. */
  | "BACKUP_DAMAGED"
  /** There is no such folder of texts. */
  | "TEXTS_NOT_FOUND"
  /** A release file is cut off, was changed, or does not follow from the one before it. */
  | "RELEASE_DAMAGED"
  /** A number is missing from the chain. */
  | "RELEASE_MISSING"
  /** Someone else published that number meanwhile. */
  | "RELEASE_EXISTS"
  /** The next release would take out much of what the last one holds, and nobody said that it may. */
  | "MUCH_REMOVED"
  /** The file was written by a version of the program whose format this one does not know. */
  | "RELEASE_FORMAT";

/** The code of a system error, such as ENOENT. Told by shape: errors of Node itself may be of another realm's Error. */
export function systemCode(error: unknown): unknown {
  return typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
}

export class RecordError extends Error {
  override readonly name = "RecordError";

  constructor(
    readonly code: RecordErrorCode,
    message: string,
    cause?: unknown,
  ) {
    super(message, { cause });
  }
}
