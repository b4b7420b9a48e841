import type { Parser } from './dialog';
import type { KnownFacts, PreparedService } from './prepared-service';

/** Understands a need in words: the article it is about and the deciding facts told. Undefined: not understood, or not sure. */
export type ReadService = (
  text: string,
  now: Date,
) => { readonly article: string; readonly known: KnownFacts } | undefined;

/** A service as it is kept: `id-under14 age=6-13`. */
export interface ServiceSaid {
  readonly article: string;
  readonly known: KnownFacts;
}

/** Reads a service in words into its normal form. */
export function readService(services: readonly PreparedService[], read: ReadService): Parser {
  return (text, now) => {
    if (serviceSaid(text, services)) return text;
    const found = read(text, now);
    const service = services.find(({ article }) => article === found?.article);
    if (!found || !service) return undefined;
    const told = Object.entries(found.known)
      .filter(([fact, value]) => isValue(service, fact, value))
      .map(([fact, value]) => ` ${fact}=${value}`);
    return `${service.article}${told.join('')}`;
  };
}

/** Reads the normal form again; undefined when the knowledge base of today has no such service or value. */
export function serviceSaid(text: string, services: readonly PreparedService[]): ServiceSaid | undefined {
  const [article, ...told] = text.split(' ');
  const service = services.find((one) => one.article === article);
  if (!service) return undefined;
  const known: Record<string, string> = {};
  for (const pair of told) {
    const [fact = '', value = ''] = pair.split('=');
    if (!isValue(service, fact, value)) return undefined;
    known[fact] = value;
  }
  return { article: service.article, known };
}

function isValue(service: PreparedService, fact: string, value: string): boolean {
  const values = service.facts.find(({ name }) => name === fact)?.values;
  return values !== undefined && Object.hasOwn(values, value);
}
