import { useQuery } from "../../data/use-query.js";
import { Answered } from "../../parts/answered.js";
import { Successions } from "../../parts/successions.js";
import { AreaEarlier, AreaLater } from "./area.query.js";

/** What a unit was made of and what became of it, two reforms back and two ahead. */
export function History({ id, name }: { readonly id: string; readonly name: string }) {
  const before = useQuery(AreaEarlier, { id });
  const after = useQuery(AreaLater, { id });
  return (
    <Answered answer={before} lines={3}>
      {({ area: was }) => (
        <Answered answer={after} lines={3}>
          {({ area: is }) => {
            const predecessors = was?.predecessors ?? [];
            const successors = is?.successors ?? [];
            const earlier = predecessors.flatMap(({ predecessor: through }) =>
              through?.__typename === "Area"
                ? through.earlier.flatMap(({ predecessor: unit, extent, on }) => (unit ? [{ unit, extent, on, through }] : []))
                : [],
            );
            const later = successors.flatMap(({ successor: through }) =>
              through?.__typename === "Area"
                ? through.later.flatMap(({ successor: unit, extent, on }) => (unit ? [{ unit, extent, on, through }] : []))
                : [],
            );
            return <Successions name={name} predecessors={predecessors} successors={successors} earlier={earlier} later={later} />;
          }}
        </Answered>
      )}
    </Answered>
  );
}
