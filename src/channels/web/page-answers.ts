import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { conversationKey } from '../../core/message';
import { ERROR_STATUS } from './failures';
import type { ShownLine } from './outgoing';
import { pageHtml, type Page } from './page';
import type { PageError } from './page-texts';
import { isHttps } from '../../pages/requests';
import { linesAfter, waitForLines, type Following } from './stream';
import { cookieOptions, type Visitor, type Visitors } from './visitor';
import { readView, rememberView } from './view';
import type { PageEars } from './voice-html';

/** An answer takes milliseconds; with a language model some seconds. After that the page is shown without it. */
const ANSWER_WAIT_MS = 6_000;
/** An officer answers when they can: only a warning by the assistant is waited for. */
const ATTENDED_WAIT_MS = 1_500;

/** Beyond this nobody is told that an answer is being written: a person may be needed for it. */
const ANSWERING_MS = 20_000;

/** Pages as answers to requests. */
export interface PageAnswers {
  /** The conversation of whoever asks. */
  conversation(context: Context): Promise<Response>;
  /** The page with an error, the text still in the box. */
  error(context: Context, visitor: Visitor | undefined, error: PageError, draft: string): Promise<Response>;
  /** The conversation right after a message, for browsers that keep no cookie and so cannot be sent elsewhere. */
  posted(context: Context, visitor: Visitor, newAfter: number): Promise<Response>;
}

interface Shown {
  readonly lines: readonly ShownLine[];
  readonly newAfter?: number;
  readonly error?: PageError;
  readonly draft?: string;
}

/** Makes the page's answers. */
export function createPageAnswers(
  options: Following & {
    readonly visitors: Visitors;
    readonly newId: () => string;
    readonly own: string | undefined;
    readonly now: () => Date;
    readonly ears: PageEars;
    readonly longestSeconds: number;
  },
): PageAnswers {
  const { visitors, history, now } = options;

  async function render(context: Context, visitor: Visitor, shown: Shown): Promise<Response> {
    const attended = visitor.by !== 'new' && (await options.attended(keyOf(visitor)).catch(() => false));
    const view = readView(context);
    visitors.remember(context, visitor, view.embed);
    rememberView(context, view, cookieOptions(view.embed, isHttps(context, options.own)));
    const page = pageHtml({
      view,
      lines: shown.lines,
      newAfter: shown.newAfter,
      attended,
      waiting: waitingFor(shown.lines.at(-1), now(), attended),
      error: shown.error,
      draft: shown.draft ?? '',
      postId: options.newId(),
      token: visitor.by === 'cookie' ? undefined : visitor.token,
      ears: options.ears,
      longestSeconds: options.longestSeconds,
    });
    const status: ContentfulStatusCode = shown.error ? ERROR_STATUS[shown.error] : 200;
    return context.html(page, status);
  }

  return {
    async conversation(context) {
      const visitor = visitors.knownOrNew(context);
      const given = context.req.query('after');
      const newAfter = /^\d{1,15}$/.test(given ?? '') ? Number(given) : undefined;
      const lines = visitor.by === 'new' ? [] : await linesAfter(history, keyOf(visitor), 0);
      if (waitingFor(lines.at(-1), now(), false) !== 'answering' || newAfter === undefined)
        return render(context, visitor, { lines, ...(newAfter === undefined ? {} : { newAfter }) });
      const waited = await waitForLines(
        options,
        keyOf(visitor),
        { after: 0, ms: await answerWait(options, keyOf(visitor)), enough: isAnswered },
        context.req.raw.signal,
      );
      return render(context, visitor, { lines: waited, newAfter });
    },
    async error(context, visitor, error, draft) {
      const shown = visitor ?? visitors.knownOrNew(context);
      const lines = shown.by === 'new' ? [] : await linesAfter(history, keyOf(shown), 0).catch(() => []);
      return render(context, shown, { lines, error, draft });
    },
    async posted(context, visitor, newAfter) {
      return render(context, visitor, { lines: await linesAfter(history, keyOf(visitor), 0), newAfter });
    },
  };
}

/** How long a page without script waits for an answer before it is shown, in milliseconds. */
export async function answerWait({ attended }: Pick<Following, 'attended'>, key: string): Promise<number> {
  return (await attended(key)) ? ATTENDED_WAIT_MS : ANSWER_WAIT_MS;
}

/** Whether the last word is not the person's. */
export function isAnswered(lines: readonly ShownLine[]): boolean {
  const last = lines.at(-1);
  return last !== undefined && last.from !== 'person';
}

function waitingFor(last: ShownLine | undefined, now: Date, attended: boolean): Page['waiting'] {
  if (last?.from !== 'person') return undefined;
  if (attended) return 'officer';
  return now.getTime() - Date.parse(last.at) < ANSWERING_MS ? 'answering' : 'late';
}

function keyOf({ id }: Visitor): string {
  return conversationKey({ channel: 'web', person: id });
}
