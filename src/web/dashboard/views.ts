import type { ComponentType } from "preact";
import type { Said } from "./language/language.js";

export interface ViewProps {
  /** What the path has after the view's own part: the id of a thing without its kind. */
  readonly rest: string;
}

type LoadView = () => Promise<{ readonly View: ComponentType<ViewProps> }>;

interface ViewPlace {
  /** The first part of the path. */
  readonly at: string;
  /** The view of the path itself. */
  readonly load?: LoadView;
  /** The view of what lies below it. */
  readonly loadBelow?: LoadView;
  /** What the header calls it; without one it is not listed there. */
  readonly name?: Said;
  /** A line for the start page. */
  readonly about?: Said;
}

/** Every view but the start page, each loaded when it is first looked at; src/server/dashboard.ts names the same paths. */
export const views: readonly ViewPlace[] = [
  {
    at: "/events",
    name: { en: "Meetings", vi: "Sự kiện" },
    about: {
      en: "Meetings, visits, sessions and trips: who was named, in which capacity, what was said, and the printed words for each line.",
      vi: "Cuộc họp, chuyến thăm, kỳ họp, chuyến công tác: ai được nêu tên, với tư cách gì, nói gì, kèm nguyên văn từng dòng.",
    },
    load: () => import("./views/events/view.js"),
    loadBelow: () => import("./views/event/view.js"),
  },
  {
    at: "/people",
    name: { en: "Officials", vi: "Cán bộ" },
    about: {
      en: "An official's posts through time, the days that show them, meetings, statements, acts, and what proves each.",
      vi: "Chức danh của từng người theo thời gian, những ngày có nguồn cho thấy, sự kiện, phát biểu, quyết định, kèm bằng chứng.",
    },
    load: () => import("./views/people/view.js"),
    loadBelow: () => import("./views/person/view.js"),
  },
  {
    at: "/organizations",
    name: { en: "Bodies", vi: "Cơ quan" },
    about: {
      en: "Who held which post of a body on any day, its terms, members through time, meetings and documents.",
      vi: "Ai giữ chức danh nào của một cơ quan vào bất kỳ ngày nào, nhiệm kỳ, thành viên, sự kiện và văn bản.",
    },
    load: () => import("./views/organizations/view.js"),
    loadBelow: () => import("./views/organization/view.js"),
  },
  {
    at: "/areas",
    name: { en: "Areas", vi: "Địa bàn" },
    about: {
      en: "Who governed an area on any day, before and after the reform of July 2025, and what became of each unit.",
      vi: "Ai lãnh đạo một địa bàn vào bất kỳ ngày nào, trước và sau tháng 7/2025, và mỗi đơn vị đã trở thành gì.",
    },
    load: () => import("./views/areas/view.js"),
    loadBelow: () => import("./views/area/view.js"),
  },
  { at: "/posts", loadBelow: () => import("./views/post/view.js") },
  {
    at: "/connections",
    name: { en: "Connections", vi: "Mối liên hệ" },
    about: {
      en: "Pick two names and see the ways between them: shared meetings, posts and bodies, step by step, with proof.",
      vi: "Chọn hai tên để xem các đường nối giữa hai bên: cùng họp, cùng chức danh, cùng cơ quan, từng bước có bằng chứng.",
    },
    load: () => import("./views/connections/view.js"),
  },
  {
    at: "/matrix",
    name: { en: "Attendance", vi: "Lượt dự" },
    about: {
      en: "A body's officials beside the meetings at which sources name them, as a map, a table or a file.",
      vi: "Cán bộ của một cơ quan bên cạnh các sự kiện mà nguồn nêu tên họ: dạng bản đồ, bảng hoặc tệp.",
    },
    load: () => import("./views/matrix/view.js"),
  },
  {
    at: "/disagreement",
    name: { en: "Disagreement", vi: "Không khớp" },
    about: {
      en: "Where sources disagree, with both sides and their proofs, what rests on little, and what the newest release changed.",
      vi: "Chỗ các nguồn không khớp, với cả hai bên và bằng chứng; chỗ còn mỏng; bản phát hành mới nhất thay đổi gì.",
    },
    load: () => import("./views/disagreement/view.js"),
  },
  { at: "/search", load: () => import("./views/search/view.js") },
  { at: "/things", loadBelow: () => import("./views/thing/view.js") },
];

/** How the view of a path is loaded, and the rest of the path; undefined for the start page, null where there is nothing. */
export function findView(path: string): { readonly load: LoadView; readonly rest: string } | undefined | null {
  if (path === "/") return undefined;
  const place = views.find(({ at }) => path === at || path.startsWith(`${at}/`));
  const rest = place ? decodeURIComponent(path.slice(place.at.length + 1)) : "";
  const load = rest === "" ? place?.load : place?.loadBelow;
  return load ? { load, rest } : null;
}
