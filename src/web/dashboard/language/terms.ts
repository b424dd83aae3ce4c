import type {
  AreaKind,
  AttendanceRole,
  Comparator,
  ContradictionKind,
  ContradictionStatus,
  DocumentKind,
  DocumentRelation,
  EventKind,
  FigureMeasure,
  PartOfDay,
  Relation,
  Side,
  SpeechAct,
  Standing,
  StatementContent,
} from "../data/enums.js";
import { type Said, useLanguage } from "./language.js";

/** The words for a closed list of the SDL: a value without a word in one of the languages does not compile. */
type Words<Value extends string> = Said<Readonly<Record<Value, string>>>;

const EventKindWords: Words<EventKind> = {
  en: {
    WORKING_TRIP: "Working trip",
    WORKING_SESSION: "Working session",
    VISIT: "Visit",
    INSPECTION: "Inspection",
    SESSION: "Session",
    CONGRESS: "Congress",
    CONFERENCE: "Conference",
    CEREMONY: "Ceremony",
    HANDOVER: "Handover",
    RECEPTION: "Reception",
    VOTER_MEETING: "Meeting with voters",
    TALKS: "Talks",
    OTHER: "Other",
  },
  vi: {
    WORKING_TRIP: "Chuyến công tác",
    WORKING_SESSION: "Buổi làm việc",
    VISIT: "Thăm",
    INSPECTION: "Kiểm tra",
    SESSION: "Kỳ họp",
    CONGRESS: "Đại hội",
    CONFERENCE: "Hội nghị",
    CEREMONY: "Lễ",
    HANDOVER: "Bàn giao, công bố quyết định",
    RECEPTION: "Tiếp khách",
    VOTER_MEETING: "Tiếp xúc cử tri",
    TALKS: "Hội đàm",
    OTHER: "Khác",
  },
};

const AreaKindWords: Words<AreaKind> = {
  en: {
    COUNTRY: "Country",
    CENTRAL_CITY: "Centrally run city",
    PROVINCE: "Province",
    CITY: "City",
    DISTRICT: "District",
    URBAN_DISTRICT: "Urban district",
    TOWN: "Town",
    TOWNSHIP: "Township",
    WARD: "Ward",
    COMMUNE: "Commune",
    SPECIAL_ZONE: "Special zone",
    OTHER: "Other",
  },
  vi: {
    COUNTRY: "Quốc gia",
    CENTRAL_CITY: "Thành phố trực thuộc trung ương",
    PROVINCE: "Tỉnh",
    CITY: "Thành phố thuộc tỉnh",
    DISTRICT: "Huyện",
    URBAN_DISTRICT: "Quận",
    TOWN: "Thị xã",
    TOWNSHIP: "Thị trấn",
    WARD: "Phường",
    COMMUNE: "Xã",
    SPECIAL_ZONE: "Đặc khu",
    OTHER: "Khác",
  },
};

const AttendanceRoleWords: Words<AttendanceRole> = {
  en: {
    LEAD: "led the delegation",
    CHAIR: "chaired",
    SPEAKER: "spoke",
    REPORTER: "reported",
    PRESENTER: "presented",
    RECIPIENT: "received",
    HOST: "hosted",
    ATTENDEE: "attended",
  },
  vi: {
    LEAD: "trưởng đoàn",
    CHAIR: "chủ trì",
    SPEAKER: "phát biểu",
    REPORTER: "báo cáo",
    PRESENTER: "trao, công bố",
    RECIPIENT: "nhận",
    HOST: "tiếp, đón",
    ATTENDEE: "dự",
  },
};

const SideWords: Words<Side> = {
  en: { VISITOR: "visitor", HOST: "host" },
  vi: { VISITOR: "khách", HOST: "chủ nhà" },
};

const PartOfDayWords: Words<PartOfDay> = {
  en: { MORNING: "morning", AFTERNOON: "afternoon", EVENING: "evening" },
  vi: { MORNING: "buổi sáng", AFTERNOON: "buổi chiều", EVENING: "buổi tối" },
};

const SpeechActWords: Words<SpeechAct> = {
  en: {
    REPORT: "Reported",
    INSTRUCT: "Asked and instructed",
    CONCLUDE: "Concluded",
    RECOMMEND: "Recommended",
    ANNOUNCE: "Announced",
  },
  vi: {
    REPORT: "Báo cáo",
    INSTRUCT: "Chỉ đạo, yêu cầu",
    CONCLUDE: "Kết luận",
    RECOMMEND: "Đề nghị, kiến nghị",
    ANNOUNCE: "Công bố, thông báo",
  },
};

const StatementContentWords: Words<StatementContent> = {
  en: { ACHIEVEMENT: "achieved", SHORTCOMING: "lacking", TASK: "to be done", PLAN: "planned", OTHER: "other" },
  vi: { ACHIEVEMENT: "kết quả", SHORTCOMING: "hạn chế", TASK: "nhiệm vụ", PLAN: "phương hướng", OTHER: "khác" },
};

const FigureMeasureWords: Words<FigureMeasure> = {
  en: { LEVEL: "as it stands", CHANGE: "a change", COUNT: "so many in the period" },
  vi: { LEVEL: "mức hiện có", CHANGE: "mức thay đổi", COUNT: "số lượng trong kỳ" },
};

const ComparatorWords: Words<Comparator> = {
  en: { EXACTLY: "", ABOUT: "about", MORE_THAN: "more than", LESS_THAN: "less than" },
  vi: { EXACTLY: "", ABOUT: "khoảng", MORE_THAN: "trên", LESS_THAN: "dưới" },
};

