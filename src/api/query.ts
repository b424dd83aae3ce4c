import { Arg, Extensions, Field, ID, InputType, Int, Query, Resolver } from "type-graphql";
import { Area, AreaConnection, AreaKind, Level } from "../../schema/area.js";
import { AttendanceConnection, AttendanceRole } from "../../schema/attendance.js";
import { AttendanceCounts } from "../../schema/attendance-counts.js";
import { Bucket, BucketBy } from "../../schema/bucket.js";
import { ContradictionConnection, ContradictionKind, ContradictionStatus } from "../../schema/contradiction.js";
import { Coverage } from "../../schema/coverage.js";
import { DEFAULT_PAGE, MAX_PAGE } from "../../schema/decorators.js";
import { DocumentConnection, DocumentKind } from "../../schema/document.js";
import { Event, EventConnection, EventKind } from "../../schema/event.js";
import { DocumentRelation } from "../../schema/event-document.js";
import { FigureConnection, FigureMeasure } from "../../schema/figure.js";
import { FigureSeriesConnection } from "../../schema/figure-series.js";
import { JudgementConnection, JudgementKind } from "../../schema/judgement.js";
import { LineUp } from "../../schema/line-up.js";
import { MembershipConnection, Tenure } from "../../schema/membership.js";
import { NeighbourConnection } from "../../schema/neighbour.js";
import { Node } from "../../schema/node.js";
import { Branch, Organization, OrganizationConnection, OrganizationKind } from "../../schema/organization.js";
import { DEFAULT_LENGTH, DEFAULT_PATHS, MAX_LENGTH, MAX_PATHS, PathResult } from "../../schema/paths.js";
import { Person, PersonConnection } from "../../schema/person.js";
import { PersonnelActConnection, PersonnelActKind } from "../../schema/personnel-act.js";
import { MAX_PUBLISHERS, Publisher } from "../../schema/publisher.js";
import { Relation } from "../../schema/relation.js";
import { Release, ReleaseConnection } from "../../schema/release.js";
import { DateTime, LocalDate } from "../../schema/scalars.js";
import { NodeKind, SearchHit } from "../../schema/search-hit.js";
import { SourceConnection } from "../../schema/source.js";
import { SpeechAct, StatementConnection, StatementContent } from "../../schema/statement.js";
import type { Root } from "../graph/plan/root.js";
import { MAX_IDS } from "../graph/plan/root-field.js";
import { MAX_BUCKETS } from "../graph/questions/event-counts.js";
import { HUB, MOST_EDGES } from "../graph/questions/paths/search.js";
import { MAX_HITS, MAX_SEARCH_TEXT } from "../graph/questions/search.js";
import { roots } from "../graph/roots.js";
import { LONG_WORD } from "../names/index/typing-error.js";
import { MAX_WORDS } from "../names/search-query.js";

@InputType({ description: "Which events: those that meet every condition given." })
export class EventFilter {
  @Field(() => LocalDate, { nullable: true, description: "Events that may have lasted to this day or later." })
  from?: string;

  @Field(() => LocalDate, { nullable: true, description: "Events that may have begun by this day." })
  to?: string;

  @Field(() => [EventKind], { nullable: true, description: "Events of one of these kinds." })
  kinds?: string[];

  @Field(() => ID, { nullable: true, description: "Events in this area." })
  area?: string;

  @Field(() => Boolean, { nullable: true, description: "Together with `area`: also events in areas within it." })
  within?: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Together with `area`, `organization` or `membersOf`: also by what it was made of and by what it became, through several reforms.",
  })
  throughSuccession?: boolean;

  @Field(() => [ID], { nullable: true, description: "Events that all of these people, groups or bodies attended." })
  attendeesAll?: string[];

  @Field(() => [AttendanceRole], {
    nullable: true,
    description: "Events at which those of `attendeesAll`, or someone where none are given, had one of these roles.",
  })
  roles?: string[];

  @Field(() => ID, {
    nullable: true,
    description: "Events this body attended, or at which someone was there on its behalf or in a post of it.",
  })
  organization?: string;

  @Field(() => ID, {
    nullable: true,
    description:
      "Events at which somebody is named whom the evidence shows in a post of this body on the first day, in whatever capacity they came, or a group from it is.",
  })
  membersOf?: string;

  @Field(() => Boolean, { nullable: true, description: "Leave out events that are part of another." })
  topLevel?: boolean;
}

