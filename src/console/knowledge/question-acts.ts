import type { QuestionGroup } from '../../core/desk-questions';
import type { EditTexts, KnowledgeEdit } from '../../core/knowledge-edits';
import { newArticle, withQuestion } from '../../knowledge/article-form';
import { hashOf, textsOf } from '../../knowledge/overlay';
import type { ConsoleRequest, Page } from '../section';
import type { KnowledgeDesk } from './desk';
import { KNOWLEDGE_TEXTS } from './texts';

type Handle = (request: ConsoleRequest) => Promise<Page | Response>;

/** Most questions of a group that go into a new article. */
const MOST_QUESTIONS = 20;
const ARTICLE_ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** What an editor does with a group of questions. */
export function questionActs(
  desk: KnowledgeDesk,
): Readonly<Record<'assign' | 'settle' | 'addVariant' | 'beginArticle', Handle>> {
  /** A handler about a group that exists. */
  function about(handle: (request: ConsoleRequest, group: QuestionGroup) => Promise<Page | Response>): Handle {
    return async (request) => {
      const group = await desk.questions.group(request.params['id'] ?? '');
      return group ? handle(request, group) : request.notFound();
    };
  }

  /** Begins an edit of a subject, or goes on with the draft that is open. Undefined: it waits for approval already. */
  async function draftOf(
    request: ConsoleRequest,
    subject: string,
    texts: (before: EditTexts | undefined) => EditTexts | undefined,
    note: string,
  ): Promise<KnowledgeEdit | undefined> {
    const open = (await desk.edits.versions(subject)).find(({ state }) => state === 'draft' || state === 'waiting');
    const written = texts(open?.texts ?? textsOf(desk.files(), subject));
    if (!written || open?.state === 'waiting') return undefined;
    const by = request.officer;
    if (open) {
      const record = request.record({ action: 'knowledge.save', subject });
      const change = { id: open.id, revision: open.revision, texts: written, note: open.note || note };
      return (await desk.edits.save(change, by, record)) ? open : undefined;
    }
    const record = request.record({ action: 'knowledge.begin', subject });
    const base = hashOf(textsOf(desk.released(), subject));
    return desk.edits.begin({ id: desk.newId(), subject, texts: written, base, note }, by, record);
  }

  async function finish(request: ConsoleRequest, group: QuestionGroup, edit: KnowledgeEdit): Promise<Response> {
    const record = request.record({ action: 'knowledge.question-used', subject: `question:${group.id}` });
    await desk.questions.settle(group.id, 'done', request.officer, edit.subject, record);
    return request.done(`/knowledge/edits/${edit.id}`, KNOWLEDGE_TEXTS[request.language].begun);
  }

  return {
    assign: about(async (request, group) => {
      const takes = request.form.get('to') === 'me';
      const record = request.record({ action: 'knowledge.question-assign', subject: `question:${group.id}` });
      await desk.questions.assign(group.id, takes ? request.officer : undefined, record);
      const words = KNOWLEDGE_TEXTS[request.language];
      return request.done(`/knowledge/questions/${group.id}`, takes ? words.taken : words.released);
    }),
    settle: about(async (request, group) => {
      const status =
        (['open', 'done', 'dismissed'] as const).find((one) => one === request.form.get('status')) ?? 'open';
      const note = request.form.get('note').slice(0, 300);
      const details = { status };
      const record = request.record({ action: 'knowledge.question-settle', subject: `question:${group.id}`, details });
      await desk.questions.settle(group.id, status, request.officer, note, record);
      return request.done('/knowledge/questions', KNOWLEDGE_TEXTS[request.language].settled);
    }),
    addVariant: about(async (request, group) => {
      const [article = '', section = ''] = request.form.get('target').split('|');
      await desk.refresh();
      const change = (before: EditTexts | undefined): EditTexts | undefined =>
        before?.kind === 'article' ? withQuestion(before, group.language, section, [group.sample]) : undefined;
      const edit = await draftOf(
        request,
        `article:${article}`,
        change,
        KNOWLEDGE_TEXTS[request.language].fromQuestions,
      );
      if (edit) return finish(request, group, edit);
      return request.done(`/knowledge/questions/${group.id}`, KNOWLEDGE_TEXTS[request.language].taken2);
    }),
    beginArticle: about(async (request, group) => {
      const id = request.form.get('id').trim();
      const area = request.form.get('area');
      const library = desk.library();
      const areas = new Set([...library.articles.values()].map((article) => article.area));
      if (!ARTICLE_ID.test(id) || id.length > 40 || library.articles.has(id) || !areas.has(area))
        return request.done(`/knowledge/questions/${group.id}`, KNOWLEDGE_TEXTS[request.language].invalidId);
      const asked = (await desk.questions.questions(group.id, MOST_QUESTIONS)).map(({ question }) => question);
      const questions = [...new Set([group.sample, ...asked])];
      const today = desk.today(request.now);
      const edit = await draftOf(
        request,
        `article:${id}`,
        (before) => before ?? newArticle(id, area, today, group.language, questions),
        KNOWLEDGE_TEXTS[request.language].fromQuestions,
      );
      if (edit) return finish(request, group, edit);
      return request.done(`/knowledge/questions/${group.id}`, KNOWLEDGE_TEXTS[request.language].taken2);
    }),
  };
}
