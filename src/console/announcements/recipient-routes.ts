import { RECIPIENT_STATES, type Announcement, type AnnouncementDesk } from '../../core/announcing';
import type { ConsoleRequest, ConsoleRoute, Page } from '../section';
import { numberIn, type About } from './acting';
import { recipientsPage, unknownPage } from './recipients-page';
import { ANNOUNCEMENT_TEXTS } from './texts';

/** What these pages run on. */
export interface RecipientRoutesOptions {
  readonly desk: Pick<AnnouncementDesk, 'recipients' | 'decideUnknown'>;
  readonly about: About;
  readonly wake: () => void;
}

const PAGE = 100;

/** Who got an announcement, without saying who they are, and the decision about those of whom it is not known. */
export function recipientRoutes({ desk, about, wake }: RecipientRoutesOptions): readonly ConsoleRoute[] {
  async function list(request: ConsoleRequest, announcement: Announcement): Promise<Page> {
    const { query } = request;
    const state = RECIPIENT_STATES.find((one) => one === query.get('state'));
    const person = query.get('person').trim();
    const rows = await desk.recipients(announcement.id, {
      most: PAGE + 1,
      after: numberIn(query.get('after')),
      ...(state ? { state } : {}),
      ...(person === '' ? {} : { person }),
    });
    const shown = rows.slice(0, PAGE);
    return recipientsPage(request, announcement, shown, rows.length > PAGE ? shown.at(-1)?.recipient : undefined);
  }

  async function decide(request: ConsoleRequest, { id }: Announcement): Promise<Page | Response> {
    const { form, now, language } = request;
    const decision = form.get('decision') === 'resend' ? 'resend' : 'leave';
    const chosen =
      form.get('all') === 'yes' ? ('all' as const) : form.all('recipient').map(Number).filter(Number.isInteger);
    const n = chosen === 'all' || chosen.length > 0 ? await desk.decideUnknown(id, chosen, decision, now) : 0;
    const why = form.get('why');
    await request.audit({
      action: `announcement.unknown-${decision}`,
      subject: `announcement:${id}`,
      ...(why === '' ? {} : { why }),
      details: { recipients: n },
    });
    wake();
    return request.done(`/announcements/${id}/unknown`, ANNOUNCEMENT_TEXTS[language].decided(n));
  }

  return [
    { method: 'GET', path: '/:id/recipients', action: 'announcements.view', handle: about(list) },
    {
      method: 'GET',
      path: '/:id/unknown',
      action: 'announcements.decide-unknown',
      handle: about(async (request, announcement) =>
        unknownPage(request, announcement, await desk.recipients(announcement.id, { state: 'unknown', most: PAGE })),
      ),
    },
    { method: 'POST', path: '/:id/unknown', action: 'announcements.decide-unknown', handle: about(decide) },
  ];
}
