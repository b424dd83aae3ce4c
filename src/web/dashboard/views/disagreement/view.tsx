import { useAddress } from "../../address/use-address.js";
import { ContradictionKind, ContradictionStatus } from "../../data/enums.js";
import { useQuery } from "../../data/use-query.js";
import { useTexts } from "../../language/language.js";
import { PageTitle } from "../../parts/page.js";
import { Differ } from "./differ.js";
import { Contradictions, Released as ReleasedQuery, Thin as ThinQuery } from "./disagreement.query.js";
import { Released } from "./released.js";
import "./style.css";
import { disagreementTexts } from "./texts.js";
import { Thin } from "./thin.js";

const PARTS = ["differ", "thin", "new"] as const;
type Part = (typeof PARTS)[number];

/** Where sources disagree, what rests on little, and what a release changed. */
export function View() {
  const { choices } = useAddress();
  switch (PARTS.find((part) => part === choices.get("show")) ?? "differ") {
    case "differ":
      return <DifferPart />;
    case "thin":
      return <ThinPart />;
    case "new":
      return <NewPart />;
  }
}

function DifferPart() {
  const { choices } = useAddress();
  const status = ContradictionStatus.find((each) => each === choices.get("status"));
  const kind = ContradictionKind.find((each) => each === choices.get("kind"));
  const after = choices.get("after") ?? undefined;
  const answer = useQuery(Contradictions, { after, ...(status && { status }), ...(kind && { kinds: [kind] }) });
  return (
    <>
      <Head part="differ" ideHref={answer.ideHref} />
      <Differ answer={answer} />
    </>
  );
}

function ThinPart() {
  const answer = useQuery(ThinQuery, { after: useAddress().choices.get("after") ?? undefined });
  return (
    <>
      <Head part="thin" ideHref={answer.ideHref} />
      <Thin answer={answer} />
    </>
  );
}

function NewPart() {
  const { choices } = useAddress();
  const number = Number(choices.get("number") ?? choices.get("release")) || undefined;
  const answer = useQuery(ReleasedQuery, { after: choices.get("after") ?? undefined, ...(number && { number }) });
  return (
    <>
      <Head part="new" ideHref={answer.ideHref} />
      <Released answer={answer} />
    </>
  );
}

function Head({ part, ideHref }: { readonly part: Part; readonly ideHref: string }) {
  const t = useTexts(disagreementTexts);
  const { href } = useAddress();
  return (
    <>
      <PageTitle title={t.title} ideHref={ideHref}>
        <p class="lead">{t.lead}</p>
      </PageTitle>
      <nav class="release-switch" aria-label={t.sections}>
        {PARTS.map((each) => (
          <a
            key={each}
            href={href("/disagreement", each === "differ" ? {} : { show: each })}
            aria-current={each === part ? "page" : undefined}
          >
            {t.parts[each]}
          </a>
        ))}
      </nav>
    </>
  );
}
