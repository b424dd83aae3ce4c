import { useMemo } from "preact/hooks";
import type { Answer } from "../../data/use-query.js";
import { useAnswers, useQuery } from "../../data/use-query.js";
import { type ConnectionChoices, STEP } from "./choices.js";
import { Around, type AroundData, Picked, type WaysData } from "./connections.query.js";
import { type Shown, shownOf } from "./shown.js";

interface ShownSoFar {
  readonly shown: Shown;
  /** Whether more is being asked for. */
  readonly asking: boolean;
  /** Whether some of it could not be had. */
  readonly failed: boolean;
}

/** What the picture and the list show under the choices, as far as the answers are there. */
export function useShown(chosen: ConnectionChoices, ways: Answer<WaysData> | undefined): ShownSoFar {
  const { from, to, relations, opened, pinned, since, until } = chosen;
  const ends = [from, to].filter((id) => id !== undefined);
  const ids = [...new Set([...ends, ...pinned])].slice(0, 100);
  const picked = useQuery(Picked, ids.length === 0 ? undefined : { ids });
  const answers = useAnswers(
    Around,
    opened.map(({ id, steps }) => ({ id, first: steps * STEP, ...(relations.length > 0 && { relations }) })),
  );
  const found = ways?.status === "answered" ? ways.data.paths?.paths : undefined;
  const named = picked.status === "answered" ? picked.data.nodes : undefined;
  const key = JSON.stringify([ends, opened, pinned, since, until]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the choices.
  const shown = useMemo(() => {
    const around = new Map<string, AroundData>();
    opened.forEach(({ id }, index) => {
      const answer = answers[index];
      if (answer) around.set(id, answer);
    });
    const hits = (named ?? []).filter((hit) => hit !== null);
    return shownOf({ ends, ways: found ?? [], opened, around, pinned, picked: hits, since, until });
  }, [key, found, named, answers]);

  const failed = answers.some((answer) => answer === null) || (ids.length > 0 && picked.status === "failed");
  return {
    shown,
    failed,
    asking: ways?.status === "asking" || (ids.length > 0 && picked.status === "asking") || answers.some((answer) => answer === undefined),
  };
}
