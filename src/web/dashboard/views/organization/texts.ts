import { countInEnglish, numberIn } from "../../language/formats.js";

const en = {
  notFound: "No body is recorded at this address",
  notFoundHelp: "Search for the body above; abbreviations such as UBND work too.",
  founded: "Founded",
  dissolved: "Dissolved",
  terms: "Terms",
  term: "Term",
  from: "From",
  until: "Until",
  seats: "Seats",
  proof: "Proof",
  members: "Members through time",
  membersCaption: (n: number, total: number) =>
    n === total
      ? `${countInEnglish(total, "span", "spans")} in a post, newest first`
      : `The newest ${numberIn("en", n)} of ${numberIn("en", total)} spans in a post`,
  noMembers: "Nobody is on record in a post of this body.",
  parts: "Parts of it",
  meetings: "Meetings it was at or represented at",
  documents: "Documents it issued",
  documentsCaption: (n: number) => `${countInEnglish(n, "document", "documents")}, newest first`,
  document: "Document",
  kind: "Kind",
  issued: "Issued",
};

const vi: typeof en = {
  notFound: "Không có cơ quan nào ở địa chỉ này",
  notFoundHelp: "Hãy tìm cơ quan ở ô phía trên; có thể gõ viết tắt như UBND.",
  founded: "Thành lập",
  dissolved: "Kết thúc",
  terms: "Nhiệm kỳ",
  term: "Nhiệm kỳ",
  from: "Từ",
  until: "Đến",
  seats: "Số ghế",
  proof: "Nguồn",
  members: "Thành viên qua thời gian",
  membersCaption: (n, total) =>
    n === total
      ? `${numberIn("vi", total)} thời gian giữ chức, mới nhất trước`
      : `${numberIn("vi", n)} mới nhất trong ${numberIn("vi", total)} thời gian giữ chức`,
  noMembers: "Chưa ghi nhận ai giữ chức trong cơ quan này.",
  parts: "Cơ quan trực thuộc",
  meetings: "Sự kiện có mặt hoặc có người đại diện",
  documents: "Văn bản đã ban hành",
  documentsCaption: (n) => `${numberIn("vi", n)} văn bản, mới nhất trước`,
  document: "Văn bản",
  kind: "Loại",
  issued: "Ban hành",
};

export const organizationTexts = { en, vi };
