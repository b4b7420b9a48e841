import { TEMPLATES } from '../../announcements/templates';
import { estimateEnd } from '../../announcements/estimating';
import { contentFaults } from '../../announcements/checking';
import { freeze } from '../../announcements/composing';
import { ANNOUNCEMENT_FRAME } from '../../announcements/announcement-words';
import type { PlaceholderValues } from '../../announcements/placeholders';
import { onlyConnected } from '../../announcements/planning';
import { announcementReply } from '../../core/announcement-reply';
import {
  RECIPIENT_STATES,
  type Announcement,
  type AnnouncementContent,
  type AnnouncementDesk,
  type Changed,
} from '../../core/announcing';
import type { Files } from '../../core/attachment';
import type { Language } from '../../core/message';
import type { Staff } from '../../core/staff';
import type { StaffChats } from '../../core/staff-chats';
import type { Notices } from '../../core/stores';
import type { Area, Areas } from '../../core/subscribing';
import { TOPIC_NAMES } from '../../core/topic-names';
import type { Action } from '../permissions';
import type { ConsoleRequest, ConsoleRoute, ConsoleSection, Page } from '../section';
import { momentText } from '../times';
import { composing } from './composing-routes';
import { detailPage, progressHtml, type Detail } from './detail-page';
import { listPage } from './list-page';
import { previewsHtml } from './previews';
import { recipientsPage, unknownPage } from './recipients-page';
import { chatPage, subscribersPage } from './subscribers-page';
import { ANNOUNCEMENT_TEXTS } from './texts';

/** What the pages about announcements run on. */
export interface AnnouncementsSectionOptions {
  readonly desk: AnnouncementDesk;
  readonly files: Files;
  readonly staffChats: StaffChats;
  readonly notices: Notices;
  readonly staff: Pick<Staff, 'list'>;
  /** All areas, and where new ones are added. */
  readonly areas: () => readonly Area[];
  readonly addedAreas: Areas;
  /** A dated fact's text on a day. */
  readonly fact: (id: string, language: Language, day: Date) => string | undefined;
  /** How fast each connected channel is. */
  readonly rates: () => Readonly<Record<string, number>>;
  readonly newId: () => string;
  /** There is something to send. */
  readonly wake: () => void;
}

const PAGE = 50;
const OF_PEOPLE = 100;

