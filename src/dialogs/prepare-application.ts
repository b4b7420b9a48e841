import type { Language } from '../core/message';
import { ask, call, choose, end, type Dialog, type State, type StateText } from './dialog';
import { readPlainDay } from './plain-day';
import { caseText, factText, prepareTexts } from './prepare-application-texts';
import { caseState, factState, transitions, type PreparedService } from './prepared-service';
import { readService, type ReadService } from './service-words';

/** What the dialog is made of. */
export interface PrepareOptions {
  readonly services: readonly PreparedService[];
  /** Articles offered as buttons, the most asked first. */
  readonly popular: readonly string[];
  /** Understands a need in words: the article, and what was told of the person's case. */
  readonly read: ReadService;
}

const LANGUAGES: readonly Language[] = ['vi', 'en'];

/**
 * The own-case checklists of the knowledge base as one dialog: the service, its deciding facts, the checklist of that case, and a
 * reminder on a day. Its states follow the articles: `service`, `<article>.<fact>`, `<article>.case.<case>`. It is stored as
 * `prepare`, so that the ids of its buttons fit 64 bytes.
 */
export function prepareApplication({ services, popular, read }: PrepareOptions): Dialog {
  const states: Record<string, State<string>> = { ...fixedStates(services, popular, read) };
  const vi: Record<string, StateText> = {};
  const en: Record<string, StateText> = {};
  const texts = { vi, en };
  for (const service of services) {
    Object.assign(states, statesOf(service));
    for (const language of LANGUAGES) Object.assign(texts[language], textsOf(service, language));
  }
  const fixed = prepareTexts(services, popular);
  Object.assign(vi, fixed.vi);
  Object.assign(en, fixed.en);
  return { name: 'prepare', start: 'service', states, title: fixed.title, texts };
}

function fixedStates(
  services: readonly PreparedService[],
  popular: readonly string[],
  read: ReadService,
): Record<string, State<string>> {
  const offered = services.filter(({ article }) => popular.includes(article));
  const anywhere = services.flatMap((service) =>
    Object.keys(statesOf(service)).filter((name) => !name.endsWith('.on')),
  );
  return {
    service: choose({
      ...Object.fromEntries(offered.map((service) => [service.article, firstState(service)])),
      other: 'words',
    }),
    words: ask(readService(services, read), 'found'),
    found: call('prepare.service', outcomes(anywhere)),
    day: choose({
      tomorrow: 'remind',
      monday: 'remind',
      tuesday: 'remind',
      wednesday: 'remind',
      thursday: 'remind',
      friday: 'remind',
      saturday: 'remind',
      date: 'date',
    }),
    date: ask(readPlainDay, 'remind'),
    remind: call('prepare.remind', { set: 'remindedEnd', past: 'dateAgain', failed: 'laterEnd' }),
    dateAgain: ask(readPlainDay, 'remindAgain'),
    remindAgain: call('prepare.remind-again', { set: 'remindedEnd', past: 'laterEnd', failed: 'laterEnd' }),
    remindedEnd: end('done'),
    laterEnd: end('done'),
  };
}

function firstState(service: PreparedService): string {
  const step = service.next({});
  return step.kind === 'ask' ? factState(service, step.fact) : caseState(service, step.key);
}

function statesOf(service: PreparedService): Record<string, State<string>> {
  const states: Record<string, State<string>> = {};
  for (const { fact, values, together } of transitions(service)) {
    const name = factState(service, fact);
    const on = `${name}.on`;
    states[name] = choose(
      Object.fromEntries(
        Object.entries(values).map(([value, targets]) => [value, targets.length === 1 ? (targets[0] ?? on) : on]),
      ),
    );
    if (together.length > 0) states[on] = call(`prepare.${service.article}.${fact}`, outcomes(together));
  }
  const [done, again, wrong] = [`${service.article}.end`, `${service.article}.again`, firstState(service)];
  const cases = service.cases.map((key) => caseState(service, key));
  for (const name of cases) states[name] = choose({ done, again, day: 'day', wrong });
  states[again] = call(`prepare.${service.article}`, outcomes(cases));
  states[done] = end('done', { article: service.article });
  return states;
}

/** The states a look-up may lead to, each called as it is; when it fails, the service is asked again. */
function outcomes(names: readonly string[]): Record<string, string> {
  return { ...Object.fromEntries(names.map((name) => [name, name])), failed: 'service' };
}

function textsOf(service: PreparedService, language: Language): Record<string, StateText> {
  const texts: Record<string, StateText> = {};
  for (const fact of service.facts) {
    const name = factState(service, fact.name);
    texts[name] = factText(fact, language);
    texts[`${name}.on`] = { ask: '' };
  }
  for (const key of service.cases) texts[caseState(service, key)] = caseText(service, key, language);
  texts[`${service.article}.again`] = { ask: '' };
  texts[`${service.article}.end`] = prepareTexts([], [])[language]['end'] ?? { ask: '' };
  return texts;
}
