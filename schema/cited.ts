import { classNamed, Reference } from "./decorators.js";

/** `citations`: the printed words behind a thing. A record must give them (`cite`) unless they are not required. */
export function Cited(description: string, { required = true }: { readonly required?: boolean } = {}) {
  return Reference(() => [classNamed("Citation")], { as: "CITATION", cap: 20, first: 3, required, recorded: false, description });
}
