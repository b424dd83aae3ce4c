import { z } from "zod";
import { CliError } from "./problems.js";

export interface Question {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | undefined;
}

export interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly AnswerError[] | undefined;
}

export interface AnswerError {
  readonly message: string;
  readonly locations?: readonly { readonly line: number; readonly column: number }[] | undefined;
  readonly path?: readonly (string | number)[] | undefined;
}

/** Longer than a server of ours takes for anything. */
const PATIENCE_MS = 30_000;

/** Asks a running server, with a bearer token if there is one. Throws a CliError when there is none, or something else answers. */
export async function askServer(url: string, question: Question, token: string | undefined, signal: AbortSignal): Promise<Answer> {
  const address = addressOf(url);
  const text = await post(address, question, token, AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]));
  const answer = answerSchema.safeParse(parseJson(text));
  if (answer.success) return answer.data;
  throw new CliError(`${address} does not answer GraphQL; give the address govgraph serve says.`);
}

/** The page people see at a server's root is not where it answers. */
function addressOf(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed === undefined || !/^https?:$/u.test(parsed.protocol))
    throw new CliError(`--url: expected an address such as http://127.0.0.1:4000/graphql, got "${url}".`);
  if (parsed.pathname === "/") parsed.pathname = "/graphql";
  return parsed.href;
}

async function post(address: string, question: Question, token: string | undefined, signal: AbortSignal): Promise<string> {
  try {
    const headers = {
      "content-type": "application/json",
      accept: "application/graphql-response+json, application/json",
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    };
    const response = await fetch(address, { method: "POST", headers, body: JSON.stringify(question), signal });
    return await response.text();
  } catch (error) {
    throw new CliError(`${address} cannot be reached, or does not answer.`, { cause: error });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const place = z.object({ line: z.number(), column: z.number() });

const answerSchema = z
  .object({
    data: z.unknown().optional(),
    errors: z
      .array(
        z.object({
          message: z.string(),
          locations: z.array(place).optional(),
          path: z.array(z.union([z.string(), z.number()])).optional(),
        }),
      )
      .optional(),
  })
  .refine(({ data, errors }) => data !== undefined || errors !== undefined);
