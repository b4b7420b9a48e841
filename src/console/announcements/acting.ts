import { contentFaults } from '../../announcements/checking';
import { freeze } from '../../announcements/composing';
import { estimateEnd } from '../../announcements/estimating';
import type { PlaceholderValues } from '../../announcements/placeholders';
import { onlyConnected } from '../../announcements/planning';
import type { Announcement, AnnouncementContent, AnnouncementDesk, Changed } from '../../core/announcing';
import type { AuditRecord } from '../../core/audit';
import type { Language } from '../../core/message';
import type { Area } from '../../core/subscribing';
import type { Action } from '../permissions';
import type { ConsoleRequest, ConsoleRoute, Page } from '../section';
import { momentText } from '../times';
import { faultText } from './composer-page';
import { ANNOUNCEMENT_TEXTS } from './texts';

/** A handler about an announcement that exists. */
export type About = (
  handle: (request: ConsoleRequest, announcement: Announcement) => Promise<Page | Response>,
) => ConsoleRoute['handle'];

/** What acting on announcements runs on. */
export interface ActingOptions {
  readonly desk: AnnouncementDesk;
  readonly about: About;
  readonly areas: () => readonly Area[];
  readonly values: (day: Date) => PlaceholderValues;
  readonly rates: () => Readonly<Record<string, number>>;
  readonly wake: () => void;
  /** The announcement's page, with what is in the way. */
  readonly show: (request: ConsoleRequest, announcement: Announcement, problem: string) => Promise<Page>;
}

/** `problem`: why it is not done, in words. */
type Acted = Changed | { readonly problem: string };

/** `record` is written with the change. */
type Act = (request: ConsoleRequest, announcement: Announcement, record: AuditRecord) => Promise<Acted>;

/** The day whose figures an announcement tells. */
export function dayOf(content: AnnouncementContent, now: Date): Date {
  return content.sendAt === null ? now : new Date(content.sendAt);
}

/** A number as forms and addresses give it; 0 for anything else. */
export function numberIn(text: string | undefined): number {
  return /^\d{1,15}$/.test(text ?? '') ? Number(text) : 0;
}

/** Routes that change an announcement's state: done and audited, or shown as it is now with what is in the way. */
export function actingRoutes(options: ActingOptions): readonly ConsoleRoute[] {
  const { desk, about, areas, values, rates, wake, show } = options;
  const version = (request: ConsoleRequest): number => numberIn(request.form.get('version'));

  function acting(
    name: string,
    action: Action,
    act: Act,
    told: (language: Language) => string = (language) => ANNOUNCEMENT_TEXTS[language].done,
  ): ConsoleRoute {
    const handle = about(async (request, announcement) => {
      const { id } = announcement;
      const why = request.form.get(`why-${name}`) || request.form.get('why');
      const record = request.record({
        action: `announcement.${name}`,
        subject: `announcement:${id}`,
        ...(why === '' ? {} : { why }),
        details: { version: announcement.version },
      });
      const result = await act(request, announcement, record);
      if (result === 'done') {
        wake();
        return request.done(`/announcements/${id}`, told(request.language));
      }
      if (result === 'own-work')
        await request.audit({ action: 'announcement.approve-refused', subject: `announcement:${id}`, why: 'own-work' });
      const texts = ANNOUNCEMENT_TEXTS[request.language];
      const problem = typeof result === 'object' ? result.problem : result === 'own-work' ? texts.ownWork : texts.clash;
      return show(request, (await desk.get(id)) ?? announcement, problem);
    });
    return { method: 'POST', path: `/:id/${name}`, action, handle };
  }

  /** The first fault that keeps it from being submitted or approved, in words. */
  function faultIn(request: ConsoleRequest, content: AnnouncementContent): { problem: string } | undefined {
    const { now, language } = request;
    const [fault] = contentFaults(content, areas(), values(dayOf(content, now)), now);
    return fault && { problem: faultText(fault, language) };
  }

  const submit: Act = async (request, { id, content }, record) =>
    faultIn(request, content) ?? desk.submit(id, version(request), request.now, record);

  const approve: Act = async (request, { id, content }, record) => {
    const { now, language, officer, form } = request;
    if (form.get('read') !== 'yes') return { problem: ANNOUNCEMENT_TEXTS[language].approveHint };
    const frozen = freeze(content, areas(), values(dayOf(content, now)));
    return faultIn(request, content) ?? desk.approve(id, version(request), officer.id, frozen, now, record);
  };

  const markUrgent: Act = ({ form, officer, now }, { id }, record) =>
    desk.markUrgent(id, numberIn(form.get('version')), form.get('urgent') === 'yes', officer.id, now, record);

  const start: Act = async ({ now, language }, { content, urgent, id }, record) => {
    const texts = ANNOUNCEMENT_TEXTS[language];
    const { byChannel } = await desk.countAudience(content, urgent, now);
    const end = estimateEnd(now, onlyConnected(byChannel, rates()), rates(), urgent);
    const expires = new Date(content.expiresAt);
    if (end === undefined) return { problem: texts.neverEnds };
    if (end > expires) return { problem: texts.tooLate(momentText(end), momentText(expires)) };
    return desk.start(id, now, record);
  };

  return [
    acting('submit', 'announcements.write', submit, (of) => ANNOUNCEMENT_TEXTS[of].submitted),
    acting('approve', 'announcements.approve', approve, (of) => ANNOUNCEMENT_TEXTS[of].approved),
    acting('refuse', 'announcements.approve', (request, { id }, record) =>
      desk.refuse(id, version(request), request.now, record),
    ),
    acting('urgent', 'announcements.mark-urgent', markUrgent),
    acting('start', 'announcements.send', start),
    acting('pause', 'announcements.send', ({ now }, { id }, record) => desk.pause(id, now, record)),
    acting('resume', 'announcements.send', ({ now }, { id }, record) => desk.resume(id, now, record)),
    acting('stop', 'announcements.send', ({ now }, { id }, record) => desk.stop(id, now, record)),
    acting('unreached', 'announcements.send', ({ now }, { id }, record) => desk.sendToUnreached(id, now, record)),
  ];
}
