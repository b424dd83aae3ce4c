import { z } from "zod";
import { RecordError } from "../errors.js";

/** The form of a backup: a gzipped tar archive of `records/…` and, after all of them, `manifest.json`. */
export const BACKUP_FORMAT = 1;

export const MANIFEST = "manifest.json";
export const FILES = "records/";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const manifestSchema = z.object({
  format: z.number().int(),
  /** The record set's name. */
  set: z.string(),
  /** The newest release in it, with the SHA-256 of its file; null where nothing was published. */
  release: z.object({ number: z.number().int(), sha256 }).nullable(),
  files: z.array(z.object({ path: z.string(), bytes: z.number().int(), sha256 })),
});

/** What a backup says of itself. */
export type Manifest = z.infer<typeof manifestSchema>;
export type BackedUpFile = Manifest["files"][number];

/** Throws a RecordError unless it is a manifest this version knows. */
export function readManifest(text: string): Manifest {
  const parsed = manifestSchema.safeParse(json(text));
  if (!parsed.success) throw damaged(`its ${MANIFEST} is not one`);
  if (parsed.data.format === BACKUP_FORMAT) return parsed.data;
  throw new RecordError(
    "RELEASE_FORMAT",
    `expected a backup of format ${BACKUP_FORMAT}, got ${parsed.data.format}; a newer version may read it`,
  );
}

export function damaged(what: string, cause?: unknown): RecordError {
  return new RecordError("BACKUP_DAMAGED", `The backup cannot be used: ${what}.`, cause);
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
