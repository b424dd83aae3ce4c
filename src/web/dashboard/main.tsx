import "./style.css";
import { render } from "preact";
import { App } from "./app.js";
import { createClient } from "./data/client.js";

const root = document.getElementById("dashboard");
if (root) render(<App client={createClient()} />, root);
