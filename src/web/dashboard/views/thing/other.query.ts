// Made from the SDL and the queries beside the views by `npm run generate`.

import type { Basis, ContradictionKind, ContradictionStatus, PersonnelActKind, SpeechAct, StatementContent } from "../../data/enums.js";
import type { Query } from "../../data/query.js";

export type OtherThingData = { readonly node: { readonly __typename: "Document"; readonly id: string; readonly number: string | null; readonly basis: Basis; readonly note: string | null; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[]; readonly contradictions: readonly ({ readonly id: string; readonly question: string; readonly status: ContradictionStatus; readonly explanation: string | null })[] } | { readonly __typename: "Statement"; readonly id: string; readonly summary: string; readonly act: SpeechAct; readonly content: StatementContent; readonly topics: readonly (string)[]; readonly addresseePrinted: string | null; readonly speaker: { readonly __typename: "Person" | "Organization"; readonly id: string; readonly name: string } | { readonly __typename: "Group"; readonly id: string; readonly label: string } | null; readonly addressedTo: readonly ({ readonly __typename: "Organization" | "Area" | "Person"; readonly id: string; readonly name: string } | { readonly __typename: "Group"; readonly id: string; readonly label: string })[]; readonly refersTo: readonly ({ readonly __typename: "Document"; readonly id: string; readonly number: string | null })[]; readonly event: { readonly __typename: "Event"; readonly id: string; readonly title: string } | null; readonly basis: Basis; readonly note: string | null; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[]; readonly contradictions: readonly ({ readonly id: string; readonly question: string; readonly status: ContradictionStatus; readonly explanation: string | null })[] } | { readonly __typename: "Person" | "Organization" | "Area"; readonly id: string; readonly name: string } | { readonly __typename: "PersonnelAct"; readonly id: string; readonly actKind: PersonnelActKind; readonly decidedOn: string | null; readonly effectiveOn: string | null; readonly announcedOn: string | null; readonly approvedOn: string | null; readonly votePrinted: string | null; readonly by: { readonly __typename: "Organization"; readonly id: string; readonly name: string } | null; readonly membership: { readonly __typename: "Membership"; readonly id: string; readonly person: { readonly id: string; readonly name: string } | null; readonly post: { readonly id: string; readonly title: string; readonly organization: { readonly name: string } | null } | null } | null; readonly document: { readonly __typename: "Document"; readonly id: string; readonly number: string | null } | null; readonly event: { readonly __typename: "Event"; readonly id: string; readonly title: string } | null; readonly basis: Basis; readonly note: string | null; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[]; readonly contradictions: readonly ({ readonly id: string; readonly question: string; readonly status: ContradictionStatus; readonly explanation: string | null })[] } | { readonly __typename: "Post"; readonly id: string; readonly title: string; readonly organization: { readonly name: string } | null } | { readonly __typename: "Source"; readonly id: string; readonly title: string } | { readonly __typename: "Citation" | "Sighting" | "Judgement" | "Release"; readonly id: string } | { readonly __typename: "Term"; readonly id: string; readonly termNumber: number | null; readonly termPrinted: readonly (string)[]; readonly start: string | null; readonly end: string | null; readonly seats: number | null; readonly organization: { readonly __typename: "Organization"; readonly id: string; readonly name: string } | null; readonly basis: Basis; readonly note: string | null; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[]; readonly contradictions: readonly ({ readonly id: string; readonly question: string; readonly status: ContradictionStatus; readonly explanation: string | null })[] } | { readonly __typename: "Membership"; readonly id: string; readonly person: { readonly id: string; readonly name: string } | null; readonly post: { readonly id: string; readonly title: string; readonly organization: { readonly name: string } | null } | null; readonly start: string | null; readonly end: string | null; readonly seenOn: readonly (string)[]; readonly basis: Basis; readonly note: string | null; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[]; readonly contradictions: readonly ({ readonly id: string; readonly question: string; readonly status: ContradictionStatus; readonly explanation: string | null })[] } | { readonly __typename: "Succession"; readonly id: string; readonly predecessor: { readonly __typename: "Document"; readonly id: string; readonly number: string | null } | { readonly __typename: "Statement"; readonly id: string; readonly summary: string } | { readonly __typename: "Person" | "Organization" | "Area"; readonly id: string; readonly name: string } | { readonly __typename: "PersonnelAct" | "Citation" | "Sighting" | "Term" | "Succession" | "Attendance" | "EventDocument" | "Judgement" | "Release"; readonly id: string } | { readonly __typename: "Post"; readonly id: string; readonly title: string; readonly organization: { readonly name: string } | null } | { readonly __typename: "Source" | "Event"; readonly id: string; readonly title: string } | { readonly __typename: "Membership"; readonly id: string; readonly person: { readonly id: string; readonly name: string } | null; readonly post: { readonly id: string; readonly title: string; readonly organization: { readonly name: string } | null } | null } | { readonly __typename: "Group"; readonly id: string; readonly label: string } | { readonly __typename: "Figure"; readonly id: string; readonly indicator: string; readonly printed: string } | { readonly __typename: "Claim"; readonly id: string; readonly property: string; readonly value: string | null } | { readonly __typename: "Contradiction"; readonly id: string; readonly question: string } | null; readonly successor: { readonly __typename: "Document"; readonly id: string; readonly number: string | null } | { readonly __typename: "Statement"; readonly id: string; readonly summary: string } | { readonly __typename: "Person" | "Organization" | "Area"; readonly id: string; readonly name: string } | { readonly __typename: "PersonnelAct" | "Citation" | "Sighting" | "Term" | "Succession" | "Attendance" | "EventDocument" | "Judgement" | "Release"; readonly id: string } | { readonly __typename: "Post"; readonly id: string; readonly title: string; readonly organization: { readonly name: string } | null } | { readonly __typename: "Source" | "Event"; readonly id: string; readonly title: string } | { readonly __typename: "Membership"; readonly id: string; readonly person: { readonly id: string; readonly name: string } | null; readonly post: { readonly id: string; readonly title: string; readonly organization: { readonly name: string } | null } | null } | { readonly __typename: "Group"; readonly id: string; readonly label: string } | { readonly __typename: "Figure"; readonly id: string; readonly indicator: string; readonly printed: string } | { readonly __typename: "Claim"; readonly id: string; readonly property: string; readonly value: string | null } | { readonly __typename: "Contradiction"; readonly id: string; readonly question: string } | null; readonly document: { readonly __typename: "Document"; readonly id: string; readonly number: string | null } | null; readonly passedOn: string | null; readonly basis: Basis; readonly note: string | null; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[]; readonly contradictions: readonly ({ readonly id: string; readonly question: string; readonly status: ContradictionStatus; readonly explanation: string | null })[] } | { readonly __typename: "Group"; readonly id: string; readonly label: string } | { readonly __typename: "Attendance"; readonly id: string; readonly printedName: string | null; readonly printedTitle: string | null; readonly attendee: { readonly __typename: "Person" | "Organization"; readonly id: string; readonly name: string } | { readonly __typename: "Group"; readonly id: string; readonly label: string } | null; readonly event: { readonly __typename: "Event"; readonly id: string; readonly title: string } | null; readonly basis: Basis; readonly note: string | null; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[]; readonly contradictions: readonly ({ readonly id: string; readonly question: string; readonly status: ContradictionStatus; readonly explanation: string | null })[] } | { readonly __typename: "EventDocument"; readonly id: string; readonly document: { readonly __typename: "Document"; readonly id: string; readonly number: string | null } | null; readonly event: { readonly __typename: "Event"; readonly id: string; readonly title: string } | null; readonly basis: Basis; readonly note: string | null; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[]; readonly contradictions: readonly ({ readonly id: string; readonly question: string; readonly status: ContradictionStatus; readonly explanation: string | null })[] } | { readonly __typename: "Figure"; readonly id: string; readonly indicator: string; readonly printed: string; readonly periodPrinted: string | null; readonly periodStart: string | null; readonly periodEnd: string | null; readonly subject: { readonly __typename: "Document"; readonly id: string; readonly number: string | null } | { readonly __typename: "Statement"; readonly id: string; readonly summary: string } | { readonly __typename: "Person" | "Organization" | "Area"; readonly id: string; readonly name: string } | { readonly __typename: "PersonnelAct" | "Citation" | "Sighting" | "Term" | "Succession" | "Attendance" | "EventDocument" | "Judgement" | "Release"; readonly id: string } | { readonly __typename: "Post"; readonly id: string; readonly title: string; readonly organization: { readonly name: string } | null } | { readonly __typename: "Source" | "Event"; readonly id: string; readonly title: string } | { readonly __typename: "Membership"; readonly id: string; readonly person: { readonly id: string; readonly name: string } | null; readonly post: { readonly id: string; readonly title: string; readonly organization: { readonly name: string } | null } | null } | { readonly __typename: "Group"; readonly id: string; readonly label: string } | { readonly __typename: "Figure"; readonly id: string; readonly indicator: string; readonly printed: string } | { readonly __typename: "Claim"; readonly id: string; readonly property: string; readonly value: string | null } | { readonly __typename: "Contradiction"; readonly id: string; readonly question: string } | null; readonly reportedBy: { readonly __typename: "Person" | "Organization"; readonly id: string; readonly name: string } | { readonly __typename: "Group"; readonly id: string; readonly label: string } | null; readonly event: { readonly __typename: "Event"; readonly id: string; readonly title: string } | null; readonly basis: Basis; readonly note: string | null; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[]; readonly contradictions: readonly ({ readonly id: string; readonly question: string; readonly status: ContradictionStatus; readonly explanation: string | null })[] } | { readonly __typename: "Event"; readonly id: string; readonly title: string; readonly basis: Basis; readonly note: string | null; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[]; readonly contradictions: readonly ({ readonly id: string; readonly question: string; readonly status: ContradictionStatus; readonly explanation: string | null })[] } | { readonly __typename: "Claim"; readonly id: string; readonly property: string; readonly value: string | null; readonly about: { readonly __typename: "Document"; readonly id: string; readonly number: string | null } | { readonly __typename: "Statement"; readonly id: string; readonly summary: string } | { readonly __typename: "Person" | "Organization" | "Area"; readonly id: string; readonly name: string } | { readonly __typename: "PersonnelAct" | "Citation" | "Sighting" | "Term" | "Succession" | "Attendance" | "EventDocument" | "Judgement" | "Release"; readonly id: string } | { readonly __typename: "Post"; readonly id: string; readonly title: string; readonly organization: { readonly name: string } | null } | { readonly __typename: "Source" | "Event"; readonly id: string; readonly title: string } | { readonly __typename: "Membership"; readonly id: string; readonly person: { readonly id: string; readonly name: string } | null; readonly post: { readonly id: string; readonly title: string; readonly organization: { readonly name: string } | null } | null } | { readonly __typename: "Group"; readonly id: string; readonly label: string } | { readonly __typename: "Figure"; readonly id: string; readonly indicator: string; readonly printed: string } | { readonly __typename: "Claim"; readonly id: string; readonly property: string; readonly value: string | null } | { readonly __typename: "Contradiction"; readonly id: string; readonly question: string } | null; readonly claimed: string | null; readonly note: string | null; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[] } | { readonly __typename: "Contradiction"; readonly id: string; readonly question: string; readonly status: ContradictionStatus; readonly contradictionKind: ContradictionKind; readonly explanation: string | null; readonly between: readonly ({ readonly __typename: "Document"; readonly id: string; readonly number: string | null; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[] } | { readonly __typename: "Statement"; readonly id: string; readonly summary: string; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[] } | { readonly __typename: "Person" | "Organization" | "Area"; readonly id: string; readonly name: string } | { readonly __typename: "PersonnelAct" | "Term" | "Succession" | "Attendance" | "EventDocument"; readonly id: string; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[] } | { readonly __typename: "Post"; readonly id: string; readonly title: string; readonly organization: { readonly name: string } | null } | { readonly __typename: "Source"; readonly id: string; readonly title: string } | { readonly __typename: "Citation" | "Sighting" | "Judgement" | "Release"; readonly id: string } | { readonly __typename: "Membership"; readonly id: string; readonly person: { readonly id: string; readonly name: string } | null; readonly post: { readonly id: string; readonly title: string; readonly organization: { readonly name: string } | null } | null; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[] } | { readonly __typename: "Group"; readonly id: string; readonly label: string } | { readonly __typename: "Figure"; readonly id: string; readonly indicator: string; readonly printed: string; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[] } | { readonly __typename: "Event"; readonly id: string; readonly title: string; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[] } | { readonly __typename: "Claim"; readonly id: string; readonly property: string; readonly value: string | null; readonly claimed: string | null; readonly note: string | null; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[] } | { readonly __typename: "Contradiction"; readonly id: string; readonly question: string })[]; readonly concerned: readonly ({ readonly __typename: "Document"; readonly id: string; readonly number: string | null } | { readonly __typename: "Statement"; readonly id: string; readonly summary: string } | { readonly __typename: "Person" | "Organization" | "Area"; readonly id: string; readonly name: string } | { readonly __typename: "PersonnelAct" | "Citation" | "Sighting" | "Term" | "Succession" | "Attendance" | "EventDocument" | "Judgement" | "Release"; readonly id: string } | { readonly __typename: "Post"; readonly id: string; readonly title: string; readonly organization: { readonly name: string } | null } | { readonly __typename: "Source" | "Event"; readonly id: string; readonly title: string } | { readonly __typename: "Membership"; readonly id: string; readonly person: { readonly id: string; readonly name: string } | null; readonly post: { readonly id: string; readonly title: string; readonly organization: { readonly name: string } | null } | null } | { readonly __typename: "Group"; readonly id: string; readonly label: string } | { readonly __typename: "Figure"; readonly id: string; readonly indicator: string; readonly printed: string } | { readonly __typename: "Claim"; readonly id: string; readonly property: string; readonly value: string | null } | { readonly __typename: "Contradiction"; readonly id: string; readonly question: string })[] } | null };

