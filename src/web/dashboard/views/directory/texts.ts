import { countInEnglish, numberIn } from "../../language/formats.js";

const en = {
  people: "Officials",
  peopleLead: "Everybody on record, by given name as in a Vietnamese index.",
  peopleFound: (n: number) => countInEnglish(n, "person", "people"),
  organizations: "Bodies",
  organizationsLead: "Bodies of the Party, the state, the front, the forces and the press.",
  organizationsFound: (n: number) => countInEnglish(n, "body", "bodies"),
  areas: "Areas",
  areasLead: "Units of territory, before and after each reform. A name may have been carried by several.",
  areasFound: (n: number) => countInEnglish(n, "area", "areas"),
  branch: "Branch",
  level: "Level",
  kind: "Kind",
  all: "all",
  narrow: "Narrow the list",
  nothing: "Nothing fits. Choose fewer conditions, another day, or search above.",
};

const vi: typeof en = {
  people: "Cán bộ",
  peopleLead: "Mọi người có trong hồ sơ, xếp theo tên gọi.",
  peopleFound: (n) => `${numberIn("vi", n)} người`,
  organizations: "Cơ quan",
  organizationsLead: "Cơ quan của Đảng, Nhà nước, Mặt trận, lực lượng vũ trang và báo chí.",
  organizationsFound: (n) => `${numberIn("vi", n)} cơ quan`,
  areas: "Địa bàn",
  areasLead: "Các đơn vị hành chính trước và sau mỗi lần sắp xếp. Một tên có thể từng là của nhiều đơn vị.",
  areasFound: (n) => `${numberIn("vi", n)} địa bàn`,
  branch: "Khối",
  level: "Cấp",
  kind: "Loại",
  all: "tất cả",
  narrow: "Thu hẹp danh sách",
  nothing: "Không có gì phù hợp. Hãy bỏ bớt điều kiện, chọn ngày khác, hoặc tìm ở ô phía trên.",
};

export const directoryTexts = { en, vi };
