import {
  BreakingChangeType,
  buildSchema,
  findBreakingChanges,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from "graphql";

/**
 * What would break a client between two versions of the SDL, in sentences. Taking away a field or an enum value that the
 * earlier version already called deprecated is not among them: clients have had a version's time to leave it.
 */
export function breakingChanges(before: string, now: string): readonly string[] {
  const earlier = buildSchema(before);
  return findBreakingChanges(earlier, buildSchema(now))
    .filter(({ type, description }) => !(REMOVALS.includes(type) && wasDeprecated(earlier, description)))
    .map(({ description }) => description);
}

const REMOVALS: readonly BreakingChangeType[] = [BreakingChangeType.FIELD_REMOVED, BreakingChangeType.VALUE_REMOVED_FROM_ENUM];

/** graphql-js names what was removed only in its sentence: "Event.place was removed.", "TOWN was removed from enum type AreaKind." */
function wasDeprecated(earlier: GraphQLSchema, description: string): boolean {
  const [, typeName = "", field = ""] = /^(\w+)\.(\w+) was removed/.exec(description) ?? [];
  const [, value = "", enumName = ""] = /^(\w+) was removed from enum type (\w+)/.exec(description) ?? [];
  const type = earlier.getType(typeName || enumName);
  if (isEnumType(type)) return type.getValue(value)?.deprecationReason != null;
  if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) return type.getFields()[field]?.deprecationReason != null;
  return false;
}
