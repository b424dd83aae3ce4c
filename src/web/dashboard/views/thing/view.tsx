import type { ComponentChildren } from "preact";
import { useAddress } from "../../address/use-address.js";
import { useQuery } from "../../data/use-query.js";
import { momentIn } from "../../language/formats.js";
import { useLanguage, useTexts } from "../../language/language.js";
import { thingTexts as kindsOfThings, useTerms } from "../../language/terms.js";
import { Answered, Empty } from "../../parts/answered.js";
import { When } from "../../parts/dates.js";
import { labelOf } from "../../parts/hits.js";
import { ThingLink, Vi } from "../../parts/names.js";
import { PageTitle } from "../../parts/page.js";
import { Proof, Quote } from "../../parts/proof.js";
import type { ViewProps } from "../../views.js";
import { Who } from "../event/who.js";
import { Other } from "./other.js";
import { otherTexts } from "./other-texts.js";
import { thingTexts } from "./texts.js";
import { Thing, type ThingData, type WhoInPost } from "./thing.query.js";

type Node = NonNullable<ThingData["node"]>;
type Of<Kind extends Node["__typename"]> = Extract<Node, { __typename: Kind }>;

/** A thing whose kind has no view of its own: a source with all that is cited of it, a document, a group, a single assertion. */
export function View({ rest }: ViewProps) {
  const t = useTexts(thingTexts);
  const kinds = kindsOfThings[useLanguage()];
  const others = useTexts(otherTexts);
  const { href } = useAddress();
  const answer = useQuery(Thing, { id: rest });
  return (
    <Answered answer={answer}>
      {({ node }) =>
        node === null ? (
          <>
            <PageTitle title={t.notFound} />
            <Empty>
              {t.notFoundHelp} <a href={href("/events")}>{t.meetings}</a>.
            </Empty>
          </>
        ) : (
          <article>
            <PageTitle
              title={titleOf(node)}
              lang="vi"
              kicker={kinds[node.__typename] ?? others.kinds[node.__typename]}
              ideHref={answer.ideHref}
            />
            <Particulars node={node} />
          </article>
        )
      }
    </Answered>
  );
}

/** What the page is called; what has no name of its own by its parts, or by the words of its id. */
function titleOf(node: Node): string {
  switch (node.__typename) {
    case "Contradiction":
      return node.question;
    case "Membership":
      return inPost(node);
    case "PersonnelAct":
      return node.membership ? inPost(node.membership) : node.id;
    case "Term":
      return [node.organization?.name, ...node.termPrinted].filter(Boolean).join(", ");
    default:
      return labelOf(node);
  }
}

function inPost({ person, post }: WhoInPost): string {
  return [person?.name, post?.title, post?.organization?.name].filter(Boolean).join(", ");
}

