import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** Shorter bodies would not get shorter. */
export const COMPRESSED_FROM = 1_024;

/** The best first. */
export const encodings = ["br", "gzip"] as const;
export type Encoding = (typeof encodings)[number];

const brotli = promisify(brotliCompress);
const compressors: Readonly<Record<Encoding, (body: Buffer) => Promise<Buffer>>> = {
  // The quality that is used for what is not kept; the default takes a hundred times as long.
  br: (body) => brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: promisify<Buffer, Buffer>(gzip),
};

export function compress(encoding: Encoding, body: Buffer): Promise<Buffer> {
  return compressors[encoding](body);
}

/** What a client that sent this `accept-encoding` is answered in; undefined for no compression. */
export function encodingFor(accepted: string | string[] | undefined): Encoding | undefined {
  const takes = String(accepted ?? "")
    .toLowerCase()
    .split(",")
    .map((one) => one.split(";").map((part) => part.trim()))
    .filter(([, quality = "q=1"]) => !/^q=0(\.0*)?$/.test(quality))
    .map(([name]) => name);
  return encodings.find((encoding) => takes.includes(encoding));
}
