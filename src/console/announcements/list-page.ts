import type { Announcement, AnnouncementState } from '../../core/announcing';
import { TOPIC_NAMES } from '../../core/topic-names';
import { html } from '../../pages/html';
import { badge, buttonLink, type Tone } from '../parts';
import type { ConsoleRequest, Page } from '../section';
import { dataTable, pagination } from '../table';
import { momentText } from '../times';
import { ANNOUNCEMENT_TEXTS } from './texts';

/** How a state looks. */
export const STATE_TONE: Readonly<Record<AnnouncementState, Tone>> = {
  draft: 'plain',
  submitted: 'warn',
  approved: 'note',
  sending: 'note',
  paused: 'warn',
  stopped: 'bad',
  expired: 'plain',
  done: 'good',
};

/** All announcements, the newest first. */
export function listPage(request: ConsoleRequest, list: readonly Announcement[], older: number | undefined): Page {
  const { language } = request;
  const texts = ANNOUNCEMENT_TEXTS[language];
  return {
    title: texts.section,
    actions: html`${request.may('announcements.write') && buttonLink('/announcements/new', texts.write, true)}
    ${buttonLink('/announcements/subscribers', texts.subscribers)} ${buttonLink('/announcements/my-chat', texts.myChat)}`,
    body: html`${dataTable(
      language,
      texts.section,
      [
        {
          label: texts.title,
          name: true,
          cell: (one) =>
            html`<a href="/console/announcements/${one.id}"
              >${one.content.title[language] || one.content.title.vi || `#${one.id}`}</a
            >`,
        },
        {
          label: texts.state,
          cell: (one) =>
            html`${badge(texts.states[one.state], STATE_TONE[one.state])} ${one.urgent && badge(texts.urgent, 'bad')}`,
        },
        { label: texts.topic, cell: (one) => TOPIC_NAMES[one.content.topic][language] },
        {
          label: texts.reached,
          number: true,
          cell: (one) => (one.startedAt ? `${one.counts.sent} / ${one.total}` : '–'),
        },
        { label: texts.changed, cell: (one) => momentText(one.changedAt) },
      ],
      list,
      { empty: texts.none },
    )}
    ${pagination(language, { next: older === undefined ? undefined : `/announcements?before=${older}` })}`,
  };
}
