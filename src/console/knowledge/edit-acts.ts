import type { EditTexts, KnowledgeEdit } from '../../core/knowledge-edits';
import { articleFiles } from '../../knowledge/article-form';
import { hashOf, textsOf } from '../../knowledge/overlay';
import { quickCheck } from '../../knowledge/quick-check';
import { BrokenYaml } from '../../knowledge/yaml-text';
import type { ConsoleRequest, FormValues, Page } from '../section';
import { readArticleForm } from './article-fields';
import { faultsHtml } from './check-html';
import type { CheckRuns } from './check-runs';
import type { KnowledgeDesk } from './desk';
import { editPage, type EditView } from './edit-page';
import { readFact } from './fact-fields';
import { subjectPath } from './nav';
import { KNOWLEDGE_TEXTS } from './texts';

type Handle = (request: ConsoleRequest) => Promise<Page | Response>;

/** What an author does with an edit. */
export function editActs(
  desk: KnowledgeDesk,
  runs: CheckRuns,
): Readonly<Record<'show' | 'progress' | 'begin' | 'save' | 'liveCheck' | 'check' | 'submit' | 'discard', Handle>> {
  /** A handler about an edit that exists. */
  function about(handle: (request: ConsoleRequest, edit: KnowledgeEdit) => Promise<Page | Response>): Handle {
    return async (request) => {
      const edit = await desk.edits.find(request.params['id'] ?? '');
      return edit ? handle(request, edit) : request.notFound();
    };
  }

  const page = (request: ConsoleRequest, edit: KnowledgeEdit, view: Omit<EditView, 'run'> = {}): Page =>
    editPage(desk, request, edit, { ...view, run: runs.of(edit.id) });

  return {
    show: about(async (request, edit) => {
      const { query } = request;
      const [question, day] = [query.get('question').trim(), query.get('day')];
      if (question === '' || !/^\d{4}-\d\d-\d\d$/.test(day)) return page(request, edit);
      const { subject, texts, base } = edit;
      const candidate = { subject, texts, base };
      const language = query.get('language') === 'en' ? ('en' as const) : ('vi' as const);
      const shown = await desk.preview({ candidate, question: question.slice(0, 500), language, day });
      return page(request, edit, { preview: { question, day, shown } });
    }),
    progress: about(async (_request, edit) => {
      const run = runs.of(edit.id);
      return Response.json({ share: run?.share ?? 1, running: run !== undefined && !run.failed });
    }),
    async begin(request) {
      const subject = request.params['subject'] ?? '';
      await desk.refresh();
      const texts = textsOf(desk.files(), subject);
      if (!texts) return request.notFound();
      const base = hashOf(textsOf(desk.released(), subject));
      const by = request.officer;
      const record = request.record({ action: 'knowledge.begin', subject });
      const edit = await desk.edits.begin({ id: desk.newId(), subject, texts, base, note: '' }, by, record);
      const words = KNOWLEDGE_TEXTS[request.language];
      return edit
        ? request.done(`/knowledge/edits/${edit.id}`, words.begun)
        : request.done(subjectPath(subject), words.taken2);
    },
    save: about(async (request, edit) => {
      const words = KNOWLEDGE_TEXTS[request.language];
      const typed = readTexts(request.form, edit);
      if ('fault' in typed) return page(request, edit, { typed: { message: typed.fault, casesFault: typed.fault } });
      const revision = Number(request.form.get('revision'));
      const note = request.form.get('note').slice(0, 300);
      const record = request.record({ action: 'knowledge.save', subject: edit.subject });
      const saved = await desk.edits.save({ id: edit.id, revision, texts: typed.texts, note }, request.officer, record);
      if (saved) return request.done(`/knowledge/edits/${edit.id}`, words.saved);
      const now = (await desk.edits.find(edit.id)) ?? edit;
      return page(request, now, { typed: { texts: typed.texts, message: words.saveFailed } });
    }),
    liveCheck: about(async (request, edit) => {
      const words = KNOWLEDGE_TEXTS[request.language];
      const typed = readTexts(request.form, edit);
      if ('fault' in typed) return Response.json({ title: words.faults(1), html: typed.fault });
      const candidate = { subject: edit.subject, texts: typed.texts, base: edit.base };
      const faults = quickCheck(desk.files(), desk.library(), candidate, desk.today(request.now));
      const title = faults.length === 0 ? words.noFaults : words.faults(faults.length);
      return Response.json({ title, html: faultsHtml(request.language, faults, edit.subject)?.markup ?? '' });
    }),
    check: about(async (request, edit) => {
      await desk.refresh();
      runs.start(edit);
      return request.done(`/knowledge/edits/${edit.id}#check`);
    }),
    submit: about(async (request, edit) => {
      const words = KNOWLEDGE_TEXTS[request.language];
      const record = request.record({ action: 'knowledge.submit', subject: edit.subject });
      const submitted = await desk.edits.submit(edit.id, Number(request.form.get('revision')), record);
      if (submitted) return request.done(`/knowledge/edits/${edit.id}`, words.submitted);
      return page(request, edit, { typed: { message: words.submitRefused } });
    }),
    discard: about(async (request, edit) => {
      const why = request.form.get('why').slice(0, 300);
      const record = request.record({ action: 'knowledge.discard', subject: edit.subject, why });
      await desk.edits.discard(edit.id, request.officer, why, record);
      return request.done('/knowledge', KNOWLEDGE_TEXTS[request.language].discarded);
    }),
  };
}

/** What was typed as texts, or what is wrong with the cases. */
function readTexts(form: FormValues, edit: KnowledgeEdit): { readonly texts: EditTexts } | { readonly fault: string } {
  if (edit.texts.kind === 'fact') return { texts: { ...edit.texts, fact: readFact(form, edit.texts.fact) } };
  try {
    const id = edit.subject.slice('article:'.length);
    return { texts: articleFiles(id, readArticleForm(form), edit.texts) };
  } catch (error) {
    if (error instanceof BrokenYaml) return { fault: `YAML: ${error.message}` };
    throw error;
  }
}