@InputType({ description: "Which people: those who meet every condition given." })
export class PersonFilter {
  @Field(() => String, {
    nullable: true,
    description:
      "Words of a name or of another spelling, or their beginnings, as in `search`. Without a letter or digit it narrows nothing.",
  })
  name?: string;

  @Field(() => ID, { nullable: true, description: "People with a post in this body or in charge of it, at any time." })
  organization?: string;

  @Field(() => ID, { nullable: true, description: "People who held this post at any time." })
  post?: string;

  @Field(() => ID, { nullable: true, description: "People with a post in a body of this area, at any time." })
  area?: string;

  @Field(() => [Branch], {
    nullable: true,
    description: "People with posts in bodies of each of these branches: at any time, with `asOf` held or presumed on that day.",
  })
  branches?: string[];

  @Field(() => [Level], {
    nullable: true,
    description: "People with posts in bodies of each of these levels: at any time, with `asOf` held or presumed on that day.",
  })
  levels?: string[];
}

@InputType({ description: "Which memberships: those that meet every condition given." })
export class MembershipFilter {
  @Field(() => ID, { nullable: true, description: "In this body." })
  organization?: string;

  @Field(() => ID, { nullable: true, description: "In a body of this area." })
  area?: string;

  @Field(() => Boolean, { nullable: true, description: "Together with `area`: also in bodies of areas within it." })
  within?: boolean;

  @Field(() => Branch, { nullable: true, description: "In a body of this branch." })
  branch?: string;

  @Field(() => Level, { nullable: true, description: "In a body of this level." })
  level?: string;

  @Field(() => Tenure, { nullable: true, description: "Held in this way." })
  tenure?: string;

  @Field(() => Boolean, {
    nullable: true,
    description: "True: only those with an act on record (an election, an appointment …). False: only those without any.",
  })
  byAct?: boolean;

  @Field(() => Boolean, { nullable: true, description: "True: only those of which a source says when they began. False: only the others." })
  dated?: boolean;
}

@InputType({ description: "Which personnel acts: those that meet every condition given." })
export class PersonnelActFilter {
  @Field(() => [PersonnelActKind], { nullable: true, description: "Of one of these kinds." })
  kinds?: string[];

  @Field(() => ID, { nullable: true, description: "Decided, elected or approved by this body." })
  by?: string;

  @Field(() => ID, { nullable: true, description: "About a post in this body or being in charge of it." })
  organization?: string;

  @Field(() => Boolean, {
    nullable: true,
    description: "True: only those of which the day a higher body approved them is known. False: only the others.",
  })
  approved?: boolean;

  @Field(() => Boolean, { nullable: true, description: "True: only those of which the votes for are known. False: only the others." })
  voted?: boolean;

  @Field(() => LocalDate, { nullable: true, description: "Those whose first day may be this one or later." })
  from?: string;

  @Field(() => LocalDate, { nullable: true, description: "Those whose first day may be this one or earlier." })
  to?: string;
}

@InputType({ description: "What identifies an area. A code without a day does not, as codes were given again to other units in 2025." })
export class AreaKey {
  @Field(() => ID, { nullable: true, description: "The area's id." })
  id?: string;

  @Field(() => String, { nullable: true, description: "The code of the General Statistics Office; needs `asOf`." })
  code?: string;
}

/** `first` and `after` of a root list. */
const First = () => Arg("first", () => Int, { defaultValue: DEFAULT_PAGE, nullable: true, description: `How many, at most ${MAX_PAGE}.` });
const After = () => Arg("after", () => String, { nullable: true, description: "The cursor after which to go on." });
const Id = () => Arg("id", () => ID, { description: "The thing's id." });
/** The record's clock: on every root field that is not about the releases themselves. */
const AtRelease = () =>
  Arg("release", () => Int, {
    nullable: true,
    description:
      "What the records said in this release, names and titles included; without it, the newest. The same in all root fields of an operation.",
  });

