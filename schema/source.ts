import { Citation, CitationConnection } from "./citation.js";
import type { Claim } from "./claim.js";
import { type Connection, connection } from "./connection.js";
import type { Contradiction } from "./contradiction.js";
import { EARLIEST_DAY, utc } from "./dates.js";
import { Inverse, Property, Reference, Thing } from "./decorators.js";
import { Claims, Contradictions } from "./disputed.js";
import { Node } from "./node.js";
import { Organization } from "./organization.js";
import { DateTime, enumeration } from "./scalars.js";

export const SourceKind = enumeration("SourceKind", "Kinds of sources.", {
  NEWS: "A news report.",
  GAZETTE: "Công báo.",
  LAW: "A legal text.",
  WEBSITE: "A page of a body's own site.",
  DATASET: "A table made by others.",
  OTHER: "Anything else.",
});

export const SourceExtent = enumeration("SourceExtent", "How much of the source was at hand.", {
  FULL: "All of it.",
  EXCERPT: "A part of it.",
});

@Thing({
  description: "A published text that records were made from. The text itself stays with whoever has the right to it.",
  implements: [Node],
  records: "sources",
  keys: (fact) => ({ published: typeof fact.publishedAt === "string" ? utc(fact.publishedAt) : `${EARLIEST_DAY}T00:00:00Z` }),
  search: { by: ["title"], order: "-published", prominence: { unreferred: true } },
  orders: [["-published"]],
})
export class Source extends Node {
  @Property(() => String, { description: "Who published it, as printed." })
  publisher!: string;

  @Reference(() => Organization, { description: "The publisher as a body." })
  publisherBody?: Organization;

  @Property(() => String, { description: "The headline or title." })
  title!: string;

  @Property(() => String, { nullable: true, description: "Where it was published." })
  url?: string;

  @Property(() => String, { nullable: true, description: "The author as printed." })
  author?: string;

  @Property(() => String, { default: "vi", description: "The language of the text, as a BCP 47 tag." })
  language!: string;

  @Property(() => SourceKind, { description: "The kind of source." })
  kind!: keyof typeof SourceKind;

  @Property(() => SourceExtent, { default: "FULL", description: "How much of it was at hand." })
  extent!: keyof typeof SourceExtent;

  @Property(() => Boolean, { default: false, description: "Whether the text was translated by a machine." })
  machineTranslated!: boolean;

  @Property(() => DateTime, { nullable: true, description: "When it was published." })
  publishedAt?: string;

  @Property(() => DateTime, { nullable: true, description: "When its text was taken." })
  retrievedAt?: string;

  @Property(() => String, {
    nullable: true,
    description: "SHA-256 of the NFC text the citations point into; null where the text was not at hand.",
  })
  textHash?: string;

  @Property(() => [String], { description: "Its keys in the curator's working tables, such as A01; empty for most." })
  ref!: readonly string[];

  @Inverse(() => CitationConnection, {
    of: "Citation.source",
    node: () => Citation,
    order: ["place"],
    description: "The passages that are cited, in the order of the text.",
  })
  citations?: Connection<Citation>;

  @Claims()
  claims!: readonly Claim[];

  @Contradictions()
  contradictions!: readonly Contradiction[];
}

export const SourceConnection = connection("Source", () => Source);
