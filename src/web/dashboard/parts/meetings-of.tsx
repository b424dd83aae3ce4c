import { useAddress } from "../address/use-address.js";
import { useTexts } from "../language/language.js";
import { EventList } from "../views/events/list.js";
import type { EventRow } from "../views/events/row.query.js";
import { Empty } from "./answered.js";
import { bodyTexts } from "./body-texts.js";
import { Paged } from "./paged.js";

/** The name in the address under which the list of meetings keeps its place. */
export const MEETINGS_AT = "meetings";

interface MeetingsOfProps {
  readonly page:
    | {
        readonly totalCount: number | null;
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
        readonly nodes: readonly EventRow[];
      }
    | null
    | undefined;
}

/** A page of meetings, or that there are none. */
export function MeetingsOf({ page }: MeetingsOfProps) {
  const t = useTexts(bodyTexts);
  const { choices } = useAddress();
  if (!page || page.nodes.length === 0) {
    return (
      <Empty>
        <p>
          {t.noMeetings} {choices.has("asOf") && t.earlierDay}
        </p>
      </Empty>
    );
  }
  return (
    <>
      <EventList events={page.nodes} />
      <Paged at={MEETINGS_AT} shown={page.nodes.length} total={page.totalCount} pageInfo={page.pageInfo} />
    </>
  );
}
