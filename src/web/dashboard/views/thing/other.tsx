import type { ComponentChildren } from "preact";
import { useQuery } from "../../data/use-query.js";
import { dateIn, numberIn, spanIn } from "../../language/formats.js";
import { useLanguage, useTexts } from "../../language/language.js";
import { useOfficeTerms } from "../../language/office-terms.js";
import { useTerms } from "../../language/terms.js";
import { Answered } from "../../parts/answered.js";
import { Fact, Facts } from "../../parts/facts.js";
import { Differences } from "../../parts/held/differences.js";
import { ThingLink, Vi } from "../../parts/names.js";
import { Proof, Quote } from "../../parts/proof.js";
import { type Against, OtherThing, type OtherThingData, type Plain } from "./other.query.js";
import { otherTexts } from "./other-texts.js";
import { plainName } from "./plain.js";

type Node = NonNullable<OtherThingData["node"]>;
type Of<Kind extends Node["__typename"]> = Extract<Node, { __typename: Kind }>;

/** What is recorded of a single assertion or of what sources say differently: its parts, its proof, what stands against it. */
export function Other({ id }: { readonly id: string }) {
  const answer = useQuery(OtherThing, { id });
  return <Answered answer={answer}>{({ node }) => (node ? <Known node={node} /> : null)}</Answered>;
}

function Known({ node }: { readonly node: Node }) {
  const t = useTexts(otherTexts);
  return (
    <>
      <Facts label={t.facts}>
        <Particulars node={node} />
        <Fact name={t.note}>{"note" in node && node.note && <Vi>{node.note}</Vi>}</Fact>
        <Fact name={t.evidence}>
          {"citations" in node &&
            node.citations.length > 0 &&
            node.citations.map((citation) => <Quote key={citation.id} citation={citation} />)}
        </Fact>
        <Fact name={t.differ}>
          {"contradictions" in node && node.contradictions.length > 0 && <Differences of={node.contradictions} />}
        </Fact>
      </Facts>
      {node.__typename === "Contradiction" && <Between sides={node.between} />}
    </>
  );
}

function Particulars({ node }: { readonly node: Node }) {
  switch (node.__typename) {
    case "Statement":
      return <Statement statement={node} />;
    case "Figure":
      return <Figure figure={node} />;
    case "Term":
      return <Term term={node} />;
    case "PersonnelAct":
      return <Act act={node} />;
    case "Membership":
      return <Membership membership={node} />;
    case "Attendance":
      return <Attendance attendance={node} />;
    case "EventDocument":
      return <Named named={node} />;
    case "Succession":
      return <Succession succession={node} />;
    case "Claim":
      return <Claim claim={node} />;
    case "Contradiction":
      return <Contradiction contradiction={node} />;
    default:
      return null;
  }
}

function Statement({ statement }: { readonly statement: Of<"Statement"> }) {
  const t = useTexts(otherTexts);
  const acts = useTerms("SpeechAct");
  const contents = useTerms("StatementContent");
  return (
    <>
      <Fact name={t.act}>{acts[statement.act]}</Fact>
      <Fact name={t.content}>{contents[statement.content]}</Fact>
      <Links name={t.speaker} things={[statement.speaker]} />
      <Links name={t.addressedTo} things={statement.addressedTo} />
      <Links name={t.meeting} things={[statement.event]} />
      <Fact name={t.topics}>{statement.topics.length > 0 && <Vi>{statement.topics.join(", ")}</Vi>}</Fact>
      <Links name={t.refersTo} things={statement.refersTo} />
    </>
  );
}

function Figure({ figure }: { readonly figure: Of<"Figure"> }) {
  const t = useTexts(otherTexts);
  const language = useLanguage();
  return (
    <>
      <Fact name={t.printed}>
        <Vi>{figure.printed}</Vi>
      </Fact>
      <Fact name={t.period}>
        {figure.periodPrinted ? <Vi>{figure.periodPrinted}</Vi> : spanIn(language, figure.periodStart, figure.periodEnd)}
      </Fact>
      <Links name={t.subject} things={[figure.subject]} />
      <Links name={t.reportedBy} things={[figure.reportedBy]} />
      <Links name={t.meeting} things={[figure.event]} />
    </>
  );
}

function Term({ term }: { readonly term: Of<"Term"> }) {
  const t = useTexts(otherTexts);
  const language = useLanguage();
  return (
    <>
      <Fact name={t.printed}>{term.termPrinted.length > 0 && <Vi>{term.termPrinted.join(", ")}</Vi>}</Fact>
      <Fact name={t.number}>{term.termNumber !== null && numberIn(language, term.termNumber)}</Fact>
      <Links name={t.body} things={[term.organization]} />
      <Fact name={t.span}>{spanIn(language, term.start, term.end)}</Fact>
      <Fact name={t.seats}>{term.seats !== null && numberIn(language, term.seats)}</Fact>
    </>
  );
}

