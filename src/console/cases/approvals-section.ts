import { assistantSays, officerSays } from '../../cases/telling';
import type { HeldAnswer, HeldDecision } from '../../core/approvals';
import { plain } from '../../core/plain';
import { maskForStaff } from '../../language/mask';
import { html, type Markup } from '../../pages/html';
import { selectField } from '../fields';
import { card, emptyNote } from '../parts';
import type { ConsoleRequest, ConsoleSection, Page } from '../section';
import { durationText, momentTag, momentText } from '../times';
import type { CasesSectionOptions } from './options';
import { CASES_TEXTS } from './texts';

const MOST_WAITING = 50;
const LONGEST_ANSWER = 20_000;

/** Answers that wait for approval, and the topics whose answers do. */
export function approvalsSection(options: CasesSectionOptions): ConsoleSection {
  const { approvals } = options;

  async function page(request: ConsoleRequest): Promise<Page> {
    const { language } = request;
    const texts = CASES_TEXTS[language].approvals;
    const [waiting, topics] = await Promise.all([approvals.waiting(MOST_WAITING), approvals.topics()]);
    const titles = new Map(options.articles(language).map(({ id, title }) => [id, title]));
    const title = (article: string): string => titles.get(article) ?? article;
    return {
      title: texts.title,
      styles: ['cases.css'],
      refresh: 30,
      body: html`${waiting.length === 0 ? emptyNote(language, texts.none) : waiting.map((held) => heldCard(request, held, title(held.article)))}
      ${card(
        'topics',
        texts.topics,
        html`${
            topics.length === 0
              ? html`<p class="soft">${texts.topicsNone}</p>`
              : html`<ul class="plain-list">
                  ${topics.map(
                    ({ article, officer, since }) =>
                      html`<li>
                        <strong>${title(article)}</strong>
                        <span class="soft">${texts.by(officer, momentText(since))}</span>
                        <form method="post" action="/console/approvals/topics">
                          ${request.formToken}<input type="hidden" name="article" value="${article}" />
                          <button class="plain" name="on" value="0">${texts.remove(title(article))}</button>
                        </form>
                      </li>`,
                  )}
                </ul>`
          }
          <form method="post" action="/console/approvals/topics">
            ${request.formToken}
            ${selectField(language, {
              name: 'article',
              label: texts.choose,
              options: [...titles]
                .filter(([id]) => !topics.some(({ article }) => article === id))
                .map(([value, label]) => ({ value, label })),
            })}
            <div class="buttons"><button class="button" name="on" value="1">${texts.add}</button></div>
          </form>`,
      )}`,
    };
  }

  async function setTopic(request: ConsoleRequest): Promise<Page | Response> {
    const { form, language, officer, now } = request;
    const article = form.get('article');
    const on = form.get('on') === '1';
    const known = options.articles(language).some(({ id }) => id === article);
    if (on && !known) return request.notFound();
    const record = request.record({ action: on ? 'approval.begin' : 'approval.end', subject: `article:${article}` });
    await approvals.setTopic(article, on, officer.name, now, record);
    return request.done('/approvals', CASES_TEXTS[language].approvals.done);
  }

  async function decide(request: ConsoleRequest, step: 'approve' | 'change' | 'reject'): Promise<Page | Response> {
    const { language, now, params } = request;
    const texts = CASES_TEXTS[language].approvals;
    const held = await approvals.find(params['id'] ?? '');
    if (!held) return request.notFound();
    const decision = decisionOf(request, held, step, options);
    if (!decision) return request.done('/approvals', CASES_TEXTS[language].refused.empty);
    const record = request.record({
      action: `approval.${step}`,
      subject: `held-answer:${held.id}`,
      details: { article: held.article },
    });
    const settled = await approvals.settle(held.id, decision, now, record);
    if (settled) options.wake(held.channel);
    return request.done('/approvals', settled ? texts.done : texts.gone);
  }

  return {
    path: '/approvals',
    label: { vi: CASES_TEXTS.vi.approvals.section, en: CASES_TEXTS.en.approvals.section },
    action: 'cases.approve-answer',
    routes: [
      { method: 'GET', path: '', action: 'cases.approve-answer', handle: page },
      { method: 'POST', path: '/topics', action: 'cases.approve-answer', handle: setTopic },
      ...(['approve', 'change', 'reject'] as const).map((step) => ({
        method: 'POST' as const,
        path: `/:id/${step}`,
        action: 'cases.approve-answer' as const,
        handle: (request: ConsoleRequest) => decide(request, step),
      })),
    ],
    async counts() {
      const waiting = await approvals.waiting(MOST_WAITING);
      return [{ label: { vi: 'chờ duyệt', en: 'to approve' }, n: waiting.length, path: '/approvals', urgent: true }];
    },
  };
}

/** What the person gets. Undefined: there is nothing to send. */
function decisionOf(
  { form, officer }: ConsoleRequest,
  held: HeldAnswer,
  step: 'approve' | 'change' | 'reject',
  options: CasesSectionOptions,
): HeldDecision | undefined {
  const texts = options.texts()[held.language];
  const by = officer.name;
  if (step === 'approve')
    return {
      status: 'approved',
      by,
      replies: assistantSays([plain(texts.approved), ...held.replies], texts, held.language),
    };
  const text = maskForStaff(form.get('text')).trim().slice(0, LONGEST_ANSWER);
  if (step === 'reject')
    return { status: 'rejected', by, replies: assistantSays(texts.rejected(text), texts, held.language) };
  if (text === '') return undefined;
  const written = `${texts.officer(officer.name)}\n${texts.approvedChanged}\n\n${text}`;
  return { status: 'changed', by, replies: officerSays(written, texts, held.language) };
}

function heldCard(request: ConsoleRequest, held: HeldAnswer, title: string): Markup {
  const { language, now, formToken } = request;
  const texts = CASES_TEXTS[language].approvals;
  const text = held.replies.map((reply) => reply.text).join('\n\n');
  const path = `/console/approvals/${held.id}`;
  const left = Math.max(0, held.expires.getTime() - now.getTime());
  return card(
    `held-${held.id}`,
    title,
    html`<p>
        <strong>${texts.question}:</strong> <span lang="${held.language}">${held.question}</span> ·
        ${momentTag(held.at)}
      </p>
      <p class="soft">${texts.expires(durationText(left, language))}</p>
      <div class="words held" lang="${held.language}" role="group" aria-label="${texts.answer}" tabindex="0">
        ${text.replaceAll('**', '')}
      </div>
      <ul class="plain-list soft">
        ${held.replies.flatMap(({ sources }) => sources).map((source) => html`<li>${source.title} (${source.checkedOn})</li>`)}
      </ul>
      <form method="post" action="${path}/approve">
        ${formToken}
        <div class="buttons"><button class="button strong">${texts.approve}</button></div>
      </form>
      <details>
        <summary>${texts.change}</summary>
        <form method="post" action="${path}/change">
          ${formToken}<label class="hidden" for="text-${held.id}">${texts.answer}</label>
          <textarea id="text-${held.id}" name="text" rows="8" lang="${held.language}" required>
${text.replaceAll('**', '')}</textarea>
          <div class="buttons"><button class="button">${texts.change}</button></div>
        </form>
      </details>
      <details>
        <summary>${texts.reject}</summary>
        <form method="post" action="${path}/reject">
          ${formToken}<label for="why-${held.id}">${texts.why}</label>
          <input id="why-${held.id}" name="text" maxlength="500" autocomplete="off" />
          <div class="buttons"><button class="button">${texts.reject}</button></div>
        </form>
      </details>`,
  );
}
