import { MAX_PUBLISHERS } from "../../../schema/publisher.js";
import { sizeOf } from "../plan/clauses.js";
import { planRows, planView, targetOf, theValue } from "../plan/view.js";
import type { Question } from "../plan/writing.js";

/** Who published what the records rest on, the one that supports most first. */
export const publishers: Question = (writing, use, nodes) => {
  const [name, texts, supports] = [writing.column(), writing.column(), writing.column()];
  return planRows(writing, {
    bound: [],
    match: [
      "MATCH (source:Source)",
      `WITH source.publisher AS ${name}, collect(source) AS ${texts}`,
      `CALL (${texts}) {`,
      `  UNWIND ${texts} AS text`,
      "  MATCH (text)<-[:SOURCE]-(:Citation)<-[:CITATION]-(said)",
      `  RETURN count(DISTINCT said) AS ${supports}`,
      "}",
    ],
    carried: [name, texts, supports],
    order: `${supports} DESC, ${name}`,
    size: (filling) => sizeOf(use, filling, MAX_PUBLISHERS),
    plan: planView(writing, targetOf(use), nodes, {
      name: theValue(name),
      sources: theValue(`size(${texts})`),
      supports: theValue(supports),
    }),
  });
};
