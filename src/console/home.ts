import type { Language } from '../core/message';
import type { Officer } from '../core/officers';
import { html, type Markup } from '../pages/html';
import { emptyNote } from './parts';
import { may } from './permissions';
import type { ConsoleSection, SectionCount } from './section';

/** The start page: what waits for this officer, section by section. */
export function homeSection(sections: readonly ConsoleSection[]): ConsoleSection {
  return {
    path: '',
    label: { vi: 'Trang đầu', en: 'Start' },
    action: 'home',
    routes: [
      {
        method: 'GET',
        path: '',
        action: 'home',
        async handle({ officer, language, now }) {
          const seen = sections.filter(({ action, hidden }) => hidden !== true && may(officer, action));
          const parts = await Promise.all(seen.map((section) => partOf(section, officer, now)));
          return {
            title: language === 'vi' ? `Chào ${officer.name}` : `Hello ${officer.name}`,
            body: parts.length === 0 ? emptyNote(language) : html`<div class="parts">${parts}</div>`,
          };
        },
      },
    ],
  };
}

async function partOf(section: ConsoleSection, officer: Officer, now: Date): Promise<Markup> {
  const { language } = officer;
  const counts = (await section.counts?.(officer, now)) ?? [];
  const id = `part${section.path.replaceAll('/', '-')}`;
  return html`<section class="card part" aria-labelledby="${id}">
    <h2 id="${id}"><a href="/console${section.path}">${section.label[language]}</a></h2>
    ${
      counts.length > 0 &&
      html`<ul class="figures">
        ${counts.map((count) => figureHtml(count, language))}
      </ul>`
    }
  </section>`;
}

function figureHtml({ label, n, path, urgent }: SectionCount, language: Language): Markup {
  return html`<li>
    <a class="${urgent === true && n > 0 ? 'urgent' : ''}" href="/console${path}"
      ><strong>${n}</strong> <span>${label[language]}</span></a
    >
  </li>`;
}
