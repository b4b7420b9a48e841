import type { ConsoleRequest, ConsoleRoute, ConsoleSection, Page } from '../section';
import type { Action } from '../permissions';
import { createCheckRuns } from './check-runs';
import type { KnowledgeDesk } from './desk';
import { decidingActs } from './deciding-acts';
import { editActs } from './edit-acts';
import { articlesPage, expiringPage, factsPage } from './library-pages';
import { overviewPage } from './overview-page';
import { questionActs } from './question-acts';
import { groupPage, questionsPage } from './question-pages';
import { subjectPage } from './subject-page';
import { KNOWLEDGE_TEXTS } from './texts';

/** Questions that were not met, articles and facts, their edits, checks, approvals and ways back. */
export function knowledgeSection(desk: KnowledgeDesk, now: () => Date): ConsoleSection {
  const runs = createCheckRuns(desk, now);
  const questions = questionActs(desk);
  const edits = editActs(desk, runs);
  const deciding = decidingActs(desk);
  const get = (path: string, handle: (request: ConsoleRequest) => Promise<Page | Response>): ConsoleRoute => ({
    method: 'GET',
    path,
    action: 'knowledge.view',
    handle,
  });
  const post = (action: Action, path: string, handle: ConsoleRoute['handle']): ConsoleRoute => ({
    method: 'POST',
    path,
    action,
    handle,
  });
  return {
    path: '/knowledge',
    label: { vi: KNOWLEDGE_TEXTS.vi.section, en: KNOWLEDGE_TEXTS.en.section },
    action: 'knowledge.view',
    async counts(officer) {
      const open = await desk.edits.open();
      const { total } = await desk.questions.groups('open', { skip: 0, most: 1 });
      const toApprove = open.filter(
        ({ state, writtenBy }) => state === 'waiting' && writtenBy.id !== officer.id,
      ).length;
      const approver = officer.roles.includes('approver');
      const { vi, en } = KNOWLEDGE_TEXTS;
      return [
        { label: { vi: vi.parts.questions, en: en.parts.questions }, n: total, path: '/knowledge/questions' },
        { label: { vi: vi.waitingTitle, en: en.waitingTitle }, n: toApprove, path: '/knowledge', urgent: approver },
      ];
    },
    routes: [
      get('', (request) => overviewPage(desk, request)),
      get('/articles', async (request) => articlesPage(desk, request)),
      get('/facts', async (request) => factsPage(desk, request)),
      get('/expiring', async (request) => expiringPage(desk, request)),
      get('/questions', (request) => questionsPage(desk, request)),
      get('/questions/:id', async (request) => {
        const group = await desk.questions.group(request.params['id'] ?? '');
        return group ? groupPage(desk, request, group) : request.notFound();
      }),
      get('/subjects/:subject', async (request) => {
        const page = await subjectPage(desk, request, request.params['subject'] ?? '');
        return page ?? request.notFound();
      }),
      get('/edits/:id', edits.show),
      get('/edits/:id/progress', edits.progress),
      post('knowledge.write', '/questions/:id/assign', questions.assign),
      post('knowledge.write', '/questions/:id/settle', questions.settle),
      post('knowledge.write', '/questions/:id/variant', questions.addVariant),
      post('knowledge.write', '/questions/:id/article', questions.beginArticle),
      post('knowledge.write', '/subjects/:subject/edit', edits.begin),
      post('knowledge.roll-back', '/subjects/:subject/roll-back', deciding.rollBack),
      post('knowledge.write', '/edits/:id/save', edits.save),
      post('knowledge.write', '/edits/:id/live-check', edits.liveCheck),
      post('knowledge.view', '/edits/:id/check', edits.check),
      post('knowledge.write', '/edits/:id/submit', edits.submit),
      post('knowledge.write', '/edits/:id/discard', edits.discard),
      post('knowledge.approve', '/edits/:id/approve', deciding.approve),
      post('knowledge.approve', '/edits/:id/send-back', deciding.sendBack),
    ],
  };
}
