import type {
  Branch,
  ContradictionKind,
  Extent,
  JudgementKind,
  Level,
  OrganizationKind,
  PersonnelActKind,
  SourceExtent,
  SourceKind,
  Standing,
  SuccessionKind,
  Tenure,
} from "../data/enums.js";
import { type Said, useLanguage } from "./language.js";

type Words<Value extends string> = Said<Readonly<Record<Value, string>>>;

const TenureWords: Words<Tenure> = {
  en: { HOLDER: "holder", ACTING: "acting", IN_CHARGE: "in charge, without the post" },
  vi: { HOLDER: "giữ chức", ACTING: "quyền", IN_CHARGE: "phụ trách, không giữ chức" },
};

/** Short words for how sure it is, beside a mark of their own. */
const StandingWords: Words<Standing> = {
  en: {
    HELD: "on record",
    BRACKETED: "seen before and after",
    PRESUMED: "presumed",
    NOT_YET: "not yet",
    ENDED: "ended",
    UNKNOWN: "not known",
  },
  vi: {
    HELD: "có ghi nhận",
    BRACKETED: "thấy trước và sau đó",
    PRESUMED: "được cho là",
    NOT_YET: "chưa giữ",
    ENDED: "đã thôi",
    UNKNOWN: "không rõ",
  },
};

const PersonnelActKindWords: Words<PersonnelActKind> = {
  en: {
    ELECTION: "Election",
    APPOINTMENT: "Appointment",
    DESIGNATION: "Designation",
    ASSIGNMENT: "Assignment",
    TRANSFER: "Transfer",
    APPROVAL: "Approval",
    CONSULTATION: "Election by consultation",
    RELIEF: "Relief",
    RETIREMENT: "Retirement",
  },
  vi: {
    ELECTION: "Bầu",
    APPOINTMENT: "Bổ nhiệm",
    DESIGNATION: "Chỉ định",
    ASSIGNMENT: "Phân công",
    TRANSFER: "Điều động",
    APPROVAL: "Phê chuẩn, chuẩn y",
    CONSULTATION: "Hiệp thương cử",
    RELIEF: "Miễn nhiệm, cho thôi giữ chức",
    RETIREMENT: "Nghỉ hưu, nghỉ chế độ",
  },
};

const OrganizationKindWords: Words<OrganizationKind> = {
  en: {
    PARTY_ORGANIZATION: "Party organization",
    PARTY_COMMITTEE: "Party committee",
    STANDING_COMMITTEE: "Standing committee of the Party",
    PARTY_COMMISSION: "Commission of the Party",
    PEOPLES_COUNCIL: "People's council",
    COUNCIL_COMMITTEE: "Committee of the council",
    PEOPLES_COMMITTEE: "People's committee",
    DEPARTMENT: "Department",
    FRONT_COMMITTEE: "Fatherland Front committee",
    MASS_ORGANIZATION: "Mass organization",
    POLICE: "Public security",
    MILITARY: "Military",
    ASSEMBLY: "National Assembly",
    ASSEMBLY_DELEGATION: "Delegation to the National Assembly",
    GOVERNMENT: "Government",
    MINISTRY: "Ministry",
    CONGRESS: "Congress",
    NEWS_OUTLET: "Press",
    OTHER: "Other body",
  },
  vi: {
    PARTY_ORGANIZATION: "Đảng bộ",
    PARTY_COMMITTEE: "Ban Chấp hành Đảng bộ",
    STANDING_COMMITTEE: "Ban Thường vụ",
    PARTY_COMMISSION: "Cơ quan của cấp ủy",
    PEOPLES_COUNCIL: "Hội đồng nhân dân",
    COUNCIL_COMMITTEE: "Ban của Hội đồng nhân dân",
    PEOPLES_COMMITTEE: "Ủy ban nhân dân",
    DEPARTMENT: "Sở, phòng",
    FRONT_COMMITTEE: "Ủy ban Mặt trận Tổ quốc",
    MASS_ORGANIZATION: "Đoàn thể",
    POLICE: "Công an",
    MILITARY: "Quân sự, Biên phòng",
    ASSEMBLY: "Quốc hội",
    ASSEMBLY_DELEGATION: "Đoàn đại biểu Quốc hội",
    GOVERNMENT: "Chính phủ",
    MINISTRY: "Bộ",
    CONGRESS: "Đại hội",
    NEWS_OUTLET: "Báo, đài",
    OTHER: "Cơ quan khác",
  },
};

