import type { ViewProps } from "../../views.js";

export function View({ rest }: ViewProps) {
  return <p>{rest}</p>;
}
