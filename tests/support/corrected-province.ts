/*
 * A made-up province as its records stood at each release: first with a mistake in a name and in a number and a visit
 * that never was, and one person under two ids; then corrected; then a body has another name and the two people are judged
 * to be one. A later release is one more state at the end, and its
 * answers one more in each list of tests/api/releases.test.ts.
 */

interface State {
  readonly person: string;
  readonly body: string;
  readonly figure: string;
  readonly visit: boolean;
  readonly merged: boolean;
}

const first: State = { person: "Lê Ân", body: "Sở Văn hóa", figure: "40", visit: true, merged: false };
const corrected: State = { ...first, person: "Lê Ấn", figure: "45", visit: false };
const renamed: State = { ...corrected, body: "Sở Văn hóa và Du lịch", merged: true };

/** The files of the record set at each release, the first first. */
export function recordsOfReleases(): readonly Readonly<Record<string, string>>[] {
  return [first, corrected, renamed].map(filesOf);
}

function filesOf({ person, body, figure, visit, merged }: State): Readonly<Record<string, string>> {
  return {
    "bodies.yaml": bodies(person, body),
    "judgements.yaml": merged ? SAME : "# none\n",
    "paper.yaml": paper(body, figure),
    "visit.yaml": visit ? VISIT : "# withdrawn\n",
  };
}

const SAME = `
judgements:
  - { id: judgement/binh, kind: SAME, between: [person/binh, person/lo-binh], survivor: person/binh, by: N.V.A., on: 2026-01-03 }
`;

const bodies = (person: string, body: string) => `
areas:
  - { id: area/p, name: Tỉnh P, kind: PROVINCE, level: PROVINCE }
organizations:
  - { id: organization/so, name: ${body}, kind: DEPARTMENT, branch: STATE, level: PROVINCE, area: area/p }
  - { id: organization/ubnd, name: UBND tỉnh P, kind: PEOPLES_COMMITTEE, branch: STATE, level: PROVINCE, area: area/p }
posts:
  - { id: post/giam-doc, title: Giám đốc, organization: organization/so, role: HEAD }
  - { id: post/chu-tich, title: Chủ tịch, organization: organization/ubnd, role: HEAD }
people:
  - { id: person/an, name: ${person} }
  - { id: person/binh, name: Lò Văn Bình }
  - { id: person/lo-binh, name: Lò Bình }
memberships:
  - { id: membership/an, person: person/an, post: post/giam-doc, cite: [[source/bao, 0, 6, Ông Ân]] }
  - { id: membership/binh, person: person/binh, post: post/chu-tich, cite: [source/bao] }
`;

const paper = (body: string, figure: string) => `
sources:
  - { id: source/bao, publisher: Báo P, title: Họp bàn, kind: NEWS, textHash: ${"0".repeat(64)} }
events:
  - { id: event/hop, title: Họp bàn về ${body}, kind: CONFERENCE, start: 2023-02-27, area: area/p, cite: [source/bao] }
attendances:
  - { id: attendance/an, event: event/hop, attendee: person/an, roles: [CHAIR], position: 1, capacity: [post/giam-doc], cite: [source/bao] }
  - { id: attendance/binh, event: event/hop, attendee: person/binh, roles: [ATTENDEE], position: 2, cite: [source/bao] }
statements:
  - { id: statement/an, event: event/hop, speaker: person/an, act: REPORT, content: ACHIEVEMENT, summary: Giảm nghèo, position: 1, cite: [source/bao] }
figures:
  - { id: figure/ngheo, event: event/hop, indicator: Tỷ lệ hộ nghèo, printed: "${figure}%", value: ${figure}, unit: "%", measure: LEVEL, subject: area/p, position: 1, cite: [source/bao] }
`;

const VISIT = `
events:
  - { id: event/tham, title: Thăm trường, kind: VISIT, start: 2023-03-01, area: area/p, cite: [source/bao] }
attendances:
  - { id: attendance/tham, event: event/tham, attendee: person/an, roles: [ATTENDEE], position: 1, cite: [source/bao] }
`;
