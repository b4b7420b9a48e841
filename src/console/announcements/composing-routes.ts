import { contentFaults } from '../../announcements/checking';
import { fileKind, fileName, LARGEST_FILE } from '../../announcements/file-kinds';
import type { PlaceholderValues } from '../../announcements/placeholders';
import type { AnnouncementTemplate } from '../../announcements/templates';
import type { Announcement, AnnouncementContent, AnnouncementDesk } from '../../core/announcing';
import type { Files } from '../../core/attachment';
import type { Area } from '../../core/subscribing';
import type { ConsoleRequest, ConsoleRoute, Page } from '../section';
import { LARGEST_FORM_BYTES } from '../section';
import { emptyContent, readComposer } from './composer-form';
import { composerPage } from './composer-page';
import { previewsHtml } from './previews';
import { ANNOUNCEMENT_TEXTS } from './texts';

/** What writing runs on. */
export interface ComposingOptions {
  readonly desk: AnnouncementDesk;
  readonly files: Files;
  readonly areas: () => readonly Area[];
  readonly values: (day: Date) => PlaceholderValues;
  readonly rates: () => Readonly<Record<string, number>>;
  readonly newId: () => string;
  /** Whether this server can read aloud. */
  readonly hasVoice: boolean;
}

/** Pages on which announcements are written: new ones (empty, from a template, from an earlier one) and drafts. */
export function composing(options: ComposingOptions) {
  const { desk, files, areas, rates } = options;

  const preview = async (request: ConsoleRequest, content: AnnouncementContent, urgent: boolean) => {
    const { language, now } = request;
    const day = content.sendAt === null ? now : new Date(content.sendAt);
    const count = await desk.countAudience(content, urgent, now);
    return previewsHtml(language, content, count, urgent, {
      areas: areas(),
      values: options.values(day),
      rates: rates(),
      now,
      hasVoice: options.hasVoice,
    });
  };

  /** The file that stays, the one that was sent now, or none; a wrong one is told. */
  async function attachmentOf(
    request: ConsoleRequest,
  ): Promise<{ readonly attachment: AnnouncementContent['attachment']; readonly problem?: string }> {
    const { form, now, officer, language } = request;
    const none = { vi: '', en: '' };
    const sent = request.files.find(({ field }) => field === 'file');
    const kept = form.get('dropFile') === 'yes' ? undefined : await files.info(form.get('attachment'));
    const old = kept ? { file: kept.id, kind: kept.kind, name: kept.name, mime: kept.mime, alt: none } : null;
    if (!sent) return { attachment: old };
    const found = fileKind(sent.bytes);
    if (typeof found === 'string') return { attachment: old, problem: ANNOUNCEMENT_TEXTS[language].badFile };
    const { kind, mime } = found;
    const file = {
      id: options.newId(),
      kind,
      mime,
      name: fileName(sent.name, found.extension),
      size: sent.bytes.length,
    };
    await files.store({ ...file, bytes: sent.bytes, by: officer.id }, now);
    return { attachment: { file: file.id, kind, mime, name: file.name, alt: none } };
  }

  async function page(
    request: ConsoleRequest,
    content: AnnouncementContent,
    of: { readonly id?: number; readonly version?: number; readonly urgent?: boolean } = {},
    more: { readonly checked?: boolean; readonly problem?: string | undefined; readonly previewed?: boolean } = {},
  ): Promise<Page> {
    const { now } = request;
    const faults = more.checked === true ? contentFaults(content, areas(), options.values(now), now) : [];
    return composerPage(request, {
      content,
      ...of,
      faults,
      areas: areas(),
      channels: [...new Set([...Object.keys(rates()), 'telegram', 'web'])],
      preview: more.previewed === true ? await preview(request, content, of.urgent === true) : undefined,
      problem: more.problem,
    });
  }

  async function begin(request: ConsoleRequest, templates: readonly AnnouncementTemplate[]): Promise<Page> {
    const empty = emptyContent(request.now);
    const chosen = templates.find(({ id }) => id === request.query.get('template'));
    const copied = /^\d{1,15}$/.test(request.query.get('copy'))
      ? await desk.get(Number(request.query.get('copy')))
      : undefined;
    const content = copied
      ? { ...copied.content, sendAt: null, expiresAt: empty.expiresAt }
      : chosen
        ? { ...empty, topic: chosen.topic, title: chosen.title, body: chosen.body }
        : empty;
    return page(request, content, {}, { previewed: copied !== undefined || chosen !== undefined });
  }

  async function create(request: ConsoleRequest): Promise<Page | Response> {
    const { attachment, problem } = await attachmentOf(request);
    const content = readComposer(request.form, attachment);
    if (request.form.get('do') === 'preview' || problem !== undefined)
      return page(request, content, {}, { problem, previewed: true });
    if (content.title.vi === '' && content.title.en === '')
      return page(request, content, {}, { checked: true, previewed: true });
    const id = await desk.create(content, request.officer.id, request.now, (created) =>
      request.record({ action: 'announcement.create', subject: `announcement:${created}` }),
    );
    return request.done(`/announcements/${id}`, ANNOUNCEMENT_TEXTS[request.language].saved);
  }

  async function save(request: ConsoleRequest, announcement: Announcement): Promise<Page | Response> {
    const { id, urgent } = announcement;
    const version = Number(request.form.get('version'));
    const { attachment, problem } = await attachmentOf(request);
    const content = readComposer(request.form, attachment);
    const of = { id, version, urgent };
    if (request.form.get('do') === 'preview' || problem !== undefined)
      return page(request, content, of, { problem, previewed: true, checked: true });
    const record = request.record({
      action: 'announcement.edit',
      subject: `announcement:${id}`,
      details: { version: version + 1 },
    });
    const result = await desk.edit(id, version, content, request.officer.id, request.now, record);
    const texts = ANNOUNCEMENT_TEXTS[request.language];
    if (result !== 'done') return page(request, content, of, { problem: texts.clash, previewed: true });
    return request.done(`/announcements/${id}`, texts.saved);
  }

  const known =
    (handle: (request: ConsoleRequest, announcement: Announcement) => Promise<Page | Response>) =>
    async (request: ConsoleRequest): Promise<Page | Response> => {
      const id = request.params['id'] ?? '';
      const announcement = /^\d{1,15}$/.test(id) ? await desk.get(Number(id)) : undefined;
      return announcement ? handle(request, announcement) : request.notFound();
    };

  return {
    routes: (templates: readonly AnnouncementTemplate[]): readonly ConsoleRoute[] => [
      { method: 'GET', path: '/new', action: 'announcements.write', handle: (request) => begin(request, templates) },
      { method: 'POST', path: '/new', action: 'announcements.write', largestBody: LARGEST_BODY, handle: create },
      {
        method: 'POST',
        path: '/preview',
        action: 'announcements.write',
        async handle(request) {
          const kept = await files.info(request.form.get('attachment'));
          const attachment = kept
            ? { file: kept.id, kind: kept.kind, name: kept.name, mime: kept.mime, alt: { vi: '', en: '' } }
            : null;
          const { markup } = await preview(request, readComposer(request.form, attachment), false);
          return new Response(markup, {
            headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
          });
        },
      },
      {
        method: 'GET',
        path: '/:id/edit',
        action: 'announcements.write',
        handle: known((request, one) =>
          page(request, one.content, one, { previewed: true, checked: one.content.title.vi !== '' }),
        ),
      },
      {
        method: 'POST',
        path: '/:id/edit',
        action: 'announcements.write',
        largestBody: LARGEST_BODY,
        handle: known(save),
      },
    ],
  };
}

const LARGEST_BODY = LARGEST_FILE.document + LARGEST_FORM_BYTES;
