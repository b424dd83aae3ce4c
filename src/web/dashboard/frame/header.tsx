import { useAddress } from "../address/use-address.js";
import { useQuery } from "../data/use-query.js";
import { momentIn } from "../language/formats.js";
import { type Language, useLanguage, useTexts } from "../language/language.js";
import { SearchBox } from "../parts/search-box.js";
import { views } from "../views.js";
import { Releases } from "./header.query.js";
import { frameTexts } from "./texts.js";

/** On every view: where one can go, the search, the day and the release asked about, language and look. */
export function Header() {
  const t = useTexts(frameTexts);
  const language = useLanguage();
  const { path, href } = useAddress();
  return (
    <header class="site-header">
      <div class="site-bar">
        <a class="brand" href={href("/")} aria-current={path === "/" ? "page" : undefined}>
          govgraph<span class="hidden"> {t.startPage}</span>
        </a>
        <search class="site-search">
          <SearchBox label={t.search} placeholder={t.searchHint} slash />
        </search>
        <LanguageSwitch />
      </div>
      <div class="site-bar site-bar-second">
        <nav aria-label={t.views}>
          <ul>
            {views.map(({ at, name }) =>
              name ? (
                <li key={at}>
                  <a href={href(at)} aria-current={path === at ? "page" : path.startsWith(`${at}/`) ? "true" : undefined}>
                    {name[language]}
                  </a>
                </li>
              ) : null,
            )}
          </ul>
        </nav>
        <TimeChoice />
      </div>
    </header>
  );
}

/** The day and the release every view asks about. */
function TimeChoice() {
  const t = useTexts(frameTexts);
  const language = useLanguage();
  const { choices, choose } = useAddress();
  const answer = useQuery(Releases, {});
  const releases = answer.status === "answered" ? (answer.data.releases?.nodes ?? []) : [];
  const asOf = choices.get("asOf") ?? "";
  const release = choices.get("release") ?? "";
  return (
    <div class="site-time">
      <label title={t.asOfHint}>
        <span>{t.asOf}</span>
        <input type="date" value={asOf} onChange={(event) => choose({ asOf: event.currentTarget.value })} />
      </label>
      {asOf !== "" && (
        <button type="button" class="quiet" onClick={() => choose({ asOf: undefined })}>
          {t.anyDay}
        </button>
      )}
      <label title={t.releaseHint}>
        <span>{t.release}</span>
        <select value={release} onChange={(event) => choose({ release: event.currentTarget.value })}>
          <option value="">{t.newest}</option>
          {releases.map(({ number, publishedAt }) => (
            <option key={number} value={String(number)}>
              {number} · {momentIn(language, publishedAt)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

function ThemeChoice() {
  const t = useTexts(frameTexts);
  const { choices, choose } = useAddress();
  return (
    <label class="site-theme">
      <span>{t.theme}</span>
      <select value={choices.get("theme") ?? ""} onChange={(event) => choose({ theme: event.currentTarget.value }, "replace")}>
        <option value="">{t.themes.system}</option>
        <option value="light">{t.themes.light}</option>
        <option value="dark">{t.themes.dark}</option>
      </select>
    </label>
  );
}

const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { vi: "Tiếng Việt", en: "English" };

function LanguageSwitch() {
  const { hrefWith, choices } = useAddress();
  const other = useLanguage() === "vi" ? "en" : "vi";
  const after = choices.get("after") ?? undefined;
  return (
    <a class="language" href={hrefWith({ lang: other, after })} lang={other} hreflang={other}>
      {LANGUAGE_NAMES[other]}
    </a>
  );
}

/** What the records are and where they can be had otherwise. */
export function Footer() {
  const t = useTexts(frameTexts);
  return (
    <footer class="site-footer">
      <div>
        <p>{t.record}</p>
        <ThemeChoice />
        <p>
          <a href="/graphql">{t.api}</a>
        </p>
      </div>
    </footer>
  );
}
