// Made from the SDL and the queries beside the views by `npm run generate`.

export const AreaKind = ["COUNTRY", "CENTRAL_CITY", "PROVINCE", "CITY", "DISTRICT", "URBAN_DISTRICT", "TOWN", "TOWNSHIP", "WARD", "COMMUNE", "SPECIAL_ZONE", "OTHER"] as const;
export type AreaKind = (typeof AreaKind)[number];

export const AttendanceRole = ["LEAD", "CHAIR", "SPEAKER", "REPORTER", "PRESENTER", "RECIPIENT", "HOST", "ATTENDEE"] as const;
export type AttendanceRole = (typeof AttendanceRole)[number];

export const Basis = ["STATED", "INFERRED"] as const;
export type Basis = (typeof Basis)[number];

export const Branch = ["PARTY", "STATE", "FRONT", "MASS_ORGANIZATION", "ARMED_FORCES", "PRESS", "OTHER"] as const;
export type Branch = (typeof Branch)[number];

export const BucketBy = ["YEAR", "MONTH", "KIND", "AREA"] as const;
export type BucketBy = (typeof BucketBy)[number];

export const ChangeKind = ["ADDED", "CHANGED", "REMOVED"] as const;
export type ChangeKind = (typeof ChangeKind)[number];

export const Comparator = ["EXACTLY", "ABOUT", "MORE_THAN", "LESS_THAN"] as const;
export type Comparator = (typeof Comparator)[number];

export const ContradictionKind = ["CONFLICT", "COMPATIBLE", "OMISSION", "SPELLING"] as const;
export type ContradictionKind = (typeof ContradictionKind)[number];

export const ContradictionStatus = ["OPEN", "EXPLAINED"] as const;
export type ContradictionStatus = (typeof ContradictionStatus)[number];

export const DocumentKind = ["RESOLUTION", "DIRECTIVE", "REGULATION", "DECISION", "CONCLUSION", "PLAN", "SCHEME", "PROGRAMME", "REPORT", "NOTICE", "LETTER", "LAW", "OTHER"] as const;
export type DocumentKind = (typeof DocumentKind)[number];

export const DocumentRelation = ["MENTIONED", "ADOPTED", "ANNOUNCED"] as const;
export type DocumentRelation = (typeof DocumentRelation)[number];

export const EventKind = ["WORKING_TRIP", "WORKING_SESSION", "VISIT", "INSPECTION", "SESSION", "CONGRESS", "CONFERENCE", "CEREMONY", "HANDOVER", "RECEPTION", "VOTER_MEETING", "TALKS", "OTHER"] as const;
export type EventKind = (typeof EventKind)[number];

export const Extent = ["FULL", "PARTIAL"] as const;
export type Extent = (typeof Extent)[number];

export const FigureMeasure = ["LEVEL", "CHANGE", "COUNT"] as const;
export type FigureMeasure = (typeof FigureMeasure)[number];

export const JudgementKind = ["SAME", "NOT_SAME", "UNSURE"] as const;
export type JudgementKind = (typeof JudgementKind)[number];

export const Language = ["VI", "EN"] as const;
export type Language = (typeof Language)[number];

export const Level = ["CENTRAL", "PROVINCE", "DISTRICT", "COMMUNE"] as const;
export type Level = (typeof Level)[number];

export const NodeKind = ["PERSON", "ORGANIZATION", "POST", "AREA", "EVENT", "GROUP", "STATEMENT", "FIGURE", "DOCUMENT", "SOURCE"] as const;
export type NodeKind = (typeof NodeKind)[number];

export const OrganizationKind = ["PARTY_ORGANIZATION", "PARTY_COMMITTEE", "STANDING_COMMITTEE", "PARTY_COMMISSION", "PEOPLES_COUNCIL", "COUNCIL_COMMITTEE", "PEOPLES_COMMITTEE", "DEPARTMENT", "FRONT_COMMITTEE", "MASS_ORGANIZATION", "POLICE", "MILITARY", "ASSEMBLY", "ASSEMBLY_DELEGATION", "GOVERNMENT", "MINISTRY", "CONGRESS", "NEWS_OUTLET", "OTHER"] as const;
export type OrganizationKind = (typeof OrganizationKind)[number];

export const Overlap = ["YES", "NO", "UNKNOWN"] as const;
export type Overlap = (typeof Overlap)[number];

export const PartOfDay = ["MORNING", "AFTERNOON", "EVENING"] as const;
export type PartOfDay = (typeof PartOfDay)[number];

export const PersonnelActKind = ["ELECTION", "APPOINTMENT", "DESIGNATION", "ASSIGNMENT", "TRANSFER", "APPROVAL", "CONSULTATION", "RELIEF", "RETIREMENT"] as const;
export type PersonnelActKind = (typeof PersonnelActKind)[number];

export const PostRole = ["HEAD", "STANDING_DEPUTY", "DEPUTY", "MEMBER", "ALTERNATE_MEMBER", "DELEGATE", "OTHER"] as const;
export type PostRole = (typeof PostRole)[number];

export const Relation = ["HELD", "OF", "ATTENDED", "REPRESENTED_AT", "PART_OF", "HELD_IN", "GOVERNS", "SUCCEEDED_BY", "ISSUED", "MADE_BY", "ADDRESSED_TO"] as const;
export type Relation = (typeof Relation)[number];

export const Side = ["VISITOR", "HOST"] as const;
export type Side = (typeof Side)[number];

export const SourceExtent = ["FULL", "EXCERPT"] as const;
export type SourceExtent = (typeof SourceExtent)[number];

export const SourceKind = ["NEWS", "GAZETTE", "LAW", "WEBSITE", "DATASET", "OTHER"] as const;
export type SourceKind = (typeof SourceKind)[number];

export const SpeechAct = ["REPORT", "INSTRUCT", "CONCLUDE", "RECOMMEND", "ANNOUNCE"] as const;
export type SpeechAct = (typeof SpeechAct)[number];

export const Standing = ["HELD", "BRACKETED", "PRESUMED", "NOT_YET", "ENDED", "UNKNOWN"] as const;
export type Standing = (typeof Standing)[number];

export const StatementContent = ["ACHIEVEMENT", "SHORTCOMING", "TASK", "PLAN", "OTHER"] as const;
export type StatementContent = (typeof StatementContent)[number];

export const SuccessionKind = ["MERGE", "SPLIT", "RENAME", "TRANSFER", "CONTINUATION"] as const;
export type SuccessionKind = (typeof SuccessionKind)[number];

export const Tenure = ["HOLDER", "ACTING", "IN_CHARGE"] as const;
export type Tenure = (typeof Tenure)[number];
