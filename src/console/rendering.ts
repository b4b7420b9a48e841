import type { Context } from 'hono';
import type { Language } from '../core/message';
import type { AssetFiles } from '../pages/asset-files';
import type { LiveSession } from './console';
import type { FormTokens } from './form-token';
import { guestLanguage } from './guest-language';
import { CONSOLE_PATH, renderPage, type NavigationItem } from './layout';
import { may } from './permissions';
import { PROBLEM_STATUS, problemPage, type Problem } from './problems';
import type { SaidOnce } from './said-once';
import type { ConsoleSection, Page } from './section';

/** Turns pages into answers. */
export interface Rendering {
  page(context: Context, session: LiveSession, page: Page, section?: ConsoleSection): Promise<Response>;
  /** A page for somebody who is not (fully) logged in. */
  guestPage(context: Context, page: Page): Response;
  problem(context: Context, session: LiveSession | undefined, problem: Problem): Promise<Response>;
  /** Goes to a page below `/console`, which tells `message` once. */
  done(context: Context, path: string, message?: string): Response;
  formToken(binding: string): string;
  language(context: Context): Language;
}

/** Makes the rendering of one console. */
export function createRendering(options: {
  readonly sections: readonly ConsoleSection[];
  readonly assets: AssetFiles;
  readonly tokens: FormTokens;
  readonly saidOnce: SaidOnce;
  readonly now: () => Date;
}): Rendering {
  const { sections, assets, tokens, saidOnce } = options;

  async function navigation(
    { officer }: LiveSession,
    current: ConsoleSection | undefined,
  ): Promise<readonly NavigationItem[]> {
    const seen = sections.filter(({ action, hidden }) => hidden !== true && may(officer, action));
    return Promise.all(
      seen.map(async (section) => {
        const counts = (await section.counts?.(officer, options.now()).catch(() => [])) ?? [];
        return {
          address: `${CONSOLE_PATH}${section.path}`,
          label: section.label[officer.language],
          current: section === current,
          toAct: counts.reduce((sum, { n, urgent }) => sum + (urgent === true ? n : 0), 0),
        };
      }),
    );
  }

  async function answer(
    context: Context,
    session: LiveSession | undefined,
    page: Page,
    section?: ConsoleSection,
    status: 200 | 500 = 200,
  ): Promise<Response> {
    const said = saidOnce.hear(context);
    const frame = {
      language: session?.officer.language ?? guestLanguage(context),
      officer: session?.officer,
      navigation: session ? await navigation(session, section) : [],
      address: addressOf(context),
      formToken: session ? tokens.make(session.id) : '',
      asset: (name: string) => assets.address(name),
    };
    const told: Page = said === undefined || page.message ? page : { ...page, message: { kind: 'good', text: said } };
    return context.html(renderPage(told, frame), page.status ?? status);
  }

  return {
    page: (context, session, page, section) => answer(context, session, page, section),
    guestPage: (context, page) => {
      const frame = {
        language: guestLanguage(context),
        officer: undefined,
        navigation: [],
        address: addressOf(context),
        formToken: '',
        asset: (name: string) => assets.address(name),
      };
      return context.html(renderPage(page, frame), page.status ?? 200);
    },
    problem: (context, session, problem) => {
      const language = session?.officer.language ?? guestLanguage(context);
      const status = PROBLEM_STATUS[problem] === 500 ? 500 : 200;
      return answer(context, session, problemPage(problem, language), undefined, status);
    },
    done(context, path, message) {
      if (message !== undefined) saidOnce.say(context, message);
      return context.redirect(`${CONSOLE_PATH}${path}`, 303);
    },
    formToken: (binding) => tokens.make(binding),
    language: guestLanguage,
  };
}

function addressOf(context: Context): string {
  const { pathname, search } = new URL(context.req.url);
  return `${pathname}${search}`;
}
