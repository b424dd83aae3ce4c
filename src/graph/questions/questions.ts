import type { Questions } from "../plan/writing.js";
import { lineUp } from "./line-up.js";
import { neighbours } from "./neighbours.js";
import { paths } from "./paths.js";

/** Every question, under the name its field gives. A question is a file here and a line. */
export const questions: Questions = { lineUp, neighbours, paths };
