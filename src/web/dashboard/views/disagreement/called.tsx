import { useTexts } from "../../language/language.js";
import { When } from "../../parts/dates.js";
import { labelOf } from "../../parts/hits.js";
import { ThingLink } from "../../parts/names.js";
import type { Label } from "../../parts/search.query.js";
import { Post, Who } from "../event/who.js";
import type { Called as CalledThing, Holding as HoldingOf } from "./disagreement.query.js";
import { disagreementTexts } from "./texts.js";

/** What a thing is called, by its parts where it has no name of its own, leading to where it is shown. */
export function Called({ thing }: { readonly thing: CalledThing }) {
  const t = useTexts(disagreementTexts);
  switch (thing.__typename) {
    case "Membership":
      return <Holding of={thing} />;
    case "PersonnelAct":
      return thing.membership ? <Holding of={thing.membership} /> : <code>{thing.id}</code>;
    case "Sighting":
      return (
        <>
          {thing.membership && <Holding of={thing.membership} />}, {t.seenOn} <When start={thing.on} />
        </>
      );
    case "Attendance":
      return (
        <>
          {thing.attendee && <Who who={thing.attendee} />}
          {thing.attended && (
            <>
              {" – "}
              <ThingLink id={thing.attended.id} name={thing.attended.title} />
            </>
          )}
        </>
      );
    case "EventDocument":
      return (
        <>
          {thing.document && <ThingLink id={thing.document.id} name={labelOf(thing.document)} />}
          {thing.attended && (
            <>
              {" – "}
              <ThingLink id={thing.attended.id} name={thing.attended.title} />
            </>
          )}
        </>
      );
    case "Term":
      return (
        <>
          {thing.body && <ThingLink id={thing.body.id} name={thing.body.name} nameEn={thing.body.nameEn} />} {thing.termNumber}
        </>
      );
    case "Claim":
      return (
        <>
          {t.fields[thing.property] ?? thing.property}
          {" – "}
          {thing.claimOf?.__typename === "Membership" ? <Holding of={thing.claimOf} /> : thing.claimOf && <Named thing={thing.claimOf} />}
        </>
      );
    case "Succession":
      return (
        <>
          {thing.predecessor && <Named thing={thing.predecessor} />} → {thing.successor && <Named thing={thing.successor} />}
        </>
      );
    case "Judgement":
    case "Citation":
    case "Contradiction":
    case "Release":
      return <code>{thing.id}</code>;
    default:
      return <ThingLink id={thing.id} name={labelOf(thing)} />;
  }
}

/** A thing with a name of its own, or its id. */
function Named({ thing }: { readonly thing: Label }) {
  return <ThingLink id={thing.id} name={labelOf(thing)} />;
}

/** Who held what. */
export function Holding({ of: { person, held } }: { readonly of: Pick<HoldingOf, "person" | "held"> }) {
  return (
    <>
      {person && <ThingLink id={person.id} name={person.name} />}
      {held && (
        <>
          {", "}
          <Post post={held} />
        </>
      )}
    </>
  );
}
