import type { ComponentChildren } from "preact";
import { createContext } from "preact";
import { useContext, useEffect, useRef } from "preact/hooks";
import { useAddress } from "../address/use-address.js";
import { useTexts } from "../language/language.js";
import { partTexts } from "./texts.js";

/** Whether the reader has just come here from another view, so that the heading is to be given the focus. */
export const ArrivalContext = createContext<{ current: boolean }>({ current: false });

interface PageTitleProps {
  /** The heading, and the title of the window. */
  readonly title: string;
  /** The language of the heading where it is that of the records. */
  readonly lang?: string;
  /** A small line above. */
  readonly kicker?: ComponentChildren;
  /** The query behind the view. */
  readonly ideHref?: string;
  readonly children?: ComponentChildren;
}

/** The heading of a view: names the window, and takes the focus when the reader comes from another view. */
export function PageTitle({ title, lang, kicker, ideHref, children }: PageTitleProps) {
  const arrival = useContext(ArrivalContext);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · govgraph`;
  }, [title]);
  useEffect(() => {
    if (!arrival.current) return;
    arrival.current = false;
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [arrival]);
  return (
    <div class="page-title">
      {kicker && <p class="kicker">{kicker}</p>}
      <h1 ref={heading} tabIndex={-1} lang={lang}>
        {title}
      </h1>
      {children}
      {ideHref !== undefined && <ShowQuery href={ideHref} />}
    </div>
  );
}

/** Leads to the IDE with the query behind a view. */
export function ShowQuery({ href }: { readonly href: string }) {
  const t = useTexts(partTexts);
  // The IDE is never shown within another page.
  const target = useAddress().choices.has("embed") ? "_blank" : undefined;
  return (
    <a class="show-query" href={href} title={t.showQueryHint} target={target} rel={target && "noopener"}>
      {t.showQuery}
    </a>
  );
}
