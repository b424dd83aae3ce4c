import type { ComponentType } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { AddressProvider, useAddress } from "./address/use-address.js";
import { appTexts } from "./app-texts.js";
import type { Client } from "./data/client.js";
import { ClientContext } from "./data/use-query.js";
import { Footer, Header } from "./frame/header.js";
import { useLanguage, useTexts } from "./language/language.js";
import { Skeleton } from "./parts/answered.js";
import { ArrivalContext, PageTitle } from "./parts/page.js";
import { View as Home } from "./views/home/view.js";
import { findView, type ViewProps } from "./views.js";

/** The whole dashboard: everything it shows follows from the address and the API's answers. */
export function App({ client }: { readonly client: Client }) {
  return (
    <ClientContext.Provider value={client}>
      <AddressProvider>
        <Frame />
      </AddressProvider>
    </ClientContext.Provider>
  );
}

function Frame() {
  const { path, choices } = useAddress();
  const language = useLanguage();
  const t = useTexts(appTexts);
  const theme = choices.get("theme");
  const embedded = choices.has("embed");
  const arrival = useArrival(path);

  useEffect(() => {
    document.documentElement.lang = language;
    if (theme === "dark" || theme === "light") document.documentElement.dataset.theme = theme;
    else delete document.documentElement.dataset.theme;
  }, [language, theme]);

  return (
    <ArrivalContext.Provider value={arrival}>
      <a class="skip" href="#main">
        {t.skip}
      </a>
      {!embedded && <Header />}
      <main id="main" tabIndex={-1}>
        <CurrentView key={path} path={path} />
      </main>
      <p class="printed-address">{window.location.href}</p>
      {!embedded && <Footer />}
    </ArrivalContext.Provider>
  );
}

/** Set when the path is another than it was; the heading of the new view takes the focus and clears it. */
function useArrival(path: string): { current: boolean } {
  const arrival = useMemo(() => ({ current: false }), []);
  const last = useRef(path);
  if (last.current !== path) arrival.current = true;
  last.current = path;
  return arrival;
}

function CurrentView({ path }: { readonly path: string }) {
  const found = useMemo(() => findView(path), [path]);
  if (found === undefined) return <Home />;
  if (found === null) return <NotFound />;
  return <LoadedView load={found.load} rest={found.rest} />;
}

function LoadedView({ load, rest }: { readonly load: () => Promise<{ readonly View: ComponentType<ViewProps> }>; readonly rest: string }) {
  const t = useTexts(appTexts);
  const [View, setView] = useState<ComponentType<ViewProps> | "failed">();
  useEffect(() => {
    load().then(
      (loaded) => setView(() => loaded.View),
      () => setView("failed"),
    );
  }, [load]);
  if (View === undefined) return <Skeleton />;
  if (View === "failed") {
    return (
      <div class="notice failure" role="alert">
        <p>{t.notLoaded}</p>
        <button type="button" onClick={() => window.location.reload()}>
          {t.reload}
        </button>
      </div>
    );
  }
  return <View rest={rest} />;
}

function NotFound() {
  const t = useTexts(appTexts);
  const { href } = useAddress();
  return (
    <>
      <PageTitle title={t.notFound} />
      <p>
        {t.notFoundHelp} <a href={href("/")}>{t.start}</a>
      </p>
    </>
  );
}
