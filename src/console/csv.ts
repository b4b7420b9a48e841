/** One value of a CSV line, quoted as RFC 4180 says. What a spreadsheet would take for a formula gets an apostrophe in front. */
function csvValue(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A line of a CSV file. */
export function csvLine(values: readonly (string | number)[]): string {
  return `${values.map(csvValue).join(',')}\r\n`;
}

/** A CSV file to be kept, in UTF-8 with the mark that spreadsheets want to see. `name` without an ending. */
export function csvResponse(name: string, lines: AsyncIterable<string> | Iterable<string>): Response {
  const encoder = new TextEncoder();
  const parts = (async function* () {
    yield encoder.encode('\uFEFF');
    for await (const line of lines) yield encoder.encode(line);
  })();
  return new Response(ReadableStream.from(parts), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name.replace(/[^\w.-]/g, '-')}.csv"`,
    },
  });
}
