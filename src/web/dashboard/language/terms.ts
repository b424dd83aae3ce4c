import type { AreaKind, EventKind } from "../data/enums.js";
import type { Said } from "./language.js";

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

export const kindTexts = { EventKind: EventKindWords, AreaKind: AreaKindWords };

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
