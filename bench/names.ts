import type { Dice } from "./random.js";

const FAMILY = "Nguyễn Trần Lê Phạm Hoàng Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý Lò Quàng Cà Tòng Giàng Vàng Sùng Thào Mùa Hạng Lường".split(" ");
const MIDDLE = "Văn Thị Đức Quốc Minh Ngọc Thanh Xuân Hữu Thành Hồng Thu Tiến Đình Mạnh Kim Bích Anh".split(" ");
const GIVEN =
  "An Anh Bình Chi Cường Dũng Dung Đạt Đức Giang Hà Hải Hạnh Hiếu Hòa Hoa Hùng Huệ Hương Khánh Lan Linh Long Mai Minh Nam Nga Ngân Phong Phương Quân Quỳnh Sơn Tâm Thảo Thắng Thủy Toàn Trang Tuấn Tùng Vinh Yến".split(
    " ",
  );
const PLACE =
  "Mường Nà Pú Tủa Sín Xá Thanh Chà Sa Lai Phìn Tả Nậm Huổi Pa Keo Nhé Ẳng Chùa Thàng Lay Cang Hồ Lót Trạng Cang Luân Nưa Yên Xương Pồn".split(
    " ",
  );
const WORD =
  "phát triển kinh tế xã hội nông thôn mới giảm nghèo bền vững cải cách hành chính quốc phòng an ninh giáo dục y tế văn hóa đầu tư công kiểm tra tiến độ công trình nhân dân địa phương nghị quyết kế hoạch nhiệm vụ giải pháp trọng tâm năm nay".split(
    " ",
  );

/** Lò Văn Phương */
export function personName(dice: Dice): string {
  return [dice.of(FAMILY), dice.of(MIDDLE), ...(dice.chance(0.2) ? [dice.of(MIDDLE)] : []), dice.of(GIVEN)].join(" ");
}

/** Mường Báng */
export function placeName(dice: Dice): string {
  return `${dice.of(PLACE)} ${dice.of(PLACE)}`;
}

/** So many words of what reports are full of. */
export function prose(dice: Dice, words: number): string {
  const text = Array.from({ length: words }, () => dice.of(WORD)).join(" ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}