const DocumentRelationWords: Words<DocumentRelation> = {
  en: { MENTIONED: "mentioned", ADOPTED: "adopted", ANNOUNCED: "announced" },
  vi: { MENTIONED: "được nhắc đến", ADOPTED: "được thông qua", ANNOUNCED: "được công bố" },
};

const DocumentKindWords: Words<DocumentKind> = {
  en: {
    RESOLUTION: "Resolution",
    DIRECTIVE: "Directive",
    REGULATION: "Regulation",
    DECISION: "Decision",
    CONCLUSION: "Conclusion",
    PLAN: "Plan",
    SCHEME: "Scheme",
    PROGRAMME: "Programme",
    REPORT: "Report",
    NOTICE: "Notice",
    LETTER: "Letter",
    LAW: "Law",
    OTHER: "Document",
  },
  vi: {
    RESOLUTION: "Nghị quyết",
    DIRECTIVE: "Chỉ thị",
    REGULATION: "Quy định",
    DECISION: "Quyết định",
    CONCLUSION: "Kết luận",
    PLAN: "Kế hoạch",
    SCHEME: "Đề án",
    PROGRAMME: "Chương trình",
    REPORT: "Báo cáo",
    NOTICE: "Thông báo",
    LETTER: "Công văn",
    LAW: "Luật",
    OTHER: "Văn bản",
  },
};

const StandingWords: Words<Standing> = {
  en: {
    HELD: "shown in the post that day",
    BRACKETED: "shown in the post before and after",
    PRESUMED: "presumed to be still in the post",
    NOT_YET: "not yet in the post",
    ENDED: "no longer in the post",
    UNKNOWN: "before the first evidence",
  },
  vi: {
    HELD: "có nguồn cho thấy giữ chức vào ngày đó",
    BRACKETED: "có nguồn cho thấy giữ chức trước và sau đó",
    PRESUMED: "được cho là vẫn giữ chức",
    NOT_YET: "chưa giữ chức",
    ENDED: "đã thôi giữ chức",
    UNKNOWN: "trước bằng chứng đầu tiên",
  },
};

const ContradictionStatusWords: Words<ContradictionStatus> = {
  en: { OPEN: "open", EXPLAINED: "explained" },
  vi: { OPEN: "còn để ngỏ", EXPLAINED: "đã giải thích" },
};

const ContradictionKindWords: Words<ContradictionKind> = {
  en: { CONFLICT: "cannot both be true", COMPATIBLE: "one is more exact", OMISSION: "one leaves it out", SPELLING: "spelled differently" },
  vi: {
    CONFLICT: "không thể cùng đúng",
    COMPATIBLE: "một bên nói chính xác hơn",
    OMISSION: "một bên không nêu",
    SPELLING: "viết khác nhau",
  },
};

const RelationWords: Words<Relation> = {
  en: {
    HELD: "held",
    OF: "is of",
    ATTENDED: "attended",
    REPRESENTED_AT: "was represented at",
    PART_OF: "is part of",
    HELD_IN: "took place in",
    GOVERNS: "is a body of",
    SUCCEEDED_BY: "became",
    ISSUED: "issued",
    MADE_BY: "was said by",
    ADDRESSED_TO: "was addressed to",
  },
  vi: {
    HELD: "giữ chức",
    OF: "thuộc",
    ATTENDED: "dự",
    REPRESENTED_AT: "có đại diện dự",
    PART_OF: "là một phần của",
    HELD_IN: "diễn ra tại",
    GOVERNS: "là tổ chức của",
    SUCCEEDED_BY: "được kế tục bởi",
    ISSUED: "ban hành",
    MADE_BY: "là lời của",
    ADDRESSED_TO: "gửi tới",
  },
};

export const kindTexts = {
  Relation: RelationWords,
  EventKind: EventKindWords,
  AreaKind: AreaKindWords,
  AttendanceRole: AttendanceRoleWords,
  Side: SideWords,
  PartOfDay: PartOfDayWords,
  SpeechAct: SpeechActWords,
  StatementContent: StatementContentWords,
  FigureMeasure: FigureMeasureWords,
  Comparator: ComparatorWords,
  DocumentRelation: DocumentRelationWords,
  DocumentKind: DocumentKindWords,
  Standing: StandingWords,
  ContradictionKind: ContradictionKindWords,
  ContradictionStatus: ContradictionStatusWords,
};

/** The words for the values of one list in the reader's language: `useTerms("Side").HOST`. */
export function useTerms<Kind extends keyof typeof kindTexts>(kind: Kind): (typeof kindTexts)[Kind]["en"] {
  return kindTexts[kind][useLanguage()];
}

/** What kinds of things are called. */
export const thingTexts: Said<Readonly<Record<string, string>>> = {
  en: {
    Person: "Person",
    Organization: "Body",
    Post: "Post",
    Area: "Area",
    Event: "Meeting",
    Group: "Unnamed group",
    Statement: "Statement",
    Figure: "Figure",
    Document: "Document",
    Source: "Source",
  },
  vi: {
    Person: "Người",
    Organization: "Cơ quan",
    Post: "Chức danh",
    Area: "Địa bàn",
    Event: "Sự kiện",
    Group: "Nhóm không nêu tên",
    Statement: "Phát biểu",
    Figure: "Số liệu",
    Document: "Văn bản",
    Source: "Nguồn",
  },
};
