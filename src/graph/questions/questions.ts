import type { Questions } from "../plan/writing.js";
import { attendanceCounts } from "./attendance-counts.js";
import { coAttendees } from "./co-attendees.js";
import { coverage } from "./coverage.js";
import { eventCounts } from "./event-counts.js";
import { figureSeries } from "./figure-series.js";
import { lineUp } from "./line-up.js";
import { neighbours } from "./neighbours.js";
import { notNamed } from "./not-named.js";
import { paths } from "./paths.js";
import { publishers } from "./publishers.js";
import { search } from "./search.js";
import { timeline } from "./timeline.js";

/** Every question, under the name its field gives. A question is a file here and a line. */
export const questions: Questions = {
  attendanceCounts,
  coAttendees,
  coverage,
  eventCounts,
  figureSeries,
  lineUp,
  neighbours,
  notNamed,
  paths,
  publishers,
  search,
  timeline,
};
