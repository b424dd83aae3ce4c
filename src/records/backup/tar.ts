import { RecordError } from "../errors.js";

/** One file of an archive; its content must be taken before the next file is asked for. */
export interface TarEntry {
  readonly path: string;
  readonly content: AsyncIterable<Buffer>;
}

const BLOCK = 512;
const [NAME, MODE, SIZE, TIME, SUM, KIND, MAGIC, PREFIX] = [0, 100, 124, 136, 148, 156, 257, 345] as const;
const NAME_LENGTH = 100;
const PREFIX_LENGTH = 155;
const LARGEST = 8 ** 11 - 1;

/** A file as its part of a tar archive, in the form every tar reads (POSIX ustar). Throws a RecordError where its path or size has no room in that. */
export async function* tarFile(path: string, size: number, content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield headerOf(path, size);
  let written = 0;
  for await (const piece of content) {
    written += piece.length;
    yield piece;
  }
  if (written !== size) throw new RecordError("NOT_BACKED_UP", `${path} was changed while it was read.`);
  yield Buffer.alloc(padding(size));
}

/** What an archive ends with. */
export const tarEnd: Buffer = Buffer.alloc(2 * BLOCK);

/** The files of an archive such as `tarFile` makes. Throws a plain Error where the bytes are none. */
export async function* readTar(pieces: AsyncIterable<Buffer>): AsyncGenerator<TarEntry> {
  const source = takeFrom(pieces);
  for (;;) {
    const header = await source.whole(BLOCK);
    if (header.every((byte) => byte === 0)) return;
    const { path, size } = readHeader(header);
    let left = size;
    yield {
      path,
      content: (async function* () {
        while (left > 0) {
          const piece = await source.some(left);
          left -= piece.length;
          yield piece;
        }
      })(),
    };
    if (left > 0) throw new Error(`${path} was not read to its end`);
    await source.whole(padding(size));
  }
}

function headerOf(path: string, size: number): Buffer {
  const { prefix, name } = splitPath(path);
  if (size > LARGEST) throw new RecordError("NOT_BACKED_UP", `${path} is larger than a tar archive can hold.`);
  const header = Buffer.alloc(BLOCK);
  header.write(name, NAME);
  header.write("0000644\0", MODE);
  header.write(`${size.toString(8).padStart(11, "0")}\0`, SIZE);
  header.write("00000000000\0", TIME);
  header.write("0", KIND);
  header.write("ustar\x0000", MAGIC);
  header.write(prefix, PREFIX);
  header.write(`${sumOf(header).toString(8).padStart(6, "0")}\0 `, SUM);
  return header;
}

/** A path that is too long for its field is cut at a slash. */
function splitPath(path: string): { readonly prefix: string; readonly name: string } {
  if (Buffer.byteLength(path) <= NAME_LENGTH) return { prefix: "", name: path };
  for (let at = path.indexOf("/"); at > 0; at = path.indexOf("/", at + 1)) {
    const [prefix, name] = [path.slice(0, at), path.slice(at + 1)];
    if (Buffer.byteLength(prefix) <= PREFIX_LENGTH && Buffer.byteLength(name) <= NAME_LENGTH) return { prefix, name };
  }
  throw new RecordError("NOT_BACKED_UP", `${path} is too long a path for a tar archive.`);
}

function readHeader(header: Buffer): { readonly path: string; readonly size: number } {
  const text = (from: number, length: number) => header.toString("utf8", from, from + length).replace(/\0.*$/s, "");
  const octal = (from: number, length: number) => Number.parseInt(text(from, length).trim() || "0", 8);
  if (text(MAGIC, 6) !== "ustar" || octal(SUM, 8) !== sumOf(header)) throw new Error("it is not a tar archive, or a part of it is lost");
  if (text(KIND, 1) !== "0") throw new Error("it holds something else than files");
  const prefix = text(PREFIX, PREFIX_LENGTH);
  const name = text(NAME, NAME_LENGTH);
  return { path: prefix === "" ? name : `${prefix}/${name}`, size: octal(SIZE, 12) };
}

/** The sum of a header's bytes, its own place taken as spaces. */
function sumOf(header: Buffer): number {
  return header.reduce((sum, byte, at) => sum + (at >= SUM && at < KIND ? 0x20 : byte), 0);
}

function padding(size: number): number {
  return (BLOCK - (size % BLOCK)) % BLOCK;
}

/** Takes bytes from pieces of any length. */
function takeFrom(pieces: AsyncIterable<Buffer>) {
  const iterator = pieces[Symbol.asyncIterator]();
  let rest: Buffer = Buffer.alloc(0);
  const some = async (most: number): Promise<Buffer> => {
    while (rest.length === 0) {
      const next = await iterator.next();
      if (next.done) throw new Error("it is cut off");
      rest = next.value;
    }
    const taken = rest.subarray(0, most);
    rest = rest.subarray(taken.length);
    return taken;
  };
  const whole = async (length: number): Promise<Buffer> => {
    const parts: Buffer[] = [];
    for (let left = length; left > 0; left -= parts.at(-1)?.length ?? left) parts.push(await some(left));
    return Buffer.concat(parts);
  };
  return { some, whole };
}
