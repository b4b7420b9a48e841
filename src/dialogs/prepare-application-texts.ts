import type { Language } from '../core/message';
import type { StateText } from './dialog';
import { comparable } from './said';
import { prepareEnglish } from './prepare-application-texts-en';
import { prepareVietnamese } from './prepare-application-texts-vi';
import type { PreparedFact, PreparedService } from './prepared-service';

const FRAMES = { vi: prepareVietnamese, en: prepareEnglish };
const LONGEST_NAME = 40;

/** What the dialog says beside the articles: its own questions, with the services offered as options. */
export function prepareTexts(
  services: readonly PreparedService[],
  popular: readonly string[],
): {
  readonly title: Readonly<Record<Language, string>>;
  readonly vi: Readonly<Record<string, StateText>>;
  readonly en: Readonly<Record<string, StateText>>;
} {
  const of = (language: Language): Record<string, StateText> => {
    const { title: _title, ...texts } = FRAMES[language];
    return { ...texts, service: { ...texts.service, ...serviceOptions(services, popular, language) } };
  };
  return { title: { vi: prepareVietnamese.title, en: prepareEnglish.title }, vi: of('vi'), en: of('en') };
}

/** The question of a deciding fact, with its values as options. */
export function factText(fact: PreparedFact, language: Language): StateText {
  const values = Object.entries(fact.values);
  const words = values.map(([name, value]): readonly [string, readonly string[]] => [
    name,
    [...value.words[language], ...agesOf(value, language)],
  ]);
  const labels = values.map(([name, value]): readonly [string, string] => [name, value.label[language]]);
  return {
    ask: fact.ask[language],
    hint: FRAMES[language].hint.ask,
    options: Object.fromEntries(labels),
    words: distinct(words, labels),
    name: fact.ask[language].replace(/[?.]$/, '').slice(0, LONGEST_NAME),
  };
}

/** A case's checklist: its section as it reads on the day, where to file online, and what may be done next. */
export function caseText(service: PreparedService, key: string, language: Language): StateText {
  const { checklist } = FRAMES[language];
  return { ...checklist, ask: checklist.ask.replace('{section}', `{section.${service.article}.${key}}`) };
}

const OLDEST = 110;

/** "8 tuổi" means the band of ages that 8 is in. */
function agesOf(value: PreparedFact['values'][string], language: Language): readonly string[] {
  if (value.min === undefined && value.max === undefined) return [];
  const from = value.min ?? 0;
  const to = Math.min(value.max ?? OLDEST, OLDEST);
  const ages = Array.from({ length: Math.max(0, to - from + 1) }, (_one, place) => from + place);
  const said = ages.flatMap((age) =>
    language === 'vi' ? [`${age} tuổi`] : [`${age} years old`, `${age} year old`, `age ${age}`],
  );
  const months = from === 0 && to < 18 ? (language === 'vi' ? ['tháng tuổi'] : ['months old', 'month old']) : [];
  return [...said, ...ages.filter((age) => age >= 10).map(String), ...months];
}

function serviceOptions(
  services: readonly PreparedService[],
  popular: readonly string[],
  language: Language,
): Pick<StateText, 'options' | 'words'> {
  const frame = FRAMES[language];
  const offered = services.filter(({ article }) => popular.includes(article));
  const others = services.filter(({ article }) => !popular.includes(article));
  const labels = offered.map(({ article, label }): readonly [string, string] => [article, label[language]]);
  const words = offered.map(({ article, aliases }): readonly [string, readonly string[]] => [
    article,
    aliases[language],
  ]);
  const rest = others.flatMap(({ label, aliases }) => [label[language], ...aliases[language]]);
  const taken = new Set(
    [...labels.map(([, label]) => label), ...words.flatMap(([, phrases]) => phrases)].map(comparable),
  );
  const other = [...frame.service.words.other, ...rest.filter((phrase) => !taken.has(comparable(phrase)))];
  const all = [...labels, ['other', frame.service.options.other] as const];
  return { options: Object.fromEntries(all), words: distinct([...words, ['other', other]], all) };
}

/** Leaves out phrases that would mean two options. */
function distinct(
  words: readonly (readonly [string, readonly string[]])[],
  labels: readonly (readonly [string, string])[],
): Readonly<Record<string, readonly string[]>> {
  const meanings = new Map<string, Set<string>>();
  for (const [option, phrases] of [...words, ...labels.map(([name, label]) => [name, [label]] as const)])
    for (const phrase of phrases) {
      const key = comparable(phrase);
      meanings.set(key, (meanings.get(key) ?? new Set()).add(option));
    }
  return Object.fromEntries(
    words.map(([option, phrases]) => [
      option,
      phrases.filter((phrase) => comparable(phrase) !== '' && meanings.get(comparable(phrase))?.size === 1),
    ]),
  );
}
