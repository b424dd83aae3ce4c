import type { Model, ThingModel } from "../../../schema/model.js";
import type { StoreSchema } from "../../store/store.js";
import { sortKeys } from "../plan/keyset.js";

/** The constraints and indexes the model needs: ids are unique among all nodes, and long lists are paged in their orders. */
export function storeSchemaOf(model: Model): StoreSchema {
  return {
    unique: [{ label: "Node", property: "id" }],
    ordered: model.things.flatMap((thing) => [...wholeLists(thing), ...ownedLists(model, thing)]),
    fronts: model.things.flatMap(({ name, fronts }) => Object.values(fronts).map((property) => ({ label: name, property }))),
  };
}

function wholeLists({ name, orders }: ThingModel): StoreSchema["ordered"] {
  return orders.map((order) => ({ label: name, properties: sortKeys(order).map(({ property }) => property) }));
}

/** Lists that hang on a thing and may be long: its id first, then their order. */
function ownedLists(model: Model, { name, fields }: ThingModel): StoreSchema["ordered"] {
  return [...fields.values()].flatMap((field) => {
    if (field.kind !== "path" || field.ownerKey === undefined) return [];
    const label = model.hops(model.classOf(name), field.name).at(-1)?.label;
    if (label === undefined) throw new Error(`schema: ${name}.${field.name} has an ownerKey, but leads to several kinds`);
    return [{ label, properties: [field.ownerKey, ...sortKeys(field.order).map(({ property }) => property)] }];
  });
}
