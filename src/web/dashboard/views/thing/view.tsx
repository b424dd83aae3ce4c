import type { ComponentChildren } from "preact";
import { useAddress } from "../../address/use-address.js";
import { useQuery } from "../../data/use-query.js";
import { momentIn } from "../../language/formats.js";
import { useLanguage, useTexts } from "../../language/language.js";
import { thingTexts as kindsOfThings, useTerms } from "../../language/terms.js";
import { Answered, Empty } from "../../parts/answered.js";
import { Cell } from "../../parts/cell.js";
import { When } from "../../parts/dates.js";
import { labelOf, shownAt } from "../../parts/hits.js";
import { English, ThingLink, Vi } from "../../parts/names.js";
import { PageTitle } from "../../parts/page.js";
import { Proof, Quote } from "../../parts/proof.js";
import type { ViewProps } from "../../views.js";
import { Who } from "../event/who.js";
import { thingTexts } from "./texts.js";
import { Thing, type ThingData } from "./thing.query.js";

type Node = NonNullable<ThingData["node"]>;
type Of<Kind extends Node["__typename"]> = Extract<Node, { __typename: Kind }>;

/** A thing whose kind has no view of its own: a source with all that is cited of it, a document, a post, a group. */
export function View({ rest }: ViewProps) {
  const t = useTexts(thingTexts);
  const kinds = kindsOfThings[useLanguage()];
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
            <PageTitle title={labelOf(node)} lang="vi" kicker={kinds[node.__typename]} ideHref={answer.ideHref} />
            <Particulars node={node} />
          </article>
        )
      }
    </Answered>
  );
}

function Particulars({ node }: { readonly node: Node }) {
  switch (node.__typename) {
    case "Source":
      return <Source source={node} />;
    case "Document":
      return <Document document={node} />;
    case "Post":
      return <Post post={node} />;
    case "Group":
      return <Group group={node} />;
    default:
      return <ThingLink id={shownAt(node)} name={shownAt(node)} />;
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

/** What a passage supports, in a few words. */
function Supported({ thing }: { readonly thing: Supporting }) {
  const kinds = kindsOfThings[useLanguage()];
  switch (thing.__typename) {
    case "Attendance":
      return (
        <>
          {thing.attendee && <Who who={thing.attendee} />}
          {thing.event && (
            <>
              {" → "}
              <ThingLink id={thing.event.id} name={thing.event.title} />
            </>
          )}
        </>
      );
    case "Membership":
    case "PersonnelAct":
    case "Sighting": {
      const membership = thing.__typename === "Membership" ? thing : thing.membership;
      return (
        <>
          {membership?.person && <ThingLink id={membership.person.id} name={membership.person.name} />}
          {membership?.post && (
            <>
              , <Vi>{[membership.post.title, membership.post.organization?.name].filter(Boolean).join(", ")}</Vi>
            </>
          )}
        </>
      );
    }
    default:
      return kinds[thing.__typename] === undefined ? <code>{thing.id}</code> : <ThingLink id={shownAt(thing)} name={labelOf(thing)} />;
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

function Post({ post }: { readonly post: Of<"Post"> }) {
  const t = useTexts(thingTexts);
  const holders = post.memberships?.nodes ?? [];
  return (
    <>
      <p>
        <Vi>{post.title}</Vi>
        <English name={post.titleEn} />
        {post.organization && (
          <>
            {", "}
            <ThingLink id={post.organization.id} name={post.organization.name} />
          </>
        )}
      </p>
      <h2>{t.holders}</h2>
      {holders.length === 0 ? (
        <Empty>{t.noHolders}</Empty>
      ) : (
        <table class="lines">
          <thead>
            <tr>
              <th scope="col">{t.who}</th>
              <th scope="col">{t.from}</th>
              <th scope="col">{t.seen}</th>
              <th scope="col">{t.evidence}</th>
            </tr>
          </thead>
          <tbody>
            {holders.map((holder) => (
              <tr key={holder.id}>
                <th scope="row">{holder.person && <ThingLink id={holder.person.id} name={holder.person.name} />}</th>
                <Cell label={t.from}>
                  {(holder.start ?? holder.end) !== null && <When start={holder.start} end={holder.end} lasting />}
                </Cell>
                <Cell label={t.seen}>{holder.firstSeen !== null && <When start={holder.firstSeen} end={holder.lastSeen} />}</Cell>
                <Cell>
                  <Proof citations={holder.citations} of={holder.person?.name ?? ""} />
                </Cell>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
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
