/**
 * What a thrown value says about itself. Told by its shape: an error made by an engine or by Node may come from another
 * realm, where `instanceof Error` is false.
 */
export interface Trouble {
  readonly message: string;
  readonly code: string | undefined;
  readonly gqlStatus: string | undefined;
  readonly retriable: boolean;
}

export function troubleOf(error: unknown): Trouble {
  if (typeof error !== "object" || error === null)
    return { message: String(error), code: undefined, gqlStatus: undefined, retriable: false };
  const text = (key: string) => {
    const value: unknown = Reflect.get(error, key);
    return typeof value === "string" ? value : undefined;
  };
  return {
    message: text("message") ?? String(error),
    code: text("code"),
    gqlStatus: text("gqlStatus") ?? engineStatus(Reflect.get(error, "cause")),
    retriable: Reflect.get(error, "retryable") === true,
  };
}

/** How the embedded engine's binding hands a status over, before its wrapper has seen it. */
function engineStatus(cause: unknown): string | undefined {
  if (typeof cause !== "object" || cause === null) return undefined;
  return /^GQLSTATUS (\w+)$/.exec(String(Reflect.get(cause, "message")))?.[1];
}
