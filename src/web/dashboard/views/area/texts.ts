import { countInEnglish, numberIn } from "../../language/formats.js";

const en = {
  notFound: "No area is recorded at this address",
  notFoundHelp: "Search for the area above; accents may be left out.",
  units: (day: string) => `Units within it on ${day}`,
  unitsCount: (n: number) => countInEnglish(n, "unit", "units"),
  noUnits: "No unit within it is on record for that day.",
  bodies: (day: string) => `Bodies on ${day}`,
  noBodies: "No body of its own is on record for that day.",
};

const vi: typeof en = {
  notFound: "Không có địa bàn nào ở địa chỉ này",
  notFoundHelp: "Hãy tìm địa bàn ở ô phía trên; có thể gõ không dấu.",
  units: (day) => `Đơn vị trực thuộc ngày ${day}`,
  unitsCount: (n) => `${numberIn("vi", n)} đơn vị`,
  noUnits: "Chưa ghi nhận đơn vị trực thuộc nào vào ngày đó.",
  bodies: (day) => `Cơ quan ngày ${day}`,
  noBodies: "Chưa ghi nhận cơ quan riêng nào vào ngày đó.",
};

export const areaTexts = { en, vi };
