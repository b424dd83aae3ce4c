import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { useTexts } from "../language/language.js";
import { partTexts } from "./texts.js";

export interface Suggestion {
  readonly id: string;
  readonly label: string;
  /** What tells it from others: its kind, its body, what matched. */
  readonly detail?: ComponentChildren;
}

interface ComboboxProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly placeholder?: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Undefined while nothing was asked or the answer is awaited. */
  readonly suggestions: readonly Suggestion[] | undefined;
  readonly onChoose: (suggestion: Suggestion) => void;
  /** Enter without a suggestion being marked. */
  readonly onEnter?: (text: string) => void;
  /** Focuses the field at the press of "/". */
  readonly slash?: boolean;
}

/** A text field with suggestions, by the pattern of WAI-ARIA: arrows mark, Enter takes, Escape closes, then clears. */
export function Combobox(props: ComboboxProps) {
  const { label, hideLabel = false, placeholder, text, onText, suggestions, onChoose, onEnter, slash = false } = props;
  const t = useTexts(partTexts);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(false);
  const [marked, setMarked] = useState(-1);
  const shown = open && suggestions !== undefined;
  const count = suggestions?.length ?? 0;

  // biome-ignore lint/correctness/useExhaustiveDependencies: other suggestions, other marks.
  useEffect(() => setMarked(-1), [suggestions]);
  useEffect(() => (slash ? focusBySlash(() => field.current?.focus()) : undefined), [slash]);

  const choose = (suggestion: Suggestion) => {
    setOpen(false);
    onChoose(suggestion);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    switch (event.key) {
      case "ArrowDown":
      case "ArrowUp": {
        event.preventDefault();
        setOpen(true);
        const step = event.key === "ArrowDown" ? 1 : -1;
        // One more place than there are suggestions: the field itself.
        setMarked((last) => ((last + 1 + step + count + 1) % (count + 1)) - 1);
        return;
      }
      case "Enter": {
        const suggestion = shown ? suggestions[marked] : undefined;
        if (!suggestion && !onEnter) return;
        event.preventDefault();
        if (suggestion) return choose(suggestion);
        setOpen(false);
        return onEnter?.(text);
      }
      case "Escape":
        if (open && count > 0) return setOpen(false);
        return onText("");
    }
  };

  return (
    <div class="combobox">
      <label class={hideLabel ? "hidden" : undefined} for={`${id}-field`}>
        {label}
      </label>
      <input
        ref={field}
        id={`${id}-field`}
        type="search"
        role="combobox"
        autocomplete="off"
        list={undefined}
        spellcheck={false}
        placeholder={placeholder}
        aria-expanded={shown && count > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shown && marked >= 0 ? `${id}-${marked}` : undefined}
        value={text}
        onInput={(event) => {
          setOpen(true);
          onText(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
        onClick={() => setOpen(true)}
        onBlur={() => setOpen(false)}
      />
      <ul id={`${id}-list`} role="listbox" aria-label={label} hidden={!shown || count === 0}>
        {(suggestions ?? []).map((suggestion, index) => (
          <li
            key={suggestion.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === marked}
            // The field keeps the focus, and with it the list stays until the click has been.
            onMouseDown={(event) => event.preventDefault()}
            onMouseEnter={() => setMarked(index)}
            onClick={() => choose(suggestion)}
          >
            <span class="option-label" lang="vi">
              {suggestion.label}
            </span>
            {suggestion.detail && <span class="option-detail">{suggestion.detail}</span>}
          </li>
        ))}
      </ul>
      <p class={shown && count === 0 ? "combobox-empty" : "hidden"} role="status">
        {shown ? (count === 0 ? t.noHits : t.hits(count)) : ""}
      </p>
    </div>
  );
}

function focusBySlash(focus: () => void): () => void {
  const onKey = (event: KeyboardEvent) => {
    const typing = event.target instanceof Element && event.target.matches("input, select, textarea, [contenteditable]");
    if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    focus();
  };
  document.addEventListener("keydown", onKey);
  return () => document.removeEventListener("keydown", onKey);
}