function Act({ act }: { readonly act: Of<"PersonnelAct"> }) {
  const t = useTexts(otherTexts);
  const kinds = useOfficeTerms("PersonnelActKind");
  return (
    <>
      <Fact name={t.kind}>{kinds[act.actKind]}</Fact>
      <Links name={t.membership} things={[act.membership]} />
      <Links name={t.by} things={[act.by]} />
      <Links name={t.document} things={[act.document]} />
      <Links name={t.meeting} things={[act.event]} />
      <Day name={t.decided} day={act.decidedOn} />
      <Day name={t.effective} day={act.effectiveOn} />
      <Day name={t.announced} day={act.announcedOn} />
      <Day name={t.approved} day={act.approvedOn} />
      <Fact name={t.vote}>{act.votePrinted && <Vi>{act.votePrinted}</Vi>}</Fact>
    </>
  );
}

function Membership({ membership }: { readonly membership: Of<"Membership"> }) {
  const t = useTexts(otherTexts);
  const language = useLanguage();
  const { person, post, start, end, seenOn } = membership;
  return (
    <>
      <Fact name={t.person}>{person && <ThingLink id={person.id} name={person.name} />}</Fact>
      <Fact name={t.post}>
        {post && <ThingLink id={post.id} name={[post.title, post.organization?.name].filter(Boolean).join(", ")} />}
      </Fact>
      <Fact name={t.span}>{spanIn(language, start, end)}</Fact>
      <Fact name={t.shown}>{seenOn.map((day) => dateIn(language, day)).join(", ")}</Fact>
    </>
  );
}

function Attendance({ attendance }: { readonly attendance: Of<"Attendance"> }) {
  const t = useTexts(otherTexts);
  const printed = [attendance.printedName, attendance.printedTitle].filter(Boolean).join(", ");
  return (
    <>
      <Links name={t.attendee} things={[attendance.attendee]} />
      <Links name={t.meeting} things={[attendance.event]} />
      <Fact name={t.printed}>{printed !== "" && <Vi>{printed}</Vi>}</Fact>
    </>
  );
}

function Named({ named }: { readonly named: Of<"EventDocument"> }) {
  const t = useTexts(otherTexts);
  return (
    <>
      <Links name={t.document} things={[named.document]} />
      <Links name={t.meeting} things={[named.event]} />
    </>
  );
}

function Succession({ succession }: { readonly succession: Of<"Succession"> }) {
  const t = useTexts(otherTexts);
  return (
    <>
      <Links name={t.before} things={[succession.predecessor]} />
      <Links name={t.after} things={[succession.successor]} />
      <Day name={t.on} day={succession.passedOn} />
      <Links name={t.document} things={[succession.document]} />
    </>
  );
}

function Claim({ claim }: { readonly claim: Of<"Claim"> }) {
  const t = useTexts(otherTexts);
  return (
    <>
      <Links name={t.about} things={[claim.about]} />
      <Fact name={t.property}>
        <code>{claim.property}</code>
      </Fact>
      <Fact name={t.printed}>{claim.claimed && <Vi>{claim.claimed}</Vi>}</Fact>
      <Fact name={t.value}>{claim.value}</Fact>
    </>
  );
}

function Contradiction({ contradiction }: { readonly contradiction: Of<"Contradiction"> }) {
  const t = useTexts(otherTexts);
  const statuses = useTerms("ContradictionStatus");
  const kinds = useOfficeTerms("ContradictionKind");
  return (
    <>
      <Fact name={t.status}>
        {statuses[contradiction.status]}, {kinds[contradiction.contradictionKind]}
      </Fact>
      <Links name={t.about} things={contradiction.concerned} />
      <Fact name={t.explanation}>{contradiction.explanation && <Vi>{contradiction.explanation}</Vi>}</Fact>
    </>
  );
}

/** The claims or things that cannot be true together, each with its words. */
function Between({ sides }: { readonly sides: readonly Against[] }) {
  const t = useTexts(otherTexts);
  return (
    <section aria-labelledby="between">
      <h2 id="between">{t.between}</h2>
      <ol class="sides">
        {sides.map((side) => (
          <li key={side.id}>
            <ThingLink
              id={side.id}
              name={side.__typename === "Claim" ? (side.claimed ?? side.value ?? plainName(side)) : plainName(side)}
            />
            {side.__typename === "Claim" && side.note && (
              <span class="muted detail" lang="vi">
                {side.note}
              </span>
            )}
            {"citations" in side && <Proof citations={side.citations} of={plainName(side)} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Day({ name, day }: { readonly name: string; readonly day: string | null }) {
  const language = useLanguage();
  return <Fact name={name}>{day !== null && dateIn(language, day)}</Fact>;
}

/** The things of one fact, each leading to its view. */
function Links({ name, things }: { readonly name: string; readonly things: readonly (Plain | null)[] }): ComponentChildren {
  const known = things.filter((thing) => thing !== null);
  return (
    <Fact name={name}>
      {known.length > 0 &&
        known.map((thing) => (
          <span key={thing.id} class="detail">
            <ThingLink id={thing.id} name={plainName(thing)} />
          </span>
        ))}
    </Fact>
  );
}
