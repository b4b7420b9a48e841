import type { Language } from './message';
import type { QuietHours } from './quiet-hours';
import { EVERY, TOPICS, type Activation, type Area, type Subscription } from './subscribing';
import { TOPIC_NAMES } from './topic-names';

const WORDS = {
  vi: {
    areas: 'Khu vực',
    topics: 'Loại tin',
    language: 'Ngôn ngữ',
    quiet: 'Giờ không gửi',
    activated: 'Tài khoản định danh',
    everyArea: 'tất cả',
    everyTopic: 'tất cả',
    languages: { vi: 'tiếng Việt', en: 'tiếng Anh' },
    hours: ({ from, to }: QuietHours) => `${from} giờ đến ${to} giờ`,
    activations: { yes: 'đã kích hoạt', no: 'chưa kích hoạt', unknown: 'không nói' },
  },
  en: {
    areas: 'Area',
    topics: 'News',
    language: 'Language',
    quiet: 'Quiet hours',
    activated: 'E-ID account',
    everyArea: 'all',
    everyTopic: 'all',
    languages: { vi: 'Vietnamese', en: 'English' },
    hours: ({ from, to }: QuietHours) => `${from}:00 to ${to}:00`,
    activations: { yes: 'activated', no: 'not activated', unknown: 'not told' },
  },
} satisfies Record<Language, { activations: Record<Activation, string> } & Record<string, unknown>>;

/** What a person subscribes to, as lines. */
export function subscriptionWords(subscription: Subscription, areas: readonly Area[], language: Language): string {
  const words = WORDS[language];
  const named = subscription.areas.map((id) => areas.find((area) => area.id === id)?.name[language] ?? id);
  const topics = TOPICS.filter((topic) => subscription.topics.includes(topic)).map(
    (topic) => TOPIC_NAMES[topic][language],
  );
  return [
    `• ${words.areas}: ${subscription.areas.includes(EVERY) ? words.everyArea : named.join(', ')}`,
    `• ${words.topics}: ${subscription.topics.includes(EVERY) ? words.everyTopic : topics.join('; ')}`,
    `• ${words.language}: ${words.languages[subscription.language]}`,
    `• ${words.quiet}: ${words.hours(subscription.quiet)}`,
    `• ${words.activated}: ${words.activations[subscription.activated]}`,
  ].join('\n');
}