const BranchWords: Words<Branch> = {
  en: {
    PARTY: "Party",
    STATE: "State",
    FRONT: "Fatherland Front",
    MASS_ORGANIZATION: "Mass organizations",
    ARMED_FORCES: "Armed forces",
    PRESS: "Press",
    OTHER: "Other",
  },
  vi: {
    PARTY: "Đảng",
    STATE: "Nhà nước",
    FRONT: "Mặt trận Tổ quốc",
    MASS_ORGANIZATION: "Đoàn thể",
    ARMED_FORCES: "Lực lượng vũ trang",
    PRESS: "Báo chí",
    OTHER: "Khác",
  },
};

const LevelWords: Words<Level> = {
  en: { CENTRAL: "central", PROVINCE: "province", DISTRICT: "district", COMMUNE: "commune" },
  vi: { CENTRAL: "trung ương", PROVINCE: "cấp tỉnh", DISTRICT: "cấp huyện", COMMUNE: "cấp xã" },
};

const SuccessionKindWords: Words<SuccessionKind> = {
  en: { MERGE: "merged", SPLIT: "split", RENAME: "renamed", TRANSFER: "a part passed over", CONTINUATION: "goes on in another form" },
  vi: {
    MERGE: "sáp nhập",
    SPLIT: "chia tách",
    RENAME: "đổi tên",
    TRANSFER: "chuyển một phần",
    CONTINUATION: "tiếp tục dưới hình thức khác",
  },
};

const ExtentWords: Words<Extent> = {
  en: { FULL: "all of it", PARTIAL: "a part of it" },
  vi: { FULL: "toàn bộ", PARTIAL: "một phần" },
};

const SourceKindWords: Words<SourceKind> = {
  en: { NEWS: "News report", GAZETTE: "Gazette", LAW: "Legal text", WEBSITE: "Web page", DATASET: "Dataset", OTHER: "Other" },
  vi: { NEWS: "Bài báo", GAZETTE: "Công báo", LAW: "Văn bản pháp luật", WEBSITE: "Trang mạng", DATASET: "Bộ dữ liệu", OTHER: "Khác" },
};

const SourceExtentWords: Words<SourceExtent> = {
  en: { FULL: "the whole text was at hand", EXCERPT: "a part of the text was at hand" },
  vi: { FULL: "có toàn văn", EXCERPT: "chỉ có một phần" },
};

const ContradictionKindWords: Words<ContradictionKind> = {
  en: { CONFLICT: "cannot both be true", COMPATIBLE: "only seem to differ", OMISSION: "left out by one", SPELLING: "spelt differently" },
  vi: {
    CONFLICT: "không thể cùng đúng",
    COMPATIBLE: "chỉ có vẻ khác nhau",
    OMISSION: "một bên không nêu",
    SPELLING: "viết khác nhau",
  },
};

const JudgementKindWords: Words<JudgementKind> = {
  en: { SAME: "judged to be the same", NOT_SAME: "judged to be different", UNSURE: "cannot be told yet whether they are the same" },
  vi: { SAME: "được xác định là một", NOT_SAME: "được xác định là khác nhau", UNSURE: "chưa xác định được có phải là một" },
};

const officeTexts = {
  Tenure: TenureWords,
  Standing: StandingWords,
  PersonnelActKind: PersonnelActKindWords,
  OrganizationKind: OrganizationKindWords,
  Branch: BranchWords,
  Level: LevelWords,
  SuccessionKind: SuccessionKindWords,
  Extent: ExtentWords,
  SourceKind: SourceKindWords,
  SourceExtent: SourceExtentWords,
  ContradictionKind: ContradictionKindWords,
  JudgementKind: JudgementKindWords,
};

/** The words of offices, areas and sources in the reader's language: `useOfficeTerms("Tenure").ACTING`. */
export function useOfficeTerms<Kind extends keyof typeof officeTexts>(kind: Kind): (typeof officeTexts)[Kind]["en"] {
  return officeTexts[kind][useLanguage()];
}