/** The day the operation asks about; every root that takes it must be given the same. */
const AsOf = () =>
  Arg("asOf", () => LocalDate, {
    nullable: true,
    description:
      "The world on that day: lists of areas, bodies, posts and memberships leave out what surely lies before or after it, lists and counts of events, and lists of what was done and said at them, what came later; at every depth. Without it nothing is left out. All fields of one operation take the same.",
  });

/** What a list of things said at events is narrowed by. */
const AtEvent = () => Arg("event", () => ID, { nullable: true, description: "Only at this event." });
const From = () =>
  Arg("from", () => LocalDate, { nullable: true, description: "Only at events that may have lasted to this day or later." });
const To = () => Arg("to", () => LocalDate, { nullable: true, description: "Only at events that may have begun by this day." });

/** Whose attendances. */
const Attendances = () =>
  Arg("of", () => ID, {
    nullable: true,
    description: "Only of this person, group or body; of a body also those on its behalf or in a post of it.",
  });
const AttendancesThroughPosts = () =>
  Arg("throughPosts", () => Boolean, {
    nullable: true,
    description: "Together with `of` a body: also whoever the evidence shows in a post of it on that day, and groups from it.",
  });

/** Says how a field of Query is answered; the planner answers it, so its method is never called. */
const Answer = (root: Root) => Extensions({ root });

/**
 * The entry points. Every root field is nullable, so that one missing thing never empties the whole answer; an unknown
 * id is null, not an error.
 */
@Resolver()
export class QueryRoot {
  @Answer(roots.node)
  @Query(() => Node, {
    nullable: true,
    description:
      "Anything by its id. An id whose record was judged to be of another thing answers with that thing, here and in every argument.",
  })
  node(@Id() _id: string, @AsOf() _asOf: string, @AtRelease() _release: number): void {}

  @Answer(roots.nodes)
  @Query(() => [Node], {
    nullable: "itemsAndList",
    description: `Things by their ids, in the order asked, null where there is none; at most ${MAX_IDS}.`,
  })
  nodes(
    @Arg("ids", () => [ID], { description: `At most ${MAX_IDS} ids.` }) _ids: string[],
    @AsOf() _asOf: string,
    @AtRelease() _release: number,
  ): void {}

  @Answer(roots.person)
  @Query(() => Person, { nullable: true, description: "A person by id." })
  person(@Id() _id: string, @AsOf() _asOf: string, @AtRelease() _release: number): void {}

  @Answer(roots.people)
  @Query(() => PersonConnection, { nullable: true, description: "People in Vietnamese order: by given name, then by the whole name." })
  people(
    @First() _first: number,
    @After() _after: string,
    @Arg("filter", () => PersonFilter, { nullable: true, description: "Which people." }) _filter: PersonFilter,
    @AsOf() _asOf: string,
    @AtRelease() _release: number,
  ): void {}

  @Answer(roots.organization)
  @Query(() => Organization, { nullable: true, description: "A body by id." })
  organization(@Id() _id: string, @AsOf() _asOf: string, @AtRelease() _release: number): void {}

  @Answer(roots.organizations)
  @Query(() => OrganizationConnection, { nullable: true, description: "Bodies by name, in Vietnamese order." })
  organizations(
    @First() _first: number,
    @After() _after: string,
    @Arg("branch", () => Branch, { nullable: true, description: "Only of this branch." }) _branch: string,
    @Arg("kind", () => OrganizationKind, { nullable: true, description: "Only of this kind." }) _kind: string,
    @Arg("level", () => Level, { nullable: true, description: "Only of this level." }) _level: string,
    @Arg("area", () => ID, { nullable: true, description: "Only of this area." }) _area: string,
    @AsOf() _asOf: string,
    @AtRelease() _release: number,
  ): void {}

