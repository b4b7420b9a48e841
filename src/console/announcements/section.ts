import { ANNOUNCEMENT_FRAME } from '../../announcements/announcement-words';
import { freeze } from '../../announcements/composing';
import type { PlaceholderValues } from '../../announcements/placeholders';
import { TEMPLATES } from '../../announcements/templates';
import { announcementReply } from '../../core/announcement-reply';
import type { Announcement, AnnouncementDesk } from '../../core/announcing';
import type { Files } from '../../core/attachment';
import type { Language } from '../../core/message';
import type { Staff } from '../../core/staff';
import type { StaffChats } from '../../core/staff-chats';
import type { Notices } from '../../core/stores';
import type { Area, Areas } from '../../core/subscribing';
import { TOPIC_NAMES } from '../../core/topic-names';
import type { Speaking } from '../../core/voice';
import { soundResponse } from '../../pages/sound-response';
import type { Action } from '../permissions';
import type { ConsoleRequest, ConsoleRoute, ConsoleSection, Page } from '../section';
import { type About, actingRoutes, dayOf, numberIn } from './acting';
import { composing } from './composing-routes';
import { detailPage, progressHtml, type Detail } from './detail-page';
import { listPage } from './list-page';
import { previewsHtml, sampleArea } from './previews';
import { recipientRoutes } from './recipient-routes';
import { subscriberRoutes } from './subscriber-routes';
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
  /** Reads announcements aloud. */
  readonly speaking: Speaking;
}

const PAGE = 50;

/** Announcements: written, approved by another person, sent and watched. */
export function announcementsSection(options: AnnouncementsSectionOptions): ConsoleSection {
  const { desk, files, staffChats, notices, staff, areas, rates, speaking } = options;
  const hasVoice = speaking.configured;
  const valuesOn = (day: Date): PlaceholderValues => ({
    fact: (id, language) => options.fact(id, language, day),
    topicNames: TOPIC_NAMES,
  });

  const about: About = (handle) => async (request) => {
    const announcement = await desk.get(numberIn(request.params['id']));
    return announcement ? handle(request, announcement) : request.notFound();
  };

  async function detailOf(request: ConsoleRequest, announcement: Announcement, problem?: string): Promise<Detail> {
    const { content, urgent, id, version } = announcement;
    const { language, now } = request;
    const [versions, reasons, members] = await Promise.all([desk.versions(id), desk.reasons(id), staff.list()]);
    const names = new Map(members.map((member) => [member.id, member.name]));
    const count = announcement.startedAt ? undefined : await desk.countAudience(content, urgent, now);
    const speech = (of: Language): string => `/console/announcements/${id}/speech/${of}?version=${version}`;
    const preview = { areas: areas(), values: valuesOn(dayOf(content, now)), rates: rates(), now, hasVoice, speech };
    return {
      announcement,
      versions,
      reasons,
      nameOf: (officer) => names.get(officer) ?? officer,
      rates: rates(),
      previews: previewsHtml(language, content, count, urgent, preview),
      problem,
    };
  }

  async function show(request: ConsoleRequest, announcement: Announcement, problem?: string): Promise<Page> {
    return detailPage(request, await detailOf(request, announcement, problem));
  }

  /** What people get, or would get if it were approved now. */
  const frozenOf = ({ content, frozen }: Announcement, now: Date) =>
    frozen ?? freeze(content, areas(), valuesOn(dayOf(content, now)));

  async function speech(request: ConsoleRequest, announcement: Announcement): Promise<Page | Response> {
    const { params, now, header } = request;
    const language = params['language'] === 'en' ? 'en' : 'vi';
    const area = sampleArea(announcement.content, areas());
    const { spoken } = announcementReply(frozenOf(announcement, now), language, area);
    const sound = spoken && (await speaking.speak(spoken.text, { language }));
    return sound ? soundResponse(sound.ogg, header('range')) : request.notFound();
  }

  async function testSend(request: ConsoleRequest, announcement: Announcement): Promise<Page | Response> {
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
  }

  async function progress(request: ConsoleRequest, announcement: Announcement): Promise<Response> {
    const detail = { announcement, reasons: await desk.reasons(announcement.id), rates: rates() };
    const { markup } = progressHtml(request.language, detail, request.now);
    return new Response(markup, {
      headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
    });
  }

  const { newId, wake, addedAreas } = options;
  const compose = composing({ desk, files, areas, values: valuesOn, rates, newId, hasVoice });
  const view = (path: string, handle: ConsoleRoute['handle'], action: Action = 'announcements.view'): ConsoleRoute => ({
    method: 'GET',
    path,
    action,
    handle,
  });
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
      view('', async (request) => {
        const list = await desk.list(PAGE + 1, numberIn(request.query.get('before')) || undefined);
        return listPage(request, list.slice(0, PAGE), list.length > PAGE ? list[PAGE - 1]?.id : undefined);
      }),
      ...compose.routes(TEMPLATES),
      ...subscriberRoutes({ desk, staffChats, areas, addedAreas }),
      view('/files/:file', (request) => fileAnswer(request, files)),
      view('/:id', about(show)),
      view('/:id/progress', about(progress)),
      view('/:id/speech/:language', about(speech)),
      ...recipientRoutes({ desk, about, wake }),
      ...actingRoutes({ desk, about, areas, values: valuesOn, rates, wake, show }),
      { method: 'POST', path: '/:id/test', action: 'announcements.test-send', handle: about(testSend) },
    ],
  };
}

async function fileAnswer(request: ConsoleRequest, files: Files): Promise<Page | Response> {
  const file = await files.open(request.params['file'] ?? '');
  if (!file) return request.notFound();
  const headers = { 'content-type': file.mime, 'content-security-policy': "default-src 'none'; sandbox" };
  return new Response(new Uint8Array(file.bytes), { headers });
}
