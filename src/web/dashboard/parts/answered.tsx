import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import type { NoAnswer } from "../data/client.js";
import type { Answer } from "../data/use-query.js";
import { useTexts } from "../language/language.js";
import { partTexts } from "./texts.js";

interface AnsweredProps<Data> {
  readonly answer: Answer<Data>;
  /** How many lines the grey shape has that stands where the answer will be. */
  readonly lines?: number;
  readonly children: (data: Data) => ComponentChildren;
}

/** What a view makes of an answer; until then its grey shape, or what went wrong and a way to try again. */
export function Answered<Data>({ answer, lines = 6, children }: AnsweredProps<Data>) {
  switch (answer.status) {
    case "answered":
      return <>{children(answer.data)}</>;
    case "failed":
      return <Failure error={answer.error} retry={answer.retry} />;
    case "asking":
      return answer.before === undefined ? (
        <Skeleton lines={lines} />
      ) : (
        <div class="stale" aria-busy="true">
          {children(answer.before)}
        </div>
      );
  }
}

/** Grey lines in the place of what is being loaded. */
export function Skeleton({ lines = 6 }: { readonly lines?: number }) {
  const t = useTexts(partTexts);
  return (
    <div class="skeleton" role="status">
      <span class="hidden">{t.loading}</span>
      {Array.from({ length: lines }, (_, line) => line).map((line) => (
        <span key={line} class="skeleton-line" aria-hidden="true" />
      ))}
    </div>
  );
}

function Failure({ error, retry }: { readonly error: NoAnswer; readonly retry: () => void }) {
  const t = useTexts(partTexts);
  const { retryAfter } = error;
  useEffect(() => {
    if (retryAfter === undefined) return;
    const timer = setTimeout(retry, retryAfter * 1_000);
    return () => clearTimeout(timer);
  }, [retryAfter, retry]);
  return (
    <div class="notice failure" role="alert">
      <p>
        <strong>{t.failed}</strong> {t.reasons[error.code] ?? error.message}
      </p>
      <button type="button" onClick={retry}>
        {t.retry}
      </button>
    </div>
  );
}

/** Says that there is nothing, and what to do next. */
export function Empty({ children }: { readonly children: ComponentChildren }) {
  return <div class="notice">{children}</div>;
}
