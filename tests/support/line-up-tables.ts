import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../../scripts/project-root.js";

/** The days whose line-ups stand in docs/records.md: around an election, a visit, and a change of chairs. */
export const lineUpDays = ["2021-06-28", "2021-06-30", "2023-02-27", "2025-11-18", "2025-11-20"] as const;

export const lineUpQuery = `query ($day: Date!) {
  lineUp(area: "area/tinh-dien-bien", asOf: $day) {
    bodies(first: 20) {
      organization { id name }
      posts(first: 20) {
        post { title role }
        holders(first: 8) { person { name } standing citations { source { id publisher url } } }
      }
    }
  }
}`;

interface LineUp {
  readonly bodies: readonly {
    readonly organization: { readonly id: string; readonly name: string };
    readonly posts: readonly {
      readonly post: { readonly title: string; readonly role: string };
      readonly holders: readonly {
        readonly person: { readonly name: string };
        readonly standing: string;
        readonly citations: readonly {
          readonly source: { readonly id: string; readonly publisher: string; readonly url: string | null };
        }[];
      }[];
    }[];
  }[];
}

const BODIES = ["organization/tinh-uy-dien-bien", "organization/hdnd-tinh-dien-bien", "organization/ubnd-tinh-dien-bien"];
const ROLES = ["HEAD", "STANDING_DEPUTY", "DEPUTY"];

/** Heads and deputies of the province's three bodies on a day, as a table. */
export function lineUpTable({ bodies }: LineUp): string {
  const lines = bodies
    .filter(({ organization }) => BODIES.includes(organization.id))
    .flatMap(({ organization, posts }) =>
      posts
        .filter(({ post }) => ROLES.includes(post.role))
        .flatMap(({ post, holders }) => {
          const office = `${post.title} ${organization.name.replace(" tỉnh Điện Biên", "").replace(" Điện Biên", "")}`;
          if (holders.length === 0) return [`| ${office} | no record | | |`];
          return holders.map(
            ({ person, standing, citations }) => `| ${office} | ${person.name} | ${standing} | ${citations.map(cited).join(", ")} |`,
          );
        }),
    );
  return ["| Post | Holder | Standing | Cited |", "| --- | --- | --- | --- |", ...lines].join("\n");
}

function cited({ source: { publisher, url } }: { readonly source: { readonly publisher: string; readonly url: string | null } }): string {
  return url === null ? publisher : `[${publisher}](${url})`;
}

const path = join(projectRoot, "docs/records.md");
const SECTION = /(?<=<!-- made by tests\/api\/line-ups\.test\.ts -->\n)[\s\S]*?(?=<!-- end -->)/u;

/** The tables as they stand in docs/records.md. */
export function printedTables(): string {
  return SECTION.exec(readFileSync(path, "utf8"))?.[0] ?? "";
}

export function printTables(text: string): void {
  writeFileSync(
    path,
    readFileSync(path, "utf8").replace(SECTION, () => text),
  );
}
