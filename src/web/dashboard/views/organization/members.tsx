import { useQuery } from "../../data/use-query.js";
import { useTexts } from "../../language/language.js";
import { Answered, Empty } from "../../parts/answered.js";
import { Tenures } from "../../parts/held/tenures.js";
import { useDay } from "../../parts/use-day.js";
import { OrganizationMembers } from "./organization.query.js";
import { organizationTexts } from "./texts.js";

/** Who held the posts of a body through all its time. */
export function Members({ id }: { readonly id: string }) {
  const t = useTexts(organizationTexts);
  const day = useDay();
  const answer = useQuery(OrganizationMembers, { id, day });
  return (
    <section aria-labelledby="members">
      <h2 id="members">{t.members}</h2>
      <Answered answer={answer}>
        {({ organization }) => {
          const page = organization?.memberships;
          if (!page || page.nodes.length === 0) {
            return (
              <Empty>
                <p>{t.noMembers}</p>
              </Empty>
            );
          }
          const { nodes, totalCount } = page;
          return <Tenures helds={nodes} by="both" day={day} caption={t.membersCaption(nodes.length, totalCount ?? nodes.length)} folded />;
        }}
      </Answered>
    </section>
  );
}
