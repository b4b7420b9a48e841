import type { Language } from '../core/message';
import { EVERY, TOPICS, type Activation, type Area, type Subscription } from '../core/subscribing';
import { subscriptionWords } from '../core/subscription-words';
import { TOPIC_NAMES } from '../core/topic-names';
import { announcementsTexts } from './announcements-texts';
import { ask, call, choose, dialog, end, type Dialog, type Offer } from './dialog';
import type { LookUp } from './look-up';
import { listOf, quietHours, readAreas, readQuiet, readTopics } from './subscribing-parsers';

const ACTIVATIONS: Readonly<Record<string, Activation>> = { yes: 'yes', no: 'no', unsaid: 'unknown' };
const QUIET: Readonly<Record<string, string>> = { night: '21-7', early: '20-8', evening: '21-18' };

/**
 * Subscribes a person, on the channel they write from: areas, topics, language, quiet hours, whether their account is activated, and
 * last the consent, with all of it shown. Silence or anything but "đồng ý" subscribes nobody.
 */
export function announcementsDialog(areas: () => readonly Area[]): Dialog {
  return dialog(
    'announcements',
    'areas',
    {
      areas: ask((text) => readAreas(text, areas()), 'topics', { offers: (language) => areaOffers(areas(), language) }),
      topics: ask(readTopics, 'language', { offers: topicOffers }),
      language: choose({ vi: 'quiet', en: 'quiet' }),
      quiet: choose({ night: 'activated', early: 'activated', evening: 'activated', own: 'ownQuiet' }),
      ownQuiet: ask(readQuiet, 'activated'),
      activated: choose({ yes: 'summary', no: 'summary', unsaid: 'summary' }),
      summary: call('announcements.summary', { told: 'consent', failed: 'failedEnd' }),
      consent: choose({ yes: 'save', no: 'refusedEnd', elsewhere: 'elsewhereEnd' }),
      save: call('announcements.subscribe', { subscribed: 'doneEnd', failed: 'failedEnd' }),
      doneEnd: end('done'),
      refusedEnd: end('elsewhere'),
      elsewhereEnd: end('elsewhere'),
      failedEnd: end('stuck', { staff: true }),
    },
    announcementsTexts,
    'announcement',
  );
}

/** What the dialog needs beside its answers. */
export function announcementsLookUps(areas: () => readonly Area[]): Readonly<Record<string, LookUp>> {
  const words = (answers: Readonly<Record<string, string>>, language: Language): string =>
    subscriptionWords(subscriptionIn(answers, language), areas(), language);
  return {
    'announcements.summary': (answers) =>
      Promise.resolve({
        outcome: 'told',
        data: { summaryVi: words(answers, 'vi'), summaryEn: words(answers, 'en') },
      }),
    'announcements.subscribe': (answers, { language }) => {
      const subscription = subscriptionIn(answers, language);
      const { ask: asked, options } = announcementsTexts[language].consent;
      const shown = asked.replace(/\{data\.summary(?:Vi|En)\}/, words(answers, language));
      return Promise.resolve({
        outcome: 'subscribed',
        data: {},
        effects: [{ kind: 'subscribe', subscription, words: `${shown}\n[${options.yes}]` }],
      });
    },
  };
}

function subscriptionIn(answers: Readonly<Record<string, string>>, language: Language): Subscription {
  const { areas = EVERY, topics = EVERY, quiet = 'night', ownQuiet, activated = 'unsaid' } = answers;
  const chosen = answers['language'];
  return {
    areas: listOf(areas),
    topics: listOf(topics),
    language: chosen === 'vi' || chosen === 'en' ? chosen : language,
    quiet: quietHours((quiet === 'own' ? ownQuiet : QUIET[quiet]) ?? '21-7'),
    activated: ACTIVATIONS[activated] ?? 'unknown',
  };
}

/** More buttons than this are no help: the others are found by words. */
const MOST_OFFERED = 10;

function areaOffers(areas: readonly Area[], language: Language): readonly Offer[] {
  const shown = areas.slice(0, MOST_OFFERED).map(({ id, name }) => ({ value: id, label: name[language] }));
  return [...shown, { value: EVERY, label: language === 'vi' ? 'Tất cả khu vực' : 'All areas' }];
}

function topicOffers(language: Language): readonly Offer[] {
  const each = TOPICS.map((topic) => ({ value: topic, label: TOPIC_NAMES[topic][language] }));
  return [{ value: EVERY, label: language === 'vi' ? 'Tất cả các loại tin' : 'All kinds of news' }, ...each];
}
