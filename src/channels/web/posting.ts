import type { Context } from 'hono';
import { conversationKey, type Incoming } from '../../core/message';
import { ERROR_STATUS, pageErrorOf } from './failures';
import { ADDRESS_LIMIT, VISITOR_LIMIT, type Flood } from './flood';
import { readPost, type Mask } from './incoming';
import { answerWait, isAnswered, type PageAnswers } from './page-answers';
import { PAGE_TEXTS, type PageError } from './page-texts';
import { addressOf, isFromOurPage } from '../../pages/requests';
import { linesAfter, waitForLines, type Following } from './stream';
import type { Visitor, Visitors } from './visitor';
import { addressIn, readView } from './view';

/** Answers what pages post. */
export interface Posting {
  /** Takes a message: from a form with a page or a redirect to it, from the page's script with JSON. */
  post(context: Context): Promise<Response>;
  /** Answers a message that is not taken, in the way that was asked for. */
  refuse(context: Context, error: PageError): Promise<Response>;
}

/** Makes the answers to posts. */
export function createPosting(
  options: Following & {
    readonly accept: (messages: readonly Incoming[]) => Promise<number>;
    readonly mask: Mask;
    readonly now: () => Date;
    readonly visitors: Visitors;
    readonly pages: PageAnswers;
    readonly own: string | undefined;
    readonly flood: Flood;
  },
): Posting {
  const { history, watchers, visitors, pages, now, flood } = options;

  async function refuse(context: Context, error: PageError, visitor?: Visitor, draft = ''): Promise<Response> {
    if (!isJson(context)) return pages.error(context, visitor, error, draft);
    return context.json({ error, text: PAGE_TEXTS[readView(context).language].error[error] }, ERROR_STATUS[error]);
  }

  async function take(context: Context): Promise<Response> {
    if (!isFromOurPage(context, options.own)) return refuse(context, 'foreign');
    const post = await readBody(context);
    const visitor = visitors.knownOrNew(context, textIn(post, 'visitor'));
    const draft = textIn(post, 'text') ?? '';
    const keys = [
      { key: `visitor:${visitor.id}`, limit: VISITOR_LIMIT },
      { key: `address:${addressOf(context)}`, limit: ADDRESS_LIMIT },
    ];
    if (!flood.allows(keys)) return refuse(context, 'flood', visitor, draft);
    const view = readView(context);
    const language = view.languageChosen ? view.language : undefined;
    const read = readPost(post, { visitor: visitor.id, now: now(), mask: options.mask, language });
    if ('fault' in read) return refuse(context, read.fault, visitor, draft);
    try {
      await options.accept([read.message]);
    } catch (error) {
      return refuse(context, pageErrorOf(error), visitor, draft);
    }
    watchers.ring(keyOf(visitor));
    return isJson(context) ? answerScript(context, visitor, post) : answerForm(context, visitor);
  }

  async function answerScript(context: Context, visitor: Visitor, post: Posted): Promise<Response> {
    const view = readView(context);
    visitors.remember(context, visitor, view.embed);
    const lines = await linesAfter(history, keyOf(visitor), Number(textIn(post, 'after') ?? 0) || 0);
    return context.json({ lines, ...(visitor.by === 'cookie' ? {} : { token: visitor.token }) }, 202);
  }

  async function answerForm(context: Context, visitor: Visitor): Promise<Response> {
    const wait = { after: 0, ms: await answerWait(options, keyOf(visitor)), enough: isAnswered };
    const lines = await waitForLines(options, keyOf(visitor), wait, context.req.raw.signal);
    const asked = lines.findLast(({ from }) => from === 'person');
    const newAfter = asked === undefined ? 0 : asked.seq - 1;
    if (visitor.by === 'token') return pages.posted(context, visitor, newAfter);
    const view = readView(context);
    visitors.remember(context, visitor, view.embed);
    return context.redirect(`${addressIn('/', view, { after: String(newAfter) })}#new`, 303);
  }

  return { post: take, refuse };
}

type Posted = Readonly<Record<string, unknown>>;

async function readBody(context: Context): Promise<Posted> {
  try {
    const body: unknown = isJson(context) ? await context.req.json() : await context.req.parseBody();
    return typeof body === 'object' && body !== null ? (body as Posted) : {};
  } catch {
    return {};
  }
}

function textIn(post: Posted, name: string): string | undefined {
  const value = post[name];
  return typeof value === 'string' ? value : undefined;
}

function isJson(context: Context): boolean {
  return context.req.header('content-type')?.startsWith('application/json') ?? false;
}

function keyOf({ id }: Visitor): string {
  return conversationKey({ channel: 'web', person: id });
}
