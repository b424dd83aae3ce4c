const en = {
  skip: "Skip to the content",
  notLoaded: "This view could not be loaded.",
  reload: "Load the page again",
  notFound: "There is nothing at this address",
  notFoundHelp: "Search above, or begin at the start:",
  start: "start page",
};

const vi: typeof en = {
  skip: "Đến thẳng nội dung",
  notLoaded: "Không tải được trang này.",
  reload: "Tải lại trang",
  notFound: "Không có gì ở địa chỉ này",
  notFoundHelp: "Hãy tìm ở ô phía trên, hoặc bắt đầu từ",
  start: "trang đầu",
};

export const appTexts = { en, vi };
