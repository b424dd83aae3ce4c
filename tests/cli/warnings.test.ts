import { join, relative } from "node:path";
import { addFiles, runCommand, writeFolder } from "./run-command.js";

const PEOPLE = `people:
  - { id: person/a, name: Lê Sỹ, disambiguation: Chủ tịch }
  - { id: person/b, name: Lê Sĩ, disambiguation: Bí thư }
`;

test("check and publish print what someone should look at, with its place, and go on", async () => {
  const folder = await writeFolder({ "people.yaml": PEOPLE });
  const place = relative("", join(folder, "people.yaml"));
  const warning = `${place}:3:5: warning: person/b has the name of person/a`;
  const count = "There is one warning; it keeps nothing from being published.";
  const said = { code: 0, out: expect.stringMatching(new RegExp(`^${warning}.*\\n${count}\\n`)) };
  expect(await runCommand(["check", "--records", folder])).toMatchObject(said);
  expect(await runCommand(["publish", "--records", folder])).toMatchObject(said);
  expect(await runCommand(["publish", "--records", folder])).toMatchObject(said);
  const judged = "judgements:\n  - { id: judgement/a-b, kind: UNSURE, between: [person/a, person/b], by: A, on: 2026-11-23 }\n";
  await addFiles(folder, { "judgements.yaml": judged });
  expect((await runCommand(["check", "--records", folder])).out).toBe(
    "+ judgement/a-b\n1 added, 0 changed, 0 removed (Judgement +1)\nThe records are right; govgraph publish would make release 2 of them.",
  );
});
