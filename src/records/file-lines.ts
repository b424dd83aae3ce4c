import { createReadStream } from "node:fs";

const LINE_FEED = 0x0a;

export interface FileLine {
  /** 1 for the first that is read. */
  readonly number: number;
  /** With its line feed, if it has one. */
  readonly bytes: Buffer;
  /** False for a last line that no line feed ends. */
  readonly ended: boolean;
}

/** The lines of a file from a byte on, never all in memory. Only a line feed ends a line: JSON may hold U+2028. */
export async function* fileLines(path: string, start = 0): AsyncGenerator<FileLine> {
  const chunks: AsyncIterable<Buffer> = createReadStream(path, { start });
  let number = 0;
  let begun: Buffer[] = [];
  for await (const chunk of chunks) {
    let start = 0;
    for (let feed = chunk.indexOf(LINE_FEED); feed >= 0; feed = chunk.indexOf(LINE_FEED, start)) {
      const bytes = chunk.subarray(start, feed + 1);
      yield { number: ++number, bytes: begun.length === 0 ? bytes : Buffer.concat([...begun, bytes]), ended: true };
      begun = [];
      start = feed + 1;
    }
    if (start < chunk.length) begun.push(chunk.subarray(start));
  }
  if (begun.length > 0) yield { number: ++number, bytes: Buffer.concat(begun), ended: false };
}
