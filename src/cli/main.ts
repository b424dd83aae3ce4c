#!/usr/bin/env node
import { nodeProblem } from "./node-version.js";

/**
 * The command's entry. Everything else is imported only once Node is known to be new enough, and this file is written
 * in what older ones can parse, so that they get a sentence and not a syntax error.
 */
const problem = nodeProblem(process.versions.node);
if (problem !== undefined) {
  process.stderr.write(`${problem}\n`);
  process.exit(1);
}

import("./program.js")
  .then(({ main }) => main(process))
  .catch((error) => {
    process.stderr.write(`govgraph cannot start: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  });
