import {
  type ASTVisitor,
  type DocumentNode,
  GraphQLError,
  Kind,
  type ValidationContext,
  type ValidationRule,
  type ValueNode,
  visit,
} from "graphql";
import { measurer } from "./measure.js";
import type { OperationLimits } from "./settings.js";

/** The limits a document is held to before anything of it runs. What they refuse is reported, never thrown: it is the request's fault, not ours. */
export function limitRules(limits: OperationLimits): readonly ValidationRule[] {
  return [sizeRule(limits), valueRule(limits)];
}

/**
 * What is too large is not looked at any further: graphql's own rules take time that grows faster than the document.
 * Reporting past the most errors allowed is the way to stop them; the answer tells each error once.
 */
function sizeRule(limits: OperationLimits): ValidationRule {
  return function sizeWithinLimits(context): ASTVisitor {
    return {
      Document(document) {
        const problems = sizeProblems(document, limits);
        for (let times = 0; times <= limits.errors; times++) for (const problem of problems) context.reportError(problem);
      },
    };
  };
}

function sizeProblems(document: DocumentNode, limits: OperationLimits): readonly GraphQLError[] {
  const measure = measurer(document);
  const spreads = count(document, Kind.FRAGMENT_SPREAD);
  const introspections = count(document, Kind.FIELD, ["__schema", "__type"]);
  return document.definitions
    .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    .flatMap((operation) => {
      const size = measure(operation);
      const checks: readonly (readonly [number, number, string])[] = [
        [size.depth, limits.depth, "levels of fields"],
        [size.rootFields, limits.rootFields, "root fields"],
        [size.aliases, limits.aliases, "aliases"],
        [size.directives, limits.directives, "directives"],
        [size.fields, limits.fields, "fields"],
        [spreads, limits.fragmentSpreads, "fragment spreads"],
        [introspections, limits.introspections, "uses of introspection"],
      ];
      return checks
        .filter(([found, most]) => found > most)
        .map(
          ([found, most, what]) =>
            new GraphQLError(`The operation has ${found} ${what}; at most ${most} are allowed.`, { nodes: operation }),
        );
    });
}

/** How many nodes of a kind the document has, of those with one of the names where they are given. */
function count(document: DocumentNode, kind: Kind.FRAGMENT_SPREAD | Kind.FIELD, names?: readonly string[]): number {
  let found = 0;
  visit(document, {
    [kind]: (node: { readonly name: { readonly value: string } }) => {
      if (!names || names.includes(node.name.value)) found++;
    },
  });
  return found;
}

/** Lists and strings written into the document itself; those in the variables are checked in `checkVariables`. */
function valueRule(limits: OperationLimits): ValidationRule {
  return function valuesWithinLimits(context): ASTVisitor {
    return {
      Argument(node) {
        checkValue(context, node.value, stringLimit(limits, node.name.value), limits);
      },
      VariableDefinition(node) {
        if (node.defaultValue) checkValue(context, node.defaultValue, limits.textCharacters, limits);
      },
    };
  };
}

function checkValue(context: ValidationContext, value: ValueNode, characters: number, limits: OperationLimits): void {
  switch (value.kind) {
    case Kind.STRING: {
      const problem = textProblem(value.value, characters);
      if (problem) context.reportError(new GraphQLError(problem, { nodes: value }));
      return;
    }
    case Kind.LIST:
      if (value.values.length > limits.listItems)
        context.reportError(new GraphQLError(listProblem(value.values.length, limits), { nodes: value }));
      else for (const item of value.values) checkValue(context, item, characters, limits);
      return;
    case Kind.OBJECT:
      for (const field of value.fields) checkValue(context, field.value, characters, limits);
      return;
    default:
      return;
  }
}

/** How long a string may be that stands in the argument of that name. */
export function stringLimit(limits: OperationLimits, argument: string): number {
  return limits.cursorArguments.includes(argument) ? limits.stringCharacters : limits.textCharacters;
}

/** NUL and half characters cannot be stored or compared the same way everywhere, and nothing we hold has them. */
export function textProblem(text: string, characters: number): string | undefined {
  if (text.length > characters) return `A string of at most ${characters} characters was expected, not ${text.length}.`;
  return /\0|\p{Surrogate}/u.test(text) ? "A string must be valid Unicode without NUL." : undefined;
}

export function listProblem(length: number, limits: OperationLimits): string {
  return `A list of at most ${limits.listItems} items was expected, not ${length}.`;
}
