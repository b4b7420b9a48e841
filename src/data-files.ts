import type { DataDownload, Language } from './core/message';
import type {
  CollectedData,
  DataFile,
  DataFiles,
  DataKind,
  DataRecord,
  DataTickets,
  PersonalData,
} from './core/personal-data';
import { dayInVietnam, isoDay } from './language/calendar';
import { en } from './messages/en';
import { vi } from './messages/vi';
import { html, type Markup } from './pages/html';

const TEXTS = { vi, en };

/** Makes the files with a person's own data at the moment when they are fetched: none is stored. */
export function createDataFiles(stores: {
  readonly dataTickets: DataTickets;
  readonly personalData: PersonalData;
}): DataFiles {
  const { dataTickets, personalData } = stores;
  const made = async (key: string, { format }: DataDownload, now: Date): Promise<DataFile> =>
    dataFile(await personalData.collect(key), format, now);
  return {
    look: async (key, download, now) =>
      (await dataTickets.holds(download.secret, download.format, now, key)) ? made(key, download, now) : undefined,
    fetch: async (key, download, now) =>
      (await dataTickets.take(download.secret, download.format, now, key)) === undefined
        ? undefined
        : made(key, download, now),
  };
}

/** What is kept of a person as a file: JSON for machines, or a page that needs nothing but a browser. */
export function dataFile(data: CollectedData, format: DataDownload['format'], now: Date): DataFile {
  const name = `${languageOf(data) === 'vi' ? 'du-lieu-cua-toi' : 'my-data'}-${isoDay(dayInVietnam(now))}.${format}`;
  const text = format === 'json' ? asJson(data, now) : asPage(data, now);
  const mime = format === 'json' ? 'application/json; charset=utf-8' : 'text/html; charset=utf-8';
  return { name, mime, bytes: new TextEncoder().encode(text) };
}

function asJson(data: CollectedData, now: Date): string {
  return `${JSON.stringify({ version: 1, madeAt: now.toISOString(), ...data }, undefined, 2)}\n`;
}

function languageOf({ records }: CollectedData): Language {
  return records.memory?.[0]?.['language'] === 'en' ? 'en' : 'vi';
}

const STYLE = `body{font:1rem/1.5 system-ui,sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}
h2{margin-top:2rem}dt{font-weight:600}dd{margin:0 0 .5rem}li{margin-bottom:.75rem}p{white-space:pre-wrap;margin:0}
time{color:#555;font-size:.875rem}table{border-collapse:collapse;width:100%}td,th{border:1px solid #999;padding:.25rem .5rem;text-align:left;overflow-wrap:anywhere;vertical-align:top}`;

function asPage(data: CollectedData, now: Date): string {
  const language = languageOf(data);
  const { page, kinds } = TEXTS[language].data;
  const kindsHere = (Object.keys(data.records) as DataKind[]).filter((kind) => (data.records[kind] ?? []).length > 0);
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${page.title}</title>
        <style>
          ${{ markup: STYLE }}
        </style>
      </head>
      <body>
        <h1>${page.title}</h1>
        <p>${page.made} ${localTime(now.toISOString())}. ${page.masked}</p>
        <h2>${page.conversation}</h2>
        ${
          data.conversation.length === 0
            ? html`<p>${page.empty}</p>`
            : html`<ol>
                ${data.conversation.map(
                  (line) =>
                    html`<li>
                      <strong>${page[line.from]}</strong> <time datetime="${line.at}">${localTime(line.at)}</time>
                      <p>${line.text}</p>
                    </li>`,
                )}
              </ol>`
        }
        ${kindsHere.map(
          (kind) =>
            html`<h2>${kinds[kind]}</h2>
              ${tableOf(data.records[kind] ?? [])}`,
        )}
      </body>
    </html>`.markup;
}

function tableOf(records: readonly DataRecord[]): Markup {
  const columns = Object.keys(records[0] ?? {});
  return html`<table>
    <thead>
      <tr>
        ${columns.map((column) => html`<th scope="col">${column}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${records.map(
        (record) =>
          html`<tr>
            ${columns.map((column) => html`<td>${shown(record[column])}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function shown(value: DataRecord[string] | undefined): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? localTime(value) : String(value);
}

/** Hours and minutes in Viet Nam, as people write them. */
function localTime(at: string): string {
  const local = new Date(Date.parse(at) + 7 * 3_600_000).toISOString();
  return `${local.slice(11, 16)} ${local.slice(8, 10)}/${local.slice(5, 7)}/${local.slice(0, 4)}`;
}