function Particulars({ node }: { readonly node: Node }) {
  switch (node.__typename) {
    case "Source":
      return <Source source={node} />;
    case "Document":
      return <Document document={node} />;
    case "Group":
      return <Group group={node} />;
    default:
      return <Other id={node.id} />;
  }
}

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Source({ source }: { readonly source: Of<"Source"> }) {
  const t = useTexts(thingTexts);
  const language = useLanguage();
  const { nodes: citations = [], totalCount } = source.citations ?? {};
  return (
    <>
      <dl class="facts">
        <Fact name={t.publisher}>{source.publisher}</Fact>
        {source.author !== null && <Fact name={t.author}>{source.author}</Fact>}
        {source.publishedAt !== null && <Fact name={t.published}>{momentIn(language, source.publishedAt)}</Fact>}
        {source.url !== null && (
          <Fact name={t.page}>
            <a href={source.url} rel="noreferrer external">
              {source.url}
            </a>
          </Fact>
        )}
        <Fact name={t.extent}>
          {source.extent === "FULL" ? t.full : t.excerpt}
          {source.machineTranslated && `, ${t.translated}`}
        </Fact>
        {source.textHash !== null && (
          <Fact name={t.hash}>
            <code>{source.textHash}</code>
          </Fact>
        )}
      </dl>
      <h2>{t.cited(totalCount ?? citations.length)}</h2>
      <ul class="plain hits">
        {citations.map((citation) => (
          <li key={citation.id}>
            {citation.quote === null ? <p class="muted">{t.noQuote}</p> : <Quote citation={{ ...citation, source: null }} />}
            <p class="muted">
              {citation.start !== null && citation.end !== null && `${t.characters(citation.start, citation.end)} · `}
              {t.supports}:{" "}
              {withoutEchoes(citation.supports).map((supported, index) => (
                <span key={supported.id}>
                  {index > 0 && "; "}
                  <Supported thing={supported} />
                </span>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

type Supporting = NonNullable<Of<"Source">["citations"]>["nodes"][number]["supports"][number];

/** A sighting beside the membership it shows would say the same twice. */
function withoutEchoes(supports: readonly Supporting[]): readonly Supporting[] {
  const others = supports.filter(({ __typename }) => __typename !== "Sighting");
  return others.length > 0 ? others : supports;
}

/** What a passage supports, in a few words; of the rarer kinds the id. */
function Supported({ thing }: { readonly thing: Supporting }) {
  switch (thing.__typename) {
    case "Event":
      return <ThingLink id={thing.id} name={thing.title} />;
    case "Statement":
      return <ThingLink id={thing.event?.id ?? thing.id} name={thing.summary} />;
    case "Figure":
      return <ThingLink id={thing.event?.id ?? thing.id} name={thing.indicator} />;
    case "Attendance":
      return (
        <>
          {thing.person && (
            <>
              <ThingLink id={thing.person.id} name={thing.person.name} />
              {" → "}
            </>
          )}
          {thing.event && <ThingLink id={thing.event.id} name={thing.event.title} />}
        </>
      );
    case "Membership":
      return (
        <>
          {thing.person && <ThingLink id={thing.person.id} name={thing.person.name} />}
          {thing.post && (
            <>
              , <Vi>{thing.post.title}</Vi>
            </>
          )}
        </>
      );
    default:
      return <code>{thing.id}</code>;
  }
}

function Document({ document }: { readonly document: Of<"Document"> }) {
  const t = useTexts(thingTexts);
  const kinds = useTerms("DocumentKind");
  return (
    <dl class="facts">
      <Fact name={t.kind}>{kinds[document.documentKind]}</Fact>
      {document.number !== null && <Fact name={t.number}>{document.number}</Fact>}
      {document.issuedBy && (
        <Fact name={t.issuedBy}>
          <ThingLink id={document.issuedBy.id} name={document.issuedBy.name} nameEn={document.issuedBy.nameEn} />
        </Fact>
      )}
      {document.issuedOn !== null && (
        <Fact name={t.issuedOn}>
          <When start={document.issuedOn} />
        </Fact>
      )}
      {document.effectiveFrom !== null && (
        <Fact name={t.effective}>
          <When start={document.effectiveFrom} />
        </Fact>
      )}
      <Fact name={t.evidence}>
        <Proof citations={document.documentCitations} of={labelOf(document)} />
      </Fact>
    </dl>
  );
}

function Group({ group }: { readonly group: Of<"Group"> }) {
  const t = useTexts(thingTexts);
  const { href } = useAddress();
  const members = group.members?.nodes ?? [];
  return (
    <>
      {group.groupOrganizations.length > 0 && (
        <dl class="facts">
          <Fact name={t.bodies}>
            {group.groupOrganizations.map(({ id, name, nameEn }) => (
              <div key={id}>
                <ThingLink id={id} name={name} nameEn={nameEn} />
              </div>
            ))}
          </Fact>
        </dl>
      )}
      <p>
        <a href={href("/events", { person: group.id })}>{t.meetingsWithIt}</a>
      </p>
      {members.length > 0 && (
        <>
          <h2>{t.members}</h2>
          <ul>
            {members.map(({ id, attendee, printedTitle, event }) => (
              <li key={id}>
                {attendee && <Who who={attendee} />} {printedTitle && <Vi>{printedTitle}</Vi>}
                {event && (
                  <span class="muted">
                    {" · "}
                    <ThingLink id={event.id} name={event.title} />
                  </span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