  @Answer(roots.area)
  @Query(() => Area, { nullable: true, description: "An area by what identifies it." })
  area(
    @Arg("by", () => AreaKey, { description: "What identifies it." }) _by: AreaKey,
    @AsOf() _asOf: string,
    @AtRelease() _release: number,
  ): void {}

  @Answer(roots.areas)
  @Query(() => AreaConnection, { nullable: true, description: "Areas by name, in Vietnamese order." })
  areas(
    @First() _first: number,
    @After() _after: string,
    @Arg("kind", () => AreaKind, { nullable: true, description: "Only of this kind." }) _kind: string,
    @Arg("within", () => ID, { nullable: true, description: "Only those that lie in this area, at any depth." }) _within: string,
    @Arg("madeOfAtLeast", () => Int, {
      nullable: true,
      description: "Only those made of at least so many units of their own level, of all or part of each.",
    })
    _madeOfAtLeast: number,
    @AsOf() _asOf: string,
    @AtRelease() _release: number,
  ): void {}

  @Answer(roots.memberships)
  @Query(() => MembershipConnection, {
    nullable: true,
    description: "Who held which post, by start or first sighting, newest first, undated ones last.",
  })
  memberships(
    @First() _first: number,
    @After() _after: string,
    @Arg("filter", () => MembershipFilter, { nullable: true, description: "Which memberships." }) _filter: MembershipFilter,
    @AsOf() _asOf: string,
    @AtRelease() _release: number,
  ): void {}

  @Answer(roots.personnelActs)
  @Query(() => PersonnelActConnection, {
    nullable: true,
    description: "Elections, appointments, approvals, reliefs …, newest first by the earliest of their days, undated ones last.",
  })
  personnelActs(
    @First() _first: number,
    @After() _after: string,
    @Arg("filter", () => PersonnelActFilter, { nullable: true, description: "Which acts." }) _filter: PersonnelActFilter,
    @AtRelease() _release: number,
  ): void {}

  @Answer(roots.event)
  @Query(() => Event, { nullable: true, description: "An event by id." })
  event(@Id() _id: string, @AsOf() _asOf: string, @AtRelease() _release: number): void {}

  @Answer(roots.events)
  @Query(() => EventConnection, { nullable: true, description: "Newest first; a parent before its parts, then in the order told." })
  events(
    @First() _first: number,
    @After() _after: string,
    @Arg("filter", () => EventFilter, { nullable: true, description: "Which events." }) _filter: EventFilter,
    @AsOf() _asOf: string,
    @AtRelease() _release: number,
  ): void {}

  @Answer(roots.attendances)
  @Query(() => AttendanceConnection, {
    nullable: true,
    description: "Attendances at the events the filter keeps, newest first; `roles` also keeps only attendances with one of these roles.",
  })
  attendances(
    @First() _first: number,
    @After() _after: string,
    @Arg("filter", () => EventFilter, { nullable: true, description: "Which events." }) _filter: EventFilter,
    @Attendances() _of: string,
    @AttendancesThroughPosts() _throughPosts: boolean,
    @AtRelease() _release: number,
  ): void {}

  @Answer(roots.statements)
  @Query(() => StatementConnection, { nullable: true, description: "What was said: newest event first, then in the printed order." })
  statements(
    @First() _first: number,
    @After() _after: string,
    @Arg("act", () => SpeechAct, { nullable: true, description: "Only of this act." }) _act: string,
    @Arg("content", () => StatementContent, { nullable: true, description: "Only of this content." }) _content: string,
    @Arg("topic", () => String, { nullable: true, description: "Only with this key word; accents and case do not matter." })
    _topic: string,
    @Arg("words", () => String, {
      nullable: true,
      description: "Only where the summary or the key words have these whole words; accents, case and word order do not matter.",
    })
    _words: string,
    @Arg("speaker", () => ID, { nullable: true, description: "Only by this person, group or body." }) _speaker: string,
    @Arg("addressedTo", () => ID, { nullable: true, description: "Only to this body, area, group or person." }) _addressedTo: string,
    @Arg("throughSuccession", () => Boolean, {
      nullable: true,
      description:
        "Together with `speaker` or `addressedTo`: also by or to what it was made of and what it became, through several reforms.",
    })
    _throughSuccession: boolean,
    @Arg("throughPosts", () => Boolean, {
      nullable: true,
      description:
        "Together with `speaker` or `addressedTo`: of a person also bodies in a post of which the evidence shows them that day, of a body also people it shows in a post of it that day and groups from it, of an area also its bodies and groups.",
    })
    _throughPosts: boolean,
    @AtEvent() _event: string,
    @From() _from: string,
    @To() _to: string,
    @AtRelease() _release: number,
  ): void {}

