import type { ComponentChildren } from "preact";
import { Empty } from "./answered.js";
import { PageTitle } from "./page.js";

/** The page of an address at which nothing is recorded, with what to do instead. */
export function NotFound({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <>
      <PageTitle title={title} />
      <Empty>
        <p>{children}</p>
      </Empty>
    </>
  );
}
