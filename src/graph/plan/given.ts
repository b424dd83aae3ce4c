import type { ParameterValue } from "../../store/store.js";
import { existsOn } from "./clauses.js";
import { isRecord } from "./is-record.js";
import type { Given } from "./root.js";
import type { Filling, Use, Writing } from "./writing.js";

/** Conditions that what lasts between the two days may touch the span from `from` to `to`, as far as they are given. */
export function within(given: Given, first: string, last: string): readonly string[] {
  return [
    ...(given.has("from") ? [`${last} >= ${given.param("from")}`] : []),
    ...(given.has("to") ? [`${first} <= ${given.param("to")}`] : []),
  ];
}

/** The arguments of one use of a field, as conditions see them. */
export function givenOf(writing: Writing, use: Use): Given {
  const at = (filling: Filling, path: string): unknown =>
    path.split(".").reduce<unknown>((value, name) => (isRecord(value) ? value[name] : undefined), filling.arguments(use));
  const example = (path: string) => at(writing.example, path);
  return {
    has: (path) => example(path) !== undefined && example(path) !== null,
    some: (path) => {
      const list = example(path);
      return Array.isArray(list) && list.length > 0;
    },
    flag: (path) => example(path) === true,
    existing: (n, kind) => {
      const day = writing.asOf.parameter;
      return day === undefined ? [] : existsOn(writing.model.thing(kind).span, n, day);
    },
    param: (path, as) => writing.parameter((filling) => (as ? as(at(filling, path)) : (at(filling, path) as ParameterValue))),
  };
}
