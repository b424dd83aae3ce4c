import { type GraphQLOutputType, getNamedType, isObjectType, type SelectionSetNode } from "graphql";
import { isRecord } from "./is-record.js";
import { childSets, collectFields, type Selection } from "./selection.js";

/** A value made of plain objects by field name as the tree an operation is answered with: by response key, and only what is selected. */
export function asSelected(selection: Selection, type: GraphQLOutputType, sets: readonly SelectionSetNode[], value: unknown): unknown {
  const named = getNamedType(type);
  if (Array.isArray(value)) return value.map((one) => asSelected(selection, named, sets, one));
  if (!isObjectType(named) || !isRecord(value)) return value ?? null;
  const fields = [...collectFields(selection, named, sets)].flatMap(([key, nodes]) => {
    const field = named.getFields()[nodes[0]?.name.value ?? ""];
    return field ? [[key, asSelected(selection, field.type, childSets(nodes), value[field.name])] as const] : [];
  });
  // Not by assignment: a key may be `__proto__`.
  return Object.fromEntries(fields);
}
