import type { Model } from "../../../schema/model.js";
import type { StoreSchema } from "../../store/store.js";
import { sortKeys } from "../plan/keyset.js";

/** The constraints and indexes the model needs: ids are unique among all nodes, and whole lists are paged in their orders. */
export function storeSchemaOf(model: Model): StoreSchema {
  return {
    unique: [{ label: "Node", property: "id" }],
    ordered: model.things.flatMap((thing) =>
      thing.orders.map((order) => ({ label: thing.name, properties: sortKeys(order).map(({ property }) => property) })),
    ),
  };
}
