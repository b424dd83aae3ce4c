import type { ComponentChildren } from "preact";
import "./office.css";

/** What is known of a thing, a line each. */
export function Facts({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  return (
    <section aria-label={label}>
      <dl class="facts">{children}</dl>
    </section>
  );
}

/** A line of facts; nothing where nothing is known. */
export function Fact({ name, children }: { readonly name: string; readonly children?: ComponentChildren }) {
  const known = [children].flat(2).some((child) => child !== null && child !== undefined && child !== false && child !== "");
  if (!known) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
