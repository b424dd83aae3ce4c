import type { ComponentChildren } from "preact";
import { pathOf } from "../address/things.js";
import { useAddress } from "../address/use-address.js";
import { useLanguage } from "../language/language.js";

/** Words of the records, marked as Vietnamese whatever the interface speaks. */
export function Vi({ children }: { readonly children: ComponentChildren }) {
  return <span lang="vi">{children}</span>;
}

interface ThingLinkProps {
  readonly id: string;
  /** The name as recorded. */
  readonly name: string;
  /** The name in English, where one is known; shown beside it in the English interface. */
  readonly nameEn?: string | null;
}

/** The name of a thing as recorded, leading to its view. */
export function ThingLink({ id, name, nameEn }: ThingLinkProps) {
  const { href } = useAddress();
  return (
    <span class="thing">
      <a href={href(pathOf(id))} lang="vi">
        {name}
      </a>
      <English name={nameEn} />
    </span>
  );
}

/** An English name behind a recorded one, for readers of English. */
export function English({ name }: { readonly name?: string | null | undefined }) {
  const language = useLanguage();
  return language === "en" && name ? <span class="english"> ({name})</span> : null;
}
