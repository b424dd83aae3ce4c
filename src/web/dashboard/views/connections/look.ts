import { useEffect, useState } from "preact/hooks";
import { useAddress } from "../../address/use-address.js";
import type { ShownThing } from "./shown.js";

/** The colours of the page as it is shown now, for what is not drawn by its style sheet. */
export interface Look {
  readonly paper: string;
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly accent: string;
  readonly warn: string;
  readonly kinds: Readonly<Partial<Record<ShownThing["kind"], string>>>;
}

/** The kinds that have a colour of their own; the others share one. */
export const COLOURED = ["Person", "Organization", "Post", "Area", "Event"] as const satisfies readonly ShownThing["kind"][];

/** How wide a thing is drawn: the names asked about and what is pinned stand out. */
export function radiusOf({ end, pinned }: Pick<ShownThing, "end" | "pinned">): number {
  return end ? 15 : pinned ? 12 : 9;
}

export function colourOf({ kind }: Pick<ShownThing, "kind">, look: Look): string {
  return look.kinds[kind] ?? look.muted;
}

const LINE = 21;

/** A name in at most two lines, short enough to stand beside others. */
export function linesOf(name: string): readonly string[] {
  const lines: string[] = [];
  for (const word of name.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < LINE) lines[lines.length - 1] = `${last} ${word}`;
    else if (lines.length < 2) lines.push(word);
    else return [...lines.slice(0, 1), `${last} …`];
  }
  return lines;
}

/** The colours of the page, read again when the reader takes another look. */
export function useLook(): Look | undefined {
  const theme = useAddress().choices.get("theme");
  const [look, setLook] = useState<Look>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme, other colours.
  useEffect(() => {
    const read = () => setLook(readLook());
    // The frame's own effect, which sets the theme, runs after this one.
    const soon = requestAnimationFrame(read);
    const dark = window.matchMedia("(prefers-color-scheme: dark)");
    dark.addEventListener("change", read);
    return () => {
      cancelAnimationFrame(soon);
      dark.removeEventListener("change", read);
    };
  }, [theme]);
  return look;
}

/** A custom property is text until something is painted with it, so something is. */
function readLook(): Look {
  const probe = document.body.appendChild(document.createElement("span"));
  const colour = (name: string) => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const look: Look = {
    paper: colour("paper"),
    ink: colour("ink"),
    muted: colour("muted"),
    line: colour("field"),
    accent: colour("accent"),
    warn: colour("warn"),
    kinds: Object.fromEntries(COLOURED.map((kind) => [kind, colour(`kind-${kind.toLowerCase()}`)])),
  };
  probe.remove();
  return look;
}