/** Announcements: written, approved by another person, sent and watched. */
export function announcementsSection(options: AnnouncementsSectionOptions): ConsoleSection {
  const { desk, files, staffChats, notices, staff, areas, rates } = options;
  const valuesOn = (day: Date): PlaceholderValues => ({
    fact: (id, language) => options.fact(id, language, day),
    topicNames: TOPIC_NAMES,
  });
  const dayOf = (content: AnnouncementContent, now: Date): Date =>
    content.sendAt === null ? now : new Date(content.sendAt);
  const found = (request: ConsoleRequest): Promise<Announcement | undefined> =>
    desk.get(numberIn(request.params['id']));

  /** A handler about an announcement that exists. */
  function about(handle: (request: ConsoleRequest, announcement: Announcement) => Promise<Page | Response>) {
    return async (request: ConsoleRequest): Promise<Page | Response> => {
      const announcement = await found(request);
      return announcement ? handle(request, announcement) : request.notFound();
    };
  }

  async function detailOf(request: ConsoleRequest, announcement: Announcement, problem?: string): Promise<Detail> {
    const { content, urgent } = announcement;
    const { language, now } = request;
    const [versions, reasons, members] = await Promise.all([
      desk.versions(announcement.id),
      desk.reasons(announcement.id),
      staff.list(),
    ]);
    const names = new Map(members.map(({ id, name }) => [id, name]));
    const count = announcement.startedAt ? undefined : await desk.countAudience(content, urgent, now);
    const preview = { areas: areas(), values: valuesOn(dayOf(content, now)), rates: rates(), now };
    return {
      announcement,
      versions,
      reasons,
      nameOf: (id) => names.get(id) ?? id,
      rates: rates(),
      previews: previewsHtml(language, content, count, urgent, preview),
      problem,
    };
  }

  async function show(request: ConsoleRequest, announcement: Announcement, problem?: string): Promise<Page> {
    return detailPage(request, await detailOf(request, announcement, problem));
  }

  /** A handler that changes an announcement: done and audited, or shown as it is now with what is in the way. */
  function change(
    action: string,
    act: (request: ConsoleRequest, announcement: Announcement) => Promise<Changed | { readonly problem: string }>,
    told: (language: Language) => string = (language) => ANNOUNCEMENT_TEXTS[language].done,
  ) {
    return about(async (request, announcement) => {
      const result = await act(request, announcement);
      const { id } = announcement;
      const texts = ANNOUNCEMENT_TEXTS[request.language];
      if (result === 'done') {
        const why = request.form.get(`why-${action}`) || request.form.get('why');
        const details = { version: announcement.version };
        await request.audit({
          action: `announcement.${action}`,
          subject: `announcement:${id}`,
          ...(why === '' ? {} : { why }),
          details,
        });
        options.wake();
        return request.done(`/announcements/${id}`, told(request.language));
      }
      if (result === 'own-work')
        await request.audit({ action: 'announcement.approve-refused', subject: `announcement:${id}`, why: 'own-work' });
      const problem = typeof result === 'object' ? result.problem : result === 'own-work' ? texts.ownWork : texts.clash;
      const now = (await desk.get(id)) ?? announcement;
      return show(request, now, problem);
    });
  }

  const versionIn = (request: ConsoleRequest): number => numberIn(request.form.get('version'));

  async function submit(
    request: ConsoleRequest,
    { id, content }: Announcement,
  ): Promise<Changed | { problem: string }> {
    const { now, language, officer } = request;
    const faults = contentFaults(content, areas(), valuesOn(dayOf(content, now)), now);
    const [fault] = faults;
    if (fault) return { problem: `${fault.field}: ${ANNOUNCEMENT_TEXTS[language].faults[fault.kind]}` };
    return desk.submit(id, versionIn(request), officer.id, now);
  }

  async function approve(
    request: ConsoleRequest,
    { id, content }: Announcement,
  ): Promise<Changed | { problem: string }> {
    const { now, language, officer, form } = request;
    if (form.get('read') !== 'yes') return { problem: ANNOUNCEMENT_TEXTS[language].approveHint };
    const values = valuesOn(dayOf(content, now));
    const [fault] = contentFaults(content, areas(), values, now);
    if (fault) return { problem: `${fault.field}: ${ANNOUNCEMENT_TEXTS[language].faults[fault.kind]}` };
    return desk.approve(id, versionIn(request), officer.id, freeze(content, areas(), values), now);
  }

  async function start(request: ConsoleRequest, announcement: Announcement): Promise<Changed | { problem: string }> {
    const { content, urgent, id } = announcement;
    const { now, language } = request;
    const texts = ANNOUNCEMENT_TEXTS[language];
    const { byChannel } = await desk.countAudience(content, urgent, now);
    const end = estimateEnd(now, onlyConnected(byChannel, rates()), rates(), urgent);
    const expires = new Date(content.expiresAt);
    if (end === undefined) return { problem: texts.neverEnds };
    if (end > expires) return { problem: texts.tooLate(momentText(end), momentText(expires)) };
    return desk.start(id, now);
  }

  const testSend = about(async (request, announcement) => {
    const { language, officer, now } = request;
    const texts = ANNOUNCEMENT_TEXTS[language];
    const chats = await staffChats.chats(officer.id);
    if (chats.length === 0) return show(request, announcement, texts.noChat);
    const { content } = announcement;
    const frozen = freeze(content, areas(), valuesOn(dayOf(content, now)));
    const [area = ''] = content.audience.areas;
    const sent = chats.flatMap(({ channel, person }) =>
      (['vi', 'en'] as const).map((of) => {
        const reply = announcementReply(frozen, of, area);
        return {
          channel,
          person,
          from: 'assistant' as const,
          reply: { ...reply, text: `${ANNOUNCEMENT_FRAME[of].test}\n\n${reply.text}`, choices: [] },
        };
      }),
    );
    await notices.send(sent, now);
    await request.audit({ action: 'announcement.test', subject: `announcement:${announcement.id}` });
    return request.done(`/announcements/${announcement.id}`, texts.tested);
  });

  const decide = about(async (request, { id }) => {
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
    options.wake();
    return request.done(`/announcements/${id}/unknown`, ANNOUNCEMENT_TEXTS[language].decided(n));
  });

  async function addArea(request: ConsoleRequest): Promise<Page | Response> {
    const { form, now, language } = request;
    const area = { id: form.get('id').trim(), name: { vi: form.get('vi').trim(), en: form.get('en').trim() } };
    const texts = ANNOUNCEMENT_TEXTS[language];
    const valid = /^[a-z][a-z0-9-]{1,30}$/.test(area.id) && area.name.vi.length > 1 && area.name.en.length > 1;
    const same = areas().some(({ id, name }) => id === area.id || name.vi.toLowerCase() === area.name.vi.toLowerCase());
    const added = valid && !same && (await options.addedAreas.add(area, now)) === 'added';
    if (!added) return subscribersPage(request, await desk.figures(), areas(), texts.areaKnown);
    await request.audit({ action: 'announcement.area', subject: `area:${area.id}` });
    return request.done('/announcements/subscribers', texts.done);
  }

  async function chat(request: ConsoleRequest): Promise<Page | Response> {
    const { form, officer, now } = request;
    if (form.get('do') === 'unlink') {
      await staffChats.unlink(officer.id, { channel: form.get('channel'), person: form.get('person') });
      await request.audit({ action: 'staff.unlink-chat', subject: `officer:${officer.id}` });
      return request.done('/announcements/my-chat', ANNOUNCEMENT_TEXTS[request.language].done);
    }
    const code = await staffChats.newCode(officer.id, now);
    await request.audit({ action: 'staff.link-code', subject: `officer:${officer.id}` });
    return chatPage(request, await staffChats.chats(officer.id), code);
  }

  async function recipients(request: ConsoleRequest, announcement: Announcement): Promise<Page> {
    const { query } = request;
    const state = RECIPIENT_STATES.find((one) => one === query.get('state'));
    const person = query.get('person').trim();
    const rows = await desk.recipients(announcement.id, {
      most: OF_PEOPLE + 1,
      after: numberIn(query.get('after')),
      ...(state ? { state } : {}),
      ...(person === '' ? {} : { person }),
    });
    const shown = rows.slice(0, OF_PEOPLE);
    return recipientsPage(request, announcement, shown, rows.length > OF_PEOPLE ? shown.at(-1)?.recipient : undefined);
  }

  const compose = composing({ desk, files, areas, values: valuesOn, rates, newId: options.newId });
  const route = (
    method: ConsoleRoute['method'],
    path: string,
    action: Action,
    handle: ConsoleRoute['handle'],
    more: Partial<ConsoleRoute> = {},
  ): ConsoleRoute => ({ method, path, action, handle, ...more });
  return {
    path: '/announcements',
    label: { vi: ANNOUNCEMENT_TEXTS.vi.section, en: ANNOUNCEMENT_TEXTS.en.section },
    action: 'announcements.view',
    async counts(officer) {
      const waiting = (await desk.list(PAGE)).filter(
        ({ state, author, lastEditor }) => state === 'submitted' && author !== officer.id && lastEditor !== officer.id,
      );
      const urgent = officer.roles.includes('approver');
      return [
        { label: { vi: 'chờ duyệt', en: 'wait for approval' }, n: waiting.length, path: '/announcements', urgent },
      ];
    },
    routes: [
      route('GET', '', 'announcements.view', async (request) => {
        const list = await desk.list(PAGE + 1, numberIn(request.query.get('before')) || undefined);
        return listPage(request, list.slice(0, PAGE), list.length > PAGE ? list[PAGE - 1]?.id : undefined);
      }),
      ...compose.routes(TEMPLATES),
      route('GET', '/subscribers', 'announcements.view', async (request) =>
        subscribersPage(request, await desk.figures(), areas()),
      ),
      route('POST', '/areas', 'announcements.write', addArea),
      route('GET', '/my-chat', 'announcements.test-send', async (request) =>
        chatPage(request, await staffChats.chats(request.officer.id), undefined),
      ),
      route('POST', '/my-chat', 'announcements.test-send', chat),
      route('GET', '/files/:file', 'announcements.view', async (request) => fileAnswer(request, files)),
      route(
        'GET',
        '/:id',
        'announcements.view',
        about((request, announcement) => show(request, announcement)),
      ),
      route(
        'GET',
        '/:id/progress',
        'announcements.view',
        about(async (request, announcement) => {
          const detail = { announcement, reasons: await desk.reasons(announcement.id), rates: rates() };
          const { markup } = progressHtml(request.language, detail as Detail, request.now);
          return new Response(markup, {
            headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
          });
        }),
      ),
      route('GET', '/:id/recipients', 'announcements.view', about(recipients)),
      route(
        'GET',
        '/:id/unknown',
        'announcements.decide-unknown',
        about(async (request, announcement) =>
          unknownPage(
            request,
            announcement,
            await desk.recipients(announcement.id, { state: 'unknown', most: OF_PEOPLE }),
          ),
        ),
      ),
      route('POST', '/:id/unknown', 'announcements.decide-unknown', decide),
      route(
        'POST',
        '/:id/submit',
        'announcements.write',
        change('submit', submit, (of) => ANNOUNCEMENT_TEXTS[of].submitted),
      ),
      route(
        'POST',
        '/:id/approve',
        'announcements.approve',
        change('approve', approve, (of) => ANNOUNCEMENT_TEXTS[of].approved),
      ),
      route(
        'POST',
        '/:id/refuse',
        'announcements.approve',
        change('refuse', (request, { id }) => desk.refuse(id, versionIn(request), request.officer.id, request.now)),
      ),
      route(
        'POST',
        '/:id/urgent',
        'announcements.mark-urgent',
        change('urgent', (request, { id }) =>
          desk.markUrgent(
            id,
            versionIn(request),
            request.form.get('urgent') === 'yes',
            request.officer.id,
            request.now,
          ),
        ),
      ),
      route('POST', '/:id/start', 'announcements.send', change('start', start)),
      route(
        'POST',
        '/:id/pause',
        'announcements.send',
        change('pause', ({ now }, { id }) => desk.pause(id, now)),
      ),
      route(
        'POST',
        '/:id/resume',
        'announcements.send',
        change('resume', ({ now }, { id }) => desk.resume(id, now)),
      ),
      route(
        'POST',
        '/:id/stop',
        'announcements.send',
        change('stop', ({ now }, { id }) => desk.stop(id, now)),
      ),
      route(
        'POST',
        '/:id/unreached',
        'announcements.send',
        change('unreached', ({ now }, { id }) => desk.sendToUnreached(id, now)),
      ),
      route('POST', '/:id/test', 'announcements.test-send', testSend),
    ],
  };
}

async function fileAnswer(request: ConsoleRequest, files: Files): Promise<Page | Response> {
  const file = await files.open(request.params['file'] ?? '');
  if (!file) return request.notFound();
  const headers = { 'content-type': file.mime, 'content-security-policy': "default-src 'none'; sandbox" };
  return new Response(new Uint8Array(file.bytes), { headers });
}

function numberIn(text: string | undefined): number {
  return /^\d{1,15}$/.test(text ?? '') ? Number(text) : 0;
}
