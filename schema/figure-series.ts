import { Field, Int, ObjectType } from "type-graphql";
import { connection } from "./connection.js";
import { First } from "./decorators.js";
import { Figure, FigureMeasure } from "./figure.js";
import { Node } from "./node.js";
import { PartialDate } from "./scalars.js";

/** The most that may be asked for. */
export const MAX_OBSERVATIONS = 200;

@ObjectType({ description: "One figure in a series (SDMX Observation). Two sources of one time are two observations." })
export class Observation {
  @Field(() => PartialDate, {
    nullable: true,
    description:
      "The time it is of, where the source tells; else when the event began at which it was given. Null where neither is known: then it comes last.",
  })
  time?: string;

  @Field(() => Figure, {
    description:
      "The figure, with its citations and contradictions. Its `comparator` says whether it is the number itself, and `value` is null where none can be read.",
  })
  figure!: Figure;
}

@ObjectType({
  description:
    "Figures that can be compared over time (SDMX Series): of one indicator, subject, measure, unit and base, and counts of equally long periods.",
})
export class FigureSeries {
  @Field(() => String, { description: "What was counted or measured." })
  indicator!: string;

  @Field(() => Node, { nullable: true, description: "What it is of: an area, a body …" })
  subject?: Node;

  @Field(() => FigureMeasure, { description: "LEVEL: as it stands. CHANGE: against the base. COUNT: so many in the period." })
  measure!: keyof typeof FigureMeasure;

  @Field(() => String, { description: "What one of it is." })
  unit!: string;

  @Field(() => PartialDate, { nullable: true, description: "The first day of the time that changes are measured against." })
  baseStart?: string;

  @Field(() => PartialDate, { nullable: true, description: "The last day of the time that changes are measured against." })
  baseEnd?: string;

  @Field(() => Int, {
    nullable: true,
    description: "Of counts how many months each counts over, to the nearest; 0 for a few days, null where no period is told.",
  })
  months?: number;

  @Field(() => Int, { description: "How many figures are in it, by the same arguments." })
  count!: number;

  @First(20, MAX_OBSERVATIONS)
  @Field(() => [Observation], { description: "Its figures by their time, the earliest first." })
  observations!: readonly Observation[];
}

export const FigureSeriesConnection = connection("FigureSeries", () => FigureSeries);
