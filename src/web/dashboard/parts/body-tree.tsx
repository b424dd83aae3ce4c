import { vietnameseOrder } from "../language/formats.js";
import { useTexts } from "../language/language.js";
import { bodyTexts } from "./body-texts.js";
import { ThingLink } from "./names.js";

interface Body {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly parent: { readonly id: string } | null;
}

/** Bodies under the bodies they are parts of; each level can be folded. What is a part of something elsewhere stands at the top. */
export function BodyTree({ bodies }: { readonly bodies: readonly Body[] }) {
  const ids = new Set(bodies.map(({ id }) => id));
  const tops = bodies.filter(({ parent }) => parent === null || !ids.has(parent.id));
  return <Branches bodies={tops} among={bodies} />;
}

function Branches({ bodies, among }: { readonly bodies: readonly Body[]; readonly among: readonly Body[] }) {
  const t = useTexts(bodyTexts);
  return (
    <ul class="tree">
      {[...bodies]
        .sort((one, other) => vietnameseOrder.compare(one.name, other.name))
        .map(({ id, name, nameEn }) => {
          const parts = among.filter(({ parent }) => parent?.id === id);
          return (
            <li key={id}>
              <ThingLink id={id} name={name} nameEn={nameEn} />
              {parts.length > 0 && (
                <details open>
                  <summary>
                    {t.parts(parts.length)}
                    <span class="hidden"> {t.of(name)}</span>
                  </summary>
                  <Branches bodies={parts} among={among} />
                </details>
              )}
            </li>
          );
        })}
    </ul>
  );
}
