import { isSameName, nameForm } from "../src/names/same-name.js";

const same = (one: string, other: string) => isSameName(nameForm(one), nameForm(other));

test.each([
  ["Trần Văn Hoà", "Trần Văn Hòa"],
  ["Trần Văn Hoà", "Trần Văn Hoà".normalize("NFD")],
  ["Đặng Thị Thuỷ", "ĐẶNG THỊ THỦY"],
  ["Đức", "Ðức"],
  ["Đinh Đức", "Dinh Đức"],
  ["Lê Sỹ Mỹ", "Lê Sĩ Mĩ"],
  ["Lý Quý Vy", "Lí Quí Vi"],
  ["Trần Quốc Cường", "Tran Quoc Cuong"],
  ["Lê An", "đ/c Lê An"],
  ["Lê An", "Thiếu tướng Lê  An"],
])("%s and %s may be one name", (one, other) => {
  expect([same(one, other), same(other, one)]).toEqual([true, true]);
});

test.each([
  ["Lê Thành Đô", "Lê Thanh Đô"],
  ["Lê Thành Đô", "Lê Thanh Bình"],
  ["Vũ Hùng", "Vũ Hưng"],
  ["Lê Thúy", "Lê Thúi"],
  ["Lê Huy", "Lê Hui"],
  ["Lê Tây", "Lê Tâi"],
  ["Lê Văn An", "Lê An"],
  ["An Lê", "Lê An"],
])("%s and %s are two names", (one, other) => {
  expect([same(one, other), same(other, one)]).toEqual([false, false]);
});
