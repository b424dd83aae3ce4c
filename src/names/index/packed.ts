/** Whole numbers one after another, in a list that grows; a million names are not a million objects. */
export interface GrowingNumbers {
  length(): number;
  push(value: number): void;
  /** A view of what is there, not a copy. */
  values(): Int32Array;
}

export function growingNumbers(): GrowingNumbers {
  let values = new Int32Array(1024);
  let length = 0;
  return {
    length: () => length,
    push: (value) => {
      if (length === values.length) {
        const wider = new Int32Array(length * 2);
        wider.set(values);
        values = wider;
      }
      values[length++] = value;
    },
    values: () => values.subarray(0, length),
  };
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
