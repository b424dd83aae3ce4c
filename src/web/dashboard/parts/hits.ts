import { dateIn, lastingIn } from "../language/formats.js";
import type { Language } from "../language/language.js";
import { kindTexts, thingTexts } from "../language/terms.js";
import type { Hit, Label } from "./search.query.js";

/** What a thing is called. */
export function labelOf(hit: Label): string {
  switch (hit.__typename) {
    case "Person":
    case "Organization":
    case "Area":
      return hit.name;
    case "Post":
      return [hit.title, hit.organization?.name].filter(Boolean).join(", ");
    case "Group":
      return hit.label;
    case "Statement":
      return hit.summary;
    case "Figure":
      return `${hit.indicator}: ${hit.printed}`;
    case "Document":
      return [hit.number, hit.documentTitle].filter(Boolean).join(" ") || hit.id;
    case "Event":
    case "Source":
      return hit.title;
    default:
      return hit.id;
  }
}

/** What kind of thing it is, and what tells it from others of its name. */
export function detailOf(hit: Hit, language: Language): string {
  const kind = thingTexts[language][hit.__typename];
  return [kind, ...particulars(hit, language)].filter(Boolean).join(" · ");
}

function particulars(hit: Hit, language: Language): readonly (string | null | undefined)[] {
  switch (hit.__typename) {
    case "Person":
      return [hit.disambiguation];
    case "Organization":
      return [language === "en" ? hit.nameEn : hit.area?.name];
    case "Area":
      return [kindTexts.AreaKind[language][hit.areaKind], hit.parent?.name, lastingIn(language, hit.validFrom, hit.validUntil)];
    case "Event":
      return [kindTexts.EventKind[language][hit.eventKind], hit.start && dateIn(language, hit.start)];
    case "Statement":
    case "Figure":
      return [hit.event?.start && dateIn(language, hit.event.start)];
    case "Document":
      return [hit.issuedOn && dateIn(language, hit.issuedOn)];
    case "Source":
      return [hit.publisher];
    default:
      return [];
  }
}

/** The id of the thing whose view shows it best: what was said is shown with its event. */
export function shownAt(hit: Hit): string {
  switch (hit.__typename) {
    case "Statement":
    case "Figure":
      return hit.event?.id ?? hit.id;
    default:
      return hit.id;
  }
}
