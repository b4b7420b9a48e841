import type { AnnouncementDesk } from '../../core/announcing';
import type { StaffChats } from '../../core/staff-chats';
import type { Area, Areas } from '../../core/subscribing';
import type { ConsoleRequest, ConsoleRoute, Page } from '../section';
import { chatPage, subscribersPage } from './subscribers-page';
import { ANNOUNCEMENT_TEXTS } from './texts';

/** What these pages run on. */
export interface SubscriberRoutesOptions {
  readonly desk: Pick<AnnouncementDesk, 'figures'>;
  readonly staffChats: StaffChats;
  readonly areas: () => readonly Area[];
  readonly addedAreas: Areas;
}

/** Who subscribes, the areas they can choose, and an officer's own chat for tests. */
export function subscriberRoutes({
  desk,
  staffChats,
  areas,
  addedAreas,
}: SubscriberRoutesOptions): readonly ConsoleRoute[] {
  async function addArea(request: ConsoleRequest): Promise<Page | Response> {
    const { form, now, language } = request;
    const area = { id: form.get('id').trim(), name: { vi: form.get('vi').trim(), en: form.get('en').trim() } };
    const texts = ANNOUNCEMENT_TEXTS[language];
    const valid = /^[a-z][a-z0-9-]{1,30}$/.test(area.id) && area.name.vi.length > 1 && area.name.en.length > 1;
    const same = areas().some(({ id, name }) => id === area.id || name.vi.toLowerCase() === area.name.vi.toLowerCase());
    const added = valid && !same && (await addedAreas.add(area, now)) === 'added';
    if (!added) return subscribersPage(request, await desk.figures(), areas(), texts.areaKnown);
    await request.audit({ action: 'announcement.area', subject: `area:${area.id}` });
    return request.done('/announcements/subscribers', texts.done);
  }

  async function changeChat(request: ConsoleRequest): Promise<Page | Response> {
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

  return [
    {
      method: 'GET',
      path: '/subscribers',
      action: 'announcements.view',
      handle: async (request) => subscribersPage(request, await desk.figures(), areas()),
    },
    { method: 'POST', path: '/areas', action: 'announcements.write', handle: addArea },
    {
      method: 'GET',
      path: '/my-chat',
      action: 'announcements.test-send',
      handle: async (request) => chatPage(request, await staffChats.chats(request.officer.id), undefined),
    },
    { method: 'POST', path: '/my-chat', action: 'announcements.test-send', handle: changeChat },
  ];
}