export type OtherThingVariables = { readonly id: string; readonly release?: number | null | undefined };

export const OtherThing: Query<OtherThingData, OtherThingVariables> = {
  name: "OtherThing",
  takes: ["id", "release"],
  text: `query OtherThing($id: ID!, $release: Int) {
  node(id: $id, release: $release) {
    ...Plain
    ... on Statement {
      act
      content
      topics
      addresseePrinted
      speaker {
        ...Plain
      }
      addressedTo {
        ...Plain
      }
      refersTo {
        ...Plain
      }
      event {
        ...Plain
      }
    }
    ... on Figure {
      periodPrinted
      periodStart
      periodEnd
      subject {
        ...Plain
      }
      reportedBy {
        ...Plain
      }
      event {
        ...Plain
      }
    }
    ... on Term {
      termNumber: number
      termPrinted: printed
      start
      end
      seats
      organization {
        ...Plain
      }
    }
    ... on PersonnelAct {
      actKind: kind
      decidedOn
      effectiveOn
      announcedOn
      approvedOn
      votePrinted
      by {
        ...Plain
      }
      membership {
        ...Plain
      }
      document {
        ...Plain
      }
      event {
        ...Plain
      }
    }
    ... on Membership {
      start
      end
      seenOn
    }
    ... on Attendance {
      printedName
      printedTitle
      attendee {
        ...Plain
      }
      event {
        ...Plain
      }
    }
    ... on EventDocument {
      document {
        ...Plain
      }
      event {
        ...Plain
      }
    }
    ... on Succession {
      predecessor {
        ...Plain
      }
      successor {
        ...Plain
      }
      document {
        ...Plain
      }
      passedOn: on
    }
    ... on Claim {
      about {
        ...Plain
      }
      claimed: printed
      note
      citations(first: 10) {
        ...Proof
      }
    }
    ... on Contradiction {
      status
      contradictionKind: kind
      explanation
      between {
        ...Against
      }
      concerned: about {
        ...Plain
      }
    }
    ... on Assertion {
      basis
      note
      citations(first: 10) {
        ...Proof
      }
      contradictions {
        ...Differing
      }
    }
  }
}

fragment Against on Node {
  ...Plain
  ... on Claim {
    claimed: printed
    note
    citations(first: 5) {
      ...Proof
    }
  }
  ... on Assertion {
    citations(first: 5) {
      ...Proof
    }
  }
}

fragment Differing on Contradiction {
  id
  question
  status
  explanation
}

fragment Plain on Node {
  __typename
  id
  ... on Person {
    name
  }
  ... on Organization {
    name
  }
  ... on Area {
    name
  }
  ... on Post {
    title
    organization {
      name
    }
  }
  ... on Event {
    title
  }
  ... on Source {
    title
  }
  ... on Group {
    label
  }
  ... on Statement {
    summary
  }
  ... on Figure {
    indicator
    printed
  }
  ... on Document {
    number
  }
  ... on Membership {
    person {
      id
      name
    }
    post {
      id
      title
      organization {
        name
      }
    }
  }
  ... on Claim {
    property
    value
  }
  ... on Contradiction {
    question
  }
}

fragment Proof on Citation {
  id
  quote
  start
  end
  source {
    id
    title
    publisher
    url
    publishedAt
    language
  }
}`,
};

