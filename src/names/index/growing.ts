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

export function packStrings(strings: Iterable<string>): PackedStrings {
  const parts: Buffer[] = [];
  const ends = new GrowingNumbers();
  let end = 0;
  for (const string of strings) {
    const part = Buffer.from(string);
    end += part.length;
    parts.push(part);
    ends.push(end);
  }
  const bytes = Buffer.concat(parts);
  const places = ends.values().slice();
  return { at: (place) => bytes.toString("utf8", place === 0 ? 0 : places[place - 1], places[place]) };
}
