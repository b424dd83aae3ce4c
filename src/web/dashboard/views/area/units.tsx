import { useQuery } from "../../data/use-query.js";
import { dateIn, vietnameseOrder } from "../../language/formats.js";
import { useLanguage, useTexts } from "../../language/language.js";
import { useTerms } from "../../language/terms.js";
import { Answered, Empty } from "../../parts/answered.js";
import { ThingLink } from "../../parts/names.js";
import { useDay } from "../../parts/use-day.js";
import { AreaUnits } from "./area.query.js";
import { areaTexts } from "./texts.js";

/** The units that lay in an area on the day asked about, by kind. */
export function Units({ id }: { readonly id: string }) {
  const t = useTexts(areaTexts);
  const language = useLanguage();
  const kinds = useTerms("AreaKind");
  const day = useDay();
  const answer = useQuery(AreaUnits, { id, day });
  return (
    <section aria-labelledby="units">
      <h2 id="units">{t.units(dateIn(language, day))}</h2>
      <Answered answer={answer}>
        {({ area }) => {
          const units = [...(area?.children?.nodes ?? [])].sort((one, other) => vietnameseOrder.compare(one.name, other.name));
          if (units.length === 0) {
            return (
              <Empty>
                <p>{t.noUnits}</p>
              </Empty>
            );
          }
          return (
            <>
              {[...new Set(units.map(({ kind }) => kind))].map((kind) => {
                const alike = units.filter((unit) => unit.kind === kind);
                return (
                  <div key={kind}>
                    <h3>
                      {kinds[kind]} <span class="muted">({t.unitsCount(alike.length)})</span>
                    </h3>
                    <ul class="units">
                      {alike.map((unit) => (
                        <li key={unit.id}>
                          <ThingLink id={unit.id} name={unit.name} />
                        </li>
                      ))}
                    </ul>
                  </div>
                );
              })}
            </>
          );
        }}
      </Answered>
    </section>
  );
}