  @Answer(roots.figures)
  @Query(() => FigureConnection, { nullable: true, description: "Numbers given: newest event first, then in the printed order." })
  figures(
    @First() _first: number,
    @After() _after: string,
    @Arg("indicator", () => String, {
      nullable: true,
      description: "Only where the indicator has these words; accents, case and word order do not matter.",
    })
    _indicator: string,
    @Arg("subject", () => ID, { nullable: true, description: "Only of this area, body or other thing." }) _subject: string,
    @AtEvent() _event: string,
    @From() _from: string,
    @To() _to: string,
    @AtRelease() _release: number,
  ): void {}

  @Answer(roots.figureSeries)
  @Query(() => FigureSeriesConnection, {
    nullable: true,
    description:
      "Figures as series, by indicator: only what can be compared is in one. Other units, bases, measures or lengths of periods are other series; each figure keeps its comparator, citations and contradictions.",
  })
  figureSeries(
    @First() _first: number,
    @After() _after: string,
    @Arg("indicator", () => String, {
      nullable: true,
      description: "Only where the indicator has these words; accents, case and word order do not matter.",
    })
    _indicator: string,
    @Arg("subject", () => ID, { nullable: true, description: "Only of this area, body or other thing." }) _subject: string,
    @Arg("area", () => ID, { nullable: true, description: "Only of this area, of areas within it and of their bodies." }) _area: string,
    @Arg("measure", () => FigureMeasure, { nullable: true, description: "Only of this measure." }) _measure: string,
    @Arg("from", () => LocalDate, { nullable: true, description: "Only figures of a time that may reach to this day or later." })
    _from: string,
    @Arg("to", () => LocalDate, { nullable: true, description: "Only figures of a time that may have begun by this day." }) _to: string,
    @AtRelease() _release: number,
  ): void {}

  @Answer(roots.documents)
  @Query(() => DocumentConnection, { nullable: true, description: "Documents and sets of documents, newest first, undated ones last." })
  documents(
    @First() _first: number,
    @After() _after: string,
    @Arg("kind", () => DocumentKind, { nullable: true, description: "Only of this kind." }) _kind: string,
    @Arg("issuedBy", () => ID, { nullable: true, description: "Only issued by this body." }) _issuedBy: string,
    @Arg("relation", () => DocumentRelation, { nullable: true, description: "Only what an event adopted, announced or mentioned." })
    _relation: string,
    @Arg("from", () => LocalDate, { nullable: true, description: "Only what may have been issued on this day or later." }) _from: string,
    @Arg("to", () => LocalDate, { nullable: true, description: "Only what may have been issued by this day." }) _to: string,
    @AtRelease() _release: number,
  ): void {}

  @Answer(roots.contradictions)
  @Query(() => ContradictionConnection, {
    nullable: true,
    description: "What sources say that cannot be true together, or only seems so: open ones first, then by kind.",
  })
  contradictions(
    @First() _first: number,
    @After() _after: string,
    @Arg("kinds", () => [ContradictionKind], { nullable: true, description: "Only of one of these kinds." }) _kinds: string[],
    @Arg("status", () => ContradictionStatus, { nullable: true, description: "Only with this status." }) _status: string,
    @Arg("about", () => ID, { nullable: true, description: "Only of this thing or of claims about it." }) _about: string,
    @Arg("of", () => NodeKind, { nullable: true, description: "Only between things of this kind." }) _of: string,
    @AtRelease() _release: number,
  ): void {}

