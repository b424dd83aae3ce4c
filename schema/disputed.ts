import { classNamed, Through } from "./decorators.js";

/** The two fields of whatever sources may disagree about. */

/** `claims(property)`: what sources say differently about single properties of this. */
export function Claims() {
  return Through(() => [classNamed("Claim")], {
    path: ["<Claim.about"],
    order: ["property"],
    cap: 50,
    filters: { property: { type: () => String, key: "property", is: "=", description: "Only about this property." } },
    description:
      "What sources say differently about single properties of this; the property itself shows the curator's choice, or null where none was made. At most 50.",
  });
}

/** `contradictions`: those this thing or its claims are a part of. */
export function Contradictions() {
  return Through(() => [classNamed("Contradiction")], {
    path: ["<Contradiction.about"],
    cap: 20,
    description: "What cannot be true together with this, or only seems so, of this thing and of the claims about it; at most 20.",
  });
}
