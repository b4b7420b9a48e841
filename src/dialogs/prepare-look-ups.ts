import type { LookUp } from './look-up';
import { nextWeekday, plus } from './plain-day';
import { factState, stateOf, type KnownFacts, type PreparedService } from './prepared-service';
import { serviceSaid } from './service-words';

/** People are reminded in the morning, before the offices open: 7:30 in Vietnam (UTC+7). */
const MORNING = 'T00:30:00.000Z';
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

type Answers = Readonly<Record<string, string>>;

/** The look-ups of the dialog of own-case checklists: which question or checklist comes next, and the reminder. */
export function prepareLookUps(services: readonly PreparedService[]): Readonly<Record<string, LookUp>> {
  const next = services.flatMap((service) =>
    ['', ...service.facts.map(({ name }) => name)].map((fact): readonly [string, LookUp] => [
      fact === '' ? `prepare.${service.article}` : `prepare.${service.article}.${fact}`,
      (answers) => {
        const known = { ...told(service, answers, services), ...answered(service, answers, fact) };
        return Promise.resolve({ outcome: stateOf(service, service.next(known)), data: {} });
      },
    ]),
  );
  return {
    ...Object.fromEntries(next),
    'prepare.service': (answers) => {
      const said = serviceSaid(answers['words'] ?? '', services);
      const service = services.find(({ article }) => article === said?.article);
      if (!said || !service) return Promise.resolve({ outcome: 'failed', data: {} });
      return Promise.resolve({ outcome: stateOf(service, service.next(said.known)), data: {} });
    },
    'prepare.remind': remind(services, (answers, now) => dayOf(answers, now)),
    'prepare.remind-again': remind(services, (answers) => answers['dateAgain']),
  };
}

/** What was told in words. Not when the first of it was asked after all, because the checklist was of another case. */
function told(service: PreparedService, answers: Answers, services: readonly PreparedService[]): KnownFacts {
  const said = answers['service'] === 'other' ? serviceSaid(answers['words'] ?? '', services) : undefined;
  if (said?.article !== service.article) return {};
  const first = service.facts.find(({ name }) => said.known[name] !== undefined);
  return first && answers[factState(service, first.name)] !== undefined ? {} : said.known;
}

/** Answers up to a fact (all without one); later ones may be left from before and no longer count. */
function answered(service: PreparedService, answers: Answers, upTo: string): KnownFacts {
  const last = upTo === '' ? service.facts.length : service.facts.findIndex(({ name }) => name === upTo) + 1;
  return Object.fromEntries(
    service.facts.slice(0, last).flatMap(({ name }) => {
      const value = answers[factState(service, name)];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function remind(
  services: readonly PreparedService[],
  dayWanted: (answers: Answers, now: Date) => string | undefined,
): LookUp {
  return (answers, { conversationKey, now }) => {
    const subject = articleOf(answers, services);
    const day = dayWanted(answers, now);
    if (subject === undefined || day === undefined || day < plus(1, now))
      return Promise.resolve({ outcome: 'past', data: {} });
    const [year, month, date] = day.split('-');
    return Promise.resolve({
      outcome: 'set',
      data: { day: `${date}/${month}/${year}` },
      effects: [{ kind: 'remind', id: `${conversationKey} ${subject}`, at: `${day}${MORNING}`, subject }],
    });
  };
}

function articleOf(answers: Answers, services: readonly PreparedService[]): string | undefined {
  const chosen =
    answers['service'] === 'other' ? serviceSaid(answers['words'] ?? '', services)?.article : answers['service'];
  return services.find(({ article }) => article === chosen)?.article;
}

function dayOf(answers: Answers, now: Date): string | undefined {
  const day = answers['day'] ?? '';
  if (day === 'tomorrow') return plus(1, now);
  return WEEKDAYS.includes(day) ? nextWeekday(WEEKDAYS.indexOf(day), now) : answers['date'];
}
