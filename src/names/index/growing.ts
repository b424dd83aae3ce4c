/** Whole numbers one after another, in a list that grows; a million names are not a million objects. */
export class GrowingNumbers {
  #values = new Int32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const wider = new Int32Array(this.#length * 2);
      wider.set(this.#values);
      this.#values = wider;
    }
    this.#values[this.#length++] = value;
  }

  /** A view of what is there, not a copy. */
  values(): Int32Array {
    return this.#values.subarray(0, this.#length);
  }
}

/** Strings as the bytes of one, by their place. */
export interface PackedStrings {
  at(place: number): string;
}

export function packStrings(strings: readonly string[]): PackedStrings {
  const ends = new Int32Array(strings.length);
  let end = 0;
  for (const [place, string] of strings.entries()) {
    end += Buffer.byteLength(string);
    ends[place] = end;
  }
  const bytes = Buffer.allocUnsafeSlow(end);
  for (const [place, string] of strings.entries()) bytes.write(string, ends[place - 1] ?? 0);
  return { at: (place) => bytes.toString("utf8", ends[place - 1] ?? 0, ends[place]) };
}
