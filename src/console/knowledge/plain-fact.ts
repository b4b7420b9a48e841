/** A fact as lines that can be read and compared: `values 1 from: 2026-01-01`. */
export function factLines(value: unknown, name = ''): string {
  if (Array.isArray(value)) return value.map((one, at) => factLines(one, `${name} ${at + 1}`)).join('\n');
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .map(([key, one]) => factLines(one, name === '' ? key : `${name} ${key}`))
      .filter((line) => line !== '')
      .join('\n');
  }
  return typeof value === 'string' || typeof value === 'number' ? `${name}: ${value}` : '';
}
