/** What a command knows of the process it runs in, so that tests can stand in for it. */
export interface World {
  readonly env: NodeJS.ProcessEnv;
  /** Results for people; a line each. */
  readonly out: (line: string) => void;
  /** Whether a person reads the results as they come. */
  readonly isTerminal?: boolean;
  /** Troubles for people, and the log. */
  readonly err: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly exit: (code: number) => void;
  readonly onSignal: (signal: "SIGINT" | "SIGTERM", listener: () => void) => void;
}

export function worldOf(process: NodeJS.Process): World {
  return {
    env: process.env,
    out: (line) => void process.stdout.write(`${line}\n`),
    isTerminal: process.stdout.isTTY,
    err: process.stderr,
    exit: (code) => process.exit(code),
    onSignal: (signal, listener) => void process.on(signal, listener),
  };
}
