import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';

const file = join(__dirname, '../../fixtures/telegram/bot-api-10.3.schema.json');

interface BotApiSchema {
  readonly definitions: Readonly<Record<string, { readonly properties?: Readonly<Record<string, unknown>> }>>;
}

const schema = JSON.parse(readFileSync(file, 'utf8')) as BotApiSchema;
const ajv = new Ajv({ strict: false, allErrors: true })
  .addKeyword({
    keyword: 'x-minBytes',
    type: 'string',
    validate: (least: number, text: string) => bytes(text) >= least,
  })
  .addKeyword({ keyword: 'x-maxBytes', type: 'string', validate: (most: number, text: string) => bytes(text) <= most })
  .addSchema(schema, 'bot-api');
const compiled = new Map<string, ValidateFunction>();

/** What is wrong with the parameters of a call by the schema of Bot API 10.3; nothing for methods that take none. */
export function paramFaults(method: string, params: unknown): readonly string[] {
  const name = definitionOf(method);
  return schema.definitions[name] ? faults(name, params) : [];
}

/** What is wrong with an update by the schema of Bot API 10.3. */
export function updateFaults(update: unknown): readonly string[] {
  return faults('TelegramUpdate', update);
}

/** Whether a parameter is a text by the schema: in form data, everything else is JSON. */
export function isTextParam(method: string, param: string): boolean {
  const definition = schema.definitions[definitionOf(method)];
  if (!definition) return TEXTS_ELSEWHERE.has(param);
  const property = definition.properties?.[param];
  return JSON.stringify(property ?? {}).includes('"string"');
}

/** Texts of methods that the schema does not hold (`sendPhoto`, `sendDocument`). */
const TEXTS_ELSEWHERE: ReadonlySet<string> = new Set(['photo', 'document', 'caption']);

function definitionOf(method: string): string {
  return `${method.charAt(0).toUpperCase()}${method.slice(1)}Params`;
}

function faults(name: string, value: unknown): readonly string[] {
  const validate = compiled.get(name) ?? ajv.compile({ $ref: `bot-api#/definitions/${name}` });
  compiled.set(name, validate);
  return validate(value) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

function bytes(text: string): number {
  return Buffer.byteLength(text);
}
