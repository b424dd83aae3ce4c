const en = {
  legend: "How to read it",
  seen: "a day on which a source shows it",
  known: "from a known beginning to the last evidence",
  between: "between two such days; its beginning is not known",
  bounded: "it began or ended on one of these days",
  presumed: "presumed, without further evidence",
  thin: "thin: acting, or in charge without the post",
  gap: "no record of anything",
  gapShort: "no record",
  open: "fading: it may have begun before",
  day: "the day asked about",
  notDrawn: "The chart could not be loaded. The table says the same.",
};

const vi: typeof en = {
  legend: "Cách đọc",
  seen: "ngày có nguồn cho thấy",
  known: "từ lúc bắt đầu đã biết đến bằng chứng cuối cùng",
  between: "giữa hai ngày như thế; không rõ bắt đầu khi nào",
  bounded: "bắt đầu hoặc kết thúc vào một trong những ngày này",
  presumed: "được cho là, không có thêm bằng chứng",
  thin: "mảnh: quyền, hoặc phụ trách mà không giữ chức",
  gap: "không có ghi nhận nào",
  gapShort: "chưa ghi nhận",
  open: "mờ dần: có thể đã bắt đầu trước đó",
  day: "ngày được hỏi",
  notDrawn: "Không tải được biểu đồ. Bảng bên dưới cho biết cùng nội dung.",
};

export const timeChartTexts = { en, vi };
