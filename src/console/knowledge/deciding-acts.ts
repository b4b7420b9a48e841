import type { ConsoleRequest, Page } from '../section';
import type { KnowledgeDesk } from './desk';
import { subjectPath } from './nav';
import { KNOWLEDGE_TEXTS } from './texts';

type Handle = (request: ConsoleRequest) => Promise<Page | Response>;

/** Longest reason. */
const LONGEST_WHY = 300;

/** What another person than the author decides. */
export function decidingActs(desk: KnowledgeDesk): Readonly<Record<'approve' | 'sendBack' | 'rollBack', Handle>> {
  return {
    async approve(request) {
      const { officer, params, language } = request;
      const texts = KNOWLEDGE_TEXTS[language];
      const edit = await desk.edits.find(params['id'] ?? '');
      if (!edit) return request.notFound();
      const path = `/knowledge/edits/${edit.id}`;
      if (edit.writtenBy.id === officer.id) return request.done(path, texts.notOwn);
      await desk.refresh();
      const { mark, name } = desk.state();
      if (edit.check?.against !== name) return request.done(path, texts.approveRefused);
      const details = { version: edit.version, writtenBy: edit.writtenBy.id };
      const record = request.record({ action: 'knowledge.approve', subject: edit.subject, details });
      if (!(await desk.edits.approve(edit.id, officer, mark, record))) return request.done(path, texts.approveRefused);
      await desk.refresh();
      return request.done(subjectPath(edit.subject), texts.approved);
    },
    async sendBack(request) {
      const edit = await desk.edits.find(request.params['id'] ?? '');
      if (!edit) return request.notFound();
      const why = request.form.get('why').slice(0, LONGEST_WHY);
      const record = request.record({ action: 'knowledge.send-back', subject: edit.subject, why });
      await desk.edits.sendBack(edit.id, request.officer, why, record);
      return request.done('/knowledge', KNOWLEDGE_TEXTS[request.language].sentBack);
    },
    async rollBack(request) {
      const subject = request.params['subject'] ?? '';
      const why = request.form.get('why').slice(0, LONGEST_WHY);
      const to = request.form.get('to');
      const record = request.record({ action: 'knowledge.roll-back', subject, why, details: { to: to || 'release' } });
      const back = await desk.edits.rollBack(subject, to === '' ? undefined : to, request.officer, why, record);
      if (!back) return request.notFound();
      await desk.refresh();
      return request.done(subjectPath(subject), KNOWLEDGE_TEXTS[request.language].rolledBack);
    },
  };
}
