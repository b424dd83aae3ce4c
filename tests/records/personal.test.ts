import { privateIn } from "../../src/records/private-words.js";
import { problemsIn, TINY } from "./record-sets.js";

test("what is a person's own is refused in every field and quote, at its place, and is not repeated", async () => {
  const quote = "sinh ngày 12/3/1970";
  const problems = await problemsIn({
    ...TINY,
    "b.yaml": `
people:
  - { id: person/binh, name: Vũ Bình, otherNames: [Bình, "ĐT 0912 345 678"], disambiguation: quê quán xã Thanh Xương }
events:
  - { id: event/b, title: B, kind: OTHER, cite: [source/bao, 7, 26, "${quote}"] }
`,
  });
  expect(problems).toEqual([
    "b.yaml:3:58: person/binh: otherNames: expected nothing of a person's own, got what reads like a telephone number; leave it out",
    "b.yaml:3:94: person/binh: disambiguation: expected nothing of a person's own, got what reads like a home; leave it out",
    "b.yaml:5:69: event/b: cite: expected nothing of a person's own, got what reads like a full date of birth; leave it out, or quote fewer words",
  ]);
});

test.each([
  ["CCCD 011085001234", "an identity number"],
  ["034 085 001 234", "an identity number"],
  ["CMND số 040123456", "an identity number"],
  ["ĐT: 0912 345 678", "a telephone number"],
  ["+84912345678", "a telephone number"],
  ["+84 912 345 678", "a telephone number"],
  ["0215.3825.123", "a telephone number"],
  ["le.an@example.vn", "an e-mail address"],
  ["Số nhà 12, tổ 3, phường Mường Thanh", "a home"],
  ["Quê quán: xã Thanh Xương", "a home"],
  ["hiện trú tại bản Na", "a home"],
  ["ông Lê An, dân tộc Thái, sinh năm 1970", "somebody's people"],
  ["Dân tộc: H'Mông", "somebody's people"],
  ["tôn giáo: không", "somebody's faith"],
  ["theo đạo Tin lành", "somebody's faith"],
  ["SN 12.3.1970", "a full date of birth"],
  ["sinh ngày 12 tháng 3 năm 1970", "a full date of birth"],
  ["vợ ông Lê An", "somebody's family"],
  ["là con trai của bí thư", "somebody's family"],
  ["đã kết hôn, có hai con", "somebody's family"],
])("%s is %s, composed or not", (text, kind) => {
  expect([privateIn(text), privateIn(text.normalize("NFD"))]).toEqual([kind, kind]);
});

test.each([
  "đồng bào dân tộc Thái",
  "Ngày hội văn hóa dân tộc Mông lần thứ ba",
  "các dân tộc: Thái, Mông, Kinh",
  "Trưởng ban Dân tộc tỉnh",
  "Sở Dân tộc và Tôn giáo",
  "tôn giáo không bị lợi dụng",
  "sinh năm 1970",
  "thành lập ngày 12/3/1970",
  "Bà mẹ Việt Nam anh hùng",
  "công bố Chủ tịch UBND tỉnh được bầu",
  "phóng viên thường trú tại Điện Biên",
  "1.234.567.890.123 đồng",
  "Quyết định số 0912/QĐ-UBND ngày 12/3/2020",
  "2023-02-27T18:04:00+07:00",
])("%s is nobody's own", (text) => {
  expect(privateIn(text)).toBeUndefined();
});