  @Answer(roots.judgements)
  @Query(() => JudgementConnection, {
    nullable: true,
    description: "What curators judged of whether records are of one thing, newest first.",
  })
  judgements(
    @First() _first: number,
    @After() _after: string,
    @Arg("kind", () => JudgementKind, { nullable: true, description: "Only of this kind." }) _kind: string,
    @Arg("about", () => ID, { nullable: true, description: "Only about this thing." }) _about: string,
    @AtRelease() _release: number,
  ): void {}

  @Answer(roots.sources)
  @Query(() => SourceConnection, { nullable: true, description: "Sources, newest first." })
  sources(
    @First() _first: number,
    @After() _after: string,
    @Arg("publisher", () => String, { nullable: true, description: "Only by this publisher, as printed." }) _publisher: string,
    @AtRelease() _release: number,
  ): void {}

  @Answer(roots.search)
  @Query(() => [SearchHit], {
    nullable: true,
    description: `Things by their names and titles, as they are typed: accents, the place of tone marks, case and the order of words do not matter, honorifics before a name are left out, UBND is Ủy ban nhân dân. Other names and those of merged records count, ids too, and for an area or body the names of what it came of. Every word must be there or begin a word; one word of ${LONG_WORD} letters or more that nothing is called is read with one typing error put right. Best first: with the accents as typed, then without accents, then as beginnings of words; in each the whole name before one that begins so, before any other; equally good ones by how much is recorded of them and by their level of government. Text without a letter or digit finds nothing.`,
  })
  search(
    @Arg("first", () => Int, { defaultValue: DEFAULT_PAGE, nullable: true, description: `How many, at most ${MAX_HITS}.` }) _first: number,
    @Arg("kinds", () => [NodeKind], { nullable: true, description: "Only things of these kinds; all kinds without it." }) _kinds: string[],
    @Arg("text", () => String, {
      description: `What to look for, at most ${MAX_SEARCH_TEXT} characters; of more than ${MAX_WORDS} words the first ${MAX_WORDS} count.`,
    })
    _text: string,
    @AsOf() _asOf: string,
    @AtRelease() _release: number,
  ): void {}

  @Answer(roots.eventCounts)
  @Query(() => [Bucket], {
    nullable: true,
    description: `How many events there are of each month, year, kind or area, by key; of more than ${MAX_BUCKETS} keys the greatest. Parts of an event count by themselves unless \`topLevel\` leaves them out.`,
  })
  eventCounts(
    @Arg("by", () => BucketBy, { description: "What they are counted by." }) _by: string,
    @Arg("filter", () => EventFilter, { nullable: true, description: "Which events." }) _filter: EventFilter,
    @AtRelease() _release: number,
  ): void {}

  @Answer(roots.attendanceCounts)
  @Query(() => AttendanceCounts, {
    nullable: true,
    description:
      "How many attended the events the filter keeps: named people and bodies, each once, and unnamed groups within their bounds; `roles` and `of` as in `attendances`.",
  })
  attendanceCounts(
    @Arg("filter", () => EventFilter, { nullable: true, description: "Which events." }) _filter: EventFilter,
    @Attendances() _of: string,
    @AttendancesThroughPosts() _throughPosts: boolean,
    @AtRelease() _release: number,
  ): void {}

  @Answer(roots.publishers)
  @Query(() => [Publisher], {
    nullable: true,
    description: "Who published what the records rest on, whoever supports most first.",
  })
  publishers(
    @Arg("first", () => Int, { defaultValue: DEFAULT_PAGE, nullable: true, description: `How many, at most ${MAX_PUBLISHERS}.` })
    _first: number,
    @AtRelease() _release: number,
  ): void {}

