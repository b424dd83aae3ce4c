import { type GraphQLSchema, isObjectType, parse, TypeInfo, visit, visitWithTypeInfo } from "graphql";

/** Every field that a client can ask for: "Event.title". Fields of an interface count with the types that have them. */
export function fieldsOfSchema(schema: GraphQLSchema): readonly string[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && !type.name.startsWith("__"))
    .flatMap((type) => (isObjectType(type) ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`) : []));
}

/** The fields a query asks for. */
export function fieldsOfQuery(schema: GraphQLSchema, query: string): readonly string[] {
  const info = new TypeInfo(schema);
  const found: string[] = [];
  visit(
    parse(query),
    visitWithTypeInfo(info, {
      Field: (node) => {
        const parent = info.getParentType();
        if (parent) found.push(`${parent.name}.${node.name.value}`);
      },
    }),
  );
  return found;
}