export type Plain = { readonly __typename: "Document"; readonly id: string; readonly number: string | null } | { readonly __typename: "Statement"; readonly id: string; readonly summary: string } | { readonly __typename: "Person" | "Organization" | "Area"; readonly id: string; readonly name: string } | { readonly __typename: "PersonnelAct" | "Citation" | "Sighting" | "Term" | "Succession" | "Attendance" | "EventDocument" | "Judgement" | "Release"; readonly id: string } | { readonly __typename: "Post"; readonly id: string; readonly title: string; readonly organization: { readonly name: string } | null } | { readonly __typename: "Source" | "Event"; readonly id: string; readonly title: string } | { readonly __typename: "Membership"; readonly id: string; readonly person: { readonly id: string; readonly name: string } | null; readonly post: { readonly id: string; readonly title: string; readonly organization: { readonly name: string } | null } | null } | { readonly __typename: "Group"; readonly id: string; readonly label: string } | { readonly __typename: "Figure"; readonly id: string; readonly indicator: string; readonly printed: string } | { readonly __typename: "Claim"; readonly id: string; readonly property: string; readonly value: string | null } | { readonly __typename: "Contradiction"; readonly id: string; readonly question: string };

export type Against = { readonly __typename: "Document"; readonly id: string; readonly number: string | null; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[] } | { readonly __typename: "Statement"; readonly id: string; readonly summary: string; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[] } | { readonly __typename: "Person" | "Organization" | "Area"; readonly id: string; readonly name: string } | { readonly __typename: "PersonnelAct" | "Term" | "Succession" | "Attendance" | "EventDocument"; readonly id: string; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[] } | { readonly __typename: "Post"; readonly id: string; readonly title: string; readonly organization: { readonly name: string } | null } | { readonly __typename: "Source"; readonly id: string; readonly title: string } | { readonly __typename: "Citation" | "Sighting" | "Judgement" | "Release"; readonly id: string } | { readonly __typename: "Membership"; readonly id: string; readonly person: { readonly id: string; readonly name: string } | null; readonly post: { readonly id: string; readonly title: string; readonly organization: { readonly name: string } | null } | null; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[] } | { readonly __typename: "Group"; readonly id: string; readonly label: string } | { readonly __typename: "Figure"; readonly id: string; readonly indicator: string; readonly printed: string; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[] } | { readonly __typename: "Event"; readonly id: string; readonly title: string; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[] } | { readonly __typename: "Claim"; readonly id: string; readonly property: string; readonly value: string | null; readonly claimed: string | null; readonly note: string | null; readonly citations: readonly ({ readonly id: string; readonly quote: string | null; readonly start: number | null; readonly end: number | null; readonly source: { readonly id: string; readonly title: string; readonly publisher: string; readonly url: string | null; readonly publishedAt: string | null; readonly language: string } | null })[] } | { readonly __typename: "Contradiction"; readonly id: string; readonly question: string };
