import { type Draft, type Index, placeIn, textOf } from "../draft.js";
import { type Problem, placeText, problemAt } from "../problem.js";
import { writtenIn } from "../written.js";

/** What is concluded says how; who was at an event is told once; places in a text need the text's fingerprint. */
export function checkEvidence(index: Index): readonly Problem[] {
  const attendances = new Map<string, Draft>();
  return index.all.flatMap((draft) => [
    ...checkNote(draft),
    ...checkTextHash(draft),
    ...checkPassages(draft, index),
    ...(draft.thing.name === "Attendance" ? checkTwice(draft, attendances) : []),
  ]);
}

function checkNote(draft: Draft): readonly Problem[] {
  if (textOf(draft, "basis") !== "INFERRED" || textOf(draft, "note") !== undefined) return [];
  return [problemAt(placeIn(draft, "basis"), `${draft.id}: basis: INFERRED expects a note that says how`)];
}

function checkTextHash(draft: Draft): readonly Problem[] {
  const hash = draft.thing.name === "Source" ? textOf(draft, "textHash") : undefined;
  if (hash === undefined || /^[0-9a-f]{64}$/u.test(hash)) return [];
  return [
    problemAt(placeIn(draft, "textHash"), `${draft.id}: textHash: expected a SHA-256 as 64 digits 0-9a-f, got ${JSON.stringify(hash)}`),
  ];
}

/** Without the hash nobody would notice that the text has moved under the numbers. */
function checkPassages(draft: Draft, index: Index): readonly Problem[] {
  return draft.cites.flatMap((cite) => {
    const source = index.byId.get(cite.source);
    if (cite.passage === undefined || source === undefined || source.tree.entries.has("textHash")) return [];
    const place = placeIn(draft, "cite", ...cite.path, 1);
    return [
      problemAt(place, `${draft.id}: cite: ${cite.source} has no textHash, so no place in its text can be cited; cite [${cite.source}]`),
    ];
  });
}

function checkTwice(draft: Draft, attendances: Map<string, Draft>): readonly Problem[] {
  const [attendee, event] = [textOf(draft, "attendee"), textOf(draft, "event")];
  if (attendee === undefined || event === undefined) return [];
  const first = attendances.get(`${attendee} ${event}`);
  // The same record twice is told as such.
  if (first?.id === draft.id) return [];
  if (first === undefined) {
    attendances.set(`${attendee} ${event}`, draft);
    return [];
  }
  const others = [draft, first].flatMap((one) => writtenIn(one, "attendee") ?? []).filter((written) => written !== attendee);
  const who = others.length === 0 ? attendee : `${attendee}, judged to be the same as ${[...new Set(others)].join(" and ")},`;
  const message = `${draft.id}: ${who} is already at ${event}: ${first.id} at ${placeText(first.tree.place)}; give that one a second citation`;
  return [problemAt(draft.tree.place, message)];
}