  @Answer(roots.coverage)
  @Query(() => Coverage, {
    nullable: true,
    description:
      "What is known at all of an area, a person or a body: how many sources speak of it, whose, and of which days. Give exactly one of the three.",
  })
  coverage(
    @Arg("area", () => ID, { nullable: true, description: "Events in it and in the areas within it, and the posts of its bodies." })
    _area: string,
    @Arg("person", () => ID, { nullable: true, description: "Their attendances and memberships." }) _person: string,
    @Arg("organization", () => ID, { nullable: true, description: "Attendances in its name, and its posts." }) _organization: string,
    @Arg("from", () => LocalDate, { nullable: true, description: "Only what may concern this day or later." }) _from: string,
    @Arg("to", () => LocalDate, { nullable: true, description: "Only what may concern this day or earlier." }) _to: string,
    @AtRelease() _release: number,
  ): void {}

  @Answer(roots.lineUp)
  @Query(() => LineUp, {
    nullable: true,
    description:
      "Who governed an area on a day: every body of it with every post and its holders, each with its standing and proof. Null for an unknown area.",
  })
  lineUp(
    @Arg("area", () => ID, { description: "The area." }) _area: string,
    @Arg("asOf", () => LocalDate, { description: "The day; the same for all fields of the operation." }) _asOf: string,
    @AtRelease() _release: number,
  ): void {}

  @Answer(roots.paths)
  @Query(() => PathResult, {
    nullable: true,
    description: `The ways two people, bodies, events, areas or other things are connected, most telling first: having sat in one small meeting or held one post counts for more than a congress of hundreds or the same province. A way ends in things with more than ${HUB} connections but is not looked for through them. Takes several statements, reads at most ${MOST_EDGES} connections and says when that cut it short. Null when one of the two is unknown.`,
  })
  paths(
    @Arg("first", () => Int, { defaultValue: DEFAULT_PATHS, nullable: true, description: `How many, at most ${MAX_PATHS}.` })
    _first: number,
    @Arg("from", () => ID, { description: "Where the ways begin." }) _from: string,
    @Arg("maxLength", () => Int, { defaultValue: DEFAULT_LENGTH, nullable: true, description: `The most steps, at most ${MAX_LENGTH}.` })
    _maxLength: number,
    @Arg("relations", () => [Relation], { nullable: true, description: "Only over these relations." }) _relations: string[],
    @Arg("requireOverlap", () => Boolean, {
      nullable: true,
      description: "Leave out ways with a step that cannot have overlapped in time with what came before it.",
    })
    _requireOverlap: boolean,
    @Arg("since", () => LocalDate, { nullable: true, description: "Only over what may have been so on this day or later." }) _since: string,
    @Arg("to", () => ID, { description: "Where they end." }) _to: string,
    @Arg("until", () => LocalDate, { nullable: true, description: "Only over what may have been so by this day." }) _until: string,
    @AtRelease() _release: number,
  ): void {}

  @Answer(roots.neighbours)
  @Query(() => NeighbourConnection, {
    nullable: true,
    description: "What a thing is connected with directly, by relation, then by the neighbour's id. Null for an unknown id.",
  })
  neighbours(
    @First() _first: number,
    @After() _after: string,
    @Id() _id: string,
    @Arg("relations", () => [Relation], { nullable: true, description: "Only by these relations." }) _relations: string[],
    @AsOf() _asOf: string,
    @AtRelease() _release: number,
  ): void {}

  @Answer(roots.release)
  @Query(() => Release, { nullable: true, description: "A release by number; without one the newest." })
  release(@Arg("number", () => Int, { nullable: true, description: "1 for the first." }) _number: number): void {}

  @Answer(roots.releases)
  @Query(() => ReleaseConnection, { nullable: true, description: "Releases, newest first." })
  releases(@First() _first: number, @After() _after: string): void {}

  @Answer(roots.releaseAt)
  @Query(() => Release, { nullable: true, description: "The release that was the newest at that moment; null before the first." })
  releaseAt(@Arg("time", () => DateTime, { description: "Any moment." }) _time: string): void {}
}
