import { useQuery } from "../../data/use-query.js";
import { useTexts } from "../../language/language.js";
import { Answered } from "../../parts/answered.js";
import { PageTitle } from "../../parts/page.js";
import { Events } from "./events.query.js";
import { EventList } from "./list.js";
import { eventsTexts } from "./texts.js";

export function View() {
  const t = useTexts(eventsTexts);
  const answer = useQuery(Events, { filter: {} });
  return (
    <>
      <PageTitle title={t.title} ideHref={answer.ideHref}>
        <p class="lead">{t.lead}</p>
      </PageTitle>
      <Answered answer={answer}>{({ events }) => <EventList events={events?.nodes ?? []} />}</Answered>
    </>
  );
}
