import { createServer } from "node:net";
import { CliError, isSystemError } from "./problems.js";

/** Finds out that the port cannot be had before any work is done for it. */
export async function requirePort(host: string, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen({ host, port }, () => probe.close(() => resolve()));
  }).catch((error: unknown) => {
    throw listenProblem(error, host, port);
  });
}

/** Why the server cannot listen there, and which setting to change. */
export function listenProblem(error: unknown, host: string, port: number): unknown {
  if (!isSystemError(error)) return error;
  switch (error.code) {
    case "EADDRINUSE":
      return new CliError(`Port ${port} is in use; set PORT to another one, for example PORT=${port + 1}.`, { cause: error });
    case "EACCES":
      return new CliError(`Port ${port} may not be opened by this account; set PORT to one above 1023.`, { cause: error });
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return new CliError(`HOST is not an address of this machine: "${host}".`, { cause: error });
    default:
      return error;
  }
}
