/** An EBML element's head (RFC 8794). `size` is undefined when the writer did not know it, as live recorders do not. */
export interface Element {
  readonly id: number;
  readonly from: number;
  readonly size: number | undefined;
}

/** Reads the head of the element at `at`; undefined when there is none or not the whole of it. */
export function elementAt(bytes: Uint8Array, at: number): Element | undefined {
  const id = numberAt(bytes, at, 4, true);
  if (id === undefined) return undefined;
  const size = numberAt(bytes, id.next, 8, false);
  if (size === undefined) return undefined;
  return { id: id.value, from: size.next, size: size.unknown ? undefined : size.value };
}

/** A number of EBML's variable length. */
export interface VariableNumber {
  readonly value: number;
  readonly next: number;
  readonly length: number;
  /** All bits set: not known. */
  readonly unknown: boolean;
}

/** Reads a number of at most `longest` bytes; an id keeps its length marker. Undefined when it is none or is cut off. */
export function numberAt(
  bytes: Uint8Array,
  at: number,
  longest: number,
  keepMarker: boolean,
): VariableNumber | undefined {
  const first = bytes[at];
  if (first === undefined || first === 0) return undefined;
  const length = Math.clz32(first) - 23;
  if (length > longest || at + length > bytes.length) return undefined;
  let value = keepMarker ? first : first & (0xff >> length);
  let unknown = (first & (0xff >> length)) === 0xff >> length;
  for (let offset = 1; offset < length; offset += 1) {
    const byte = bytes[at + offset] ?? 0;
    value = value * 256 + byte;
    unknown &&= byte === 0xff;
  }
  return { value, next: at + length, length, unknown };
}

/** An unsigned number of up to six bytes, as element contents hold them. */
export function unsignedOf(content: Uint8Array): number {
  return content.subarray(0, 6).reduce((value, byte) => value * 256 + byte, 0);
}
