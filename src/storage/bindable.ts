/**
 * A value as both databases can store it. A NUL inside a text is replaced by U+FFFD: PostgreSQL refuses it and SQLite's
 * driver cuts the text there (JSON columns escape it, so that message texts keep it). Booleans become 0 and 1: libsql 0.5.29
 * ends the process when one is bound. What neither can store is a bug and throws.
 */
export function bindable(value: unknown): string | number | bigint | Uint8Array | null {
  if (typeof value === 'string') return storableText(value);
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value === null || typeof value === 'bigint' || value instanceof Uint8Array) return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new TypeError(`a value of type ${typeof value} cannot be stored`);
}

/** A text as it will be read back; see {@link bindable}. */
export function storableText(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '\uFFFD') : text;
}
