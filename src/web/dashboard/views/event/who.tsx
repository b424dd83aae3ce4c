import { useTexts } from "../../language/language.js";
import { English, ThingLink, Vi } from "../../parts/names.js";
import type { Attending, PostOfBody } from "./event.query.js";
import { eventTexts } from "./texts.js";

/** A person, a body, or a group without names with how many the source's words allow. */
export function Who({ who }: { readonly who: Attending }) {
  switch (who.__typename) {
    case "Person":
      return <ThingLink id={who.id} name={who.name} />;
    case "Organization":
      return <ThingLink id={who.id} name={who.name} nameEn={who.nameEn} />;
    case "Group":
      return <Unnamed group={who} />;
  }
}

function Unnamed({ group: { label, headcountMin, headcountMax } }: { readonly group: Extract<Attending, { __typename: "Group" }> }) {
  const t = useTexts(eventTexts);
  const notes = [
    t.unnamed,
    ...(headcountMin === null ? [] : [t.atLeast(headcountMin)]),
    ...(headcountMax === null ? [] : [t.atMost(headcountMax)]),
  ];
  return (
    <>
      <em lang="vi">{label}</em> <span class="muted">({notes.join(", ")})</span>
    </>
  );
}

/** What somebody or something that was there is called. */
export function nameOf(who: Attending): string {
  return who.__typename === "Group" ? who.label : who.name;
}

/** A post with the body it is of. */
export function Post({ post: { title, titleEn, organization } }: { readonly post: PostOfBody }) {
  return (
    <>
      <Vi>{title}</Vi>
      <English name={titleEn} />
      {organization && (
        <>
          {", "}
          <ThingLink id={organization.id} name={organization.name} nameEn={organization.nameEn} />
        </>
      )}
    </>
  );
}

interface PostOrBodyProps {
  readonly post: PostOfBody | null;
  readonly organization: PostOfBody["organization"];
}

/** What a membership is in: the post, or the body where it has none. */
export function PostOrBody({ post, organization }: PostOrBodyProps) {
  if (post) return <Post post={post} />;
  return organization && <ThingLink id={organization.id} name={organization.name} nameEn={organization.nameEn} />;
}
