/** The views of things by the kind their ids begin with: person/tran-quoc-cuong is shown at /people/tran-quoc-cuong. */
const PLACES: Readonly<Record<string, string>> = {
  event: "/events",
  person: "/people",
  post: "/posts",
  organization: "/organizations",
  area: "/areas",
};

/** The path of the view of a thing; what has no view of its own is shown at /things/. */
export function pathOf(id: string): string {
  const at = id.indexOf("/");
  const place = PLACES[id.slice(0, at)];
  return place === undefined ? `/things/${id}` : `${place}/${id.slice(at + 1)}`;
}
