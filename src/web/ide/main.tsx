import "graphiql/setup-workers/vite";
import "graphiql/style.css";
import "./style.css";
import { GraphiQL } from "graphiql";
import { createRoot } from "react-dom/client";
import { askServer } from "./ask-server.js";
import { examples } from "./examples.js";
import { firstTabs } from "./first-tabs.js";

const tabs = firstTabs(examples, window.location.search, window.localStorage);
// A query the address brought is in its tab now; left there, every reload would bring it again.
window.history.replaceState(null, "", window.location.pathname);

// Monaco measures a letter when an editor opens, and goes by it.
await document.fonts.load("15px 'Fira Code'", "aạ").catch(() => []);

const root = document.getElementById("ide");
if (root) {
  createRoot(root).render(
    <GraphiQL fetcher={askServer} {...tabs}>
      <GraphiQL.Logo>govgraph</GraphiQL.Logo>
    </GraphiQL>,
  );
}
