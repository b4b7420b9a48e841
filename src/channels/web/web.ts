import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { Failure } from '../../core/failure';
import type { DataFiles } from '../../core/personal-data';
import type { Files } from '../../core/attachment';
import type { History } from '../../core/stores';
import { conversationKey, type Incoming } from '../../core/message';
import type { SoundsIn } from '../../core/unheard';
import type { Hearing, Speaking } from '../../core/voice';
import type { Abilities, Channel } from '../channel';
import { createAssets } from './assets';
import { setHeaders, setPageHeaders } from './headers';
import type { Mask } from './incoming';
import { answerDownload } from './my-data';
import { refuseEmpty } from './outgoing';
import { createFlood } from './flood';
import { createOpenStreams } from './open-streams';
import { createPosting } from './posting';
import { createPageAnswers } from './page-answers';
import { isHttps, LARGEST_BODY_BYTES } from '../../pages/requests';
import { followConversation, linesAfter, waitForLines, type Attended } from './stream';
import { answerStoredFile } from './stored-files';
import { createVisitors } from './visitor';
import { readView } from './view';
import { answerSpeech } from './speech';
import { createVoicePosting } from './voice-posting';
import { createWatchers } from './watchers';

/** What the web channel is made from. */
export interface WebOptions {
  readonly history: History;
  /** Whether an officer speaks in this conversation now, so that the page says so. */
  readonly attended: Attended;
  /** Stores messages. What it throws is told to the person, who keeps the text. */
  readonly accept: (messages: readonly Incoming[]) => Promise<number>;
  readonly mask: Mask;
  readonly now: () => Date;
  /** Must be unguessable: numbers of visitors are the keys to their conversations. */
  readonly newId: () => string;
  /** Origins of the sites that may embed the page (`https://…`). */
  readonly origins: readonly string[];
  /** Signs visitors' cookies. The same in all processes, or people lose their conversations. */
  readonly secret: string;
  /** Pictures and documents that staff attach. */
  readonly files?: Files;
  /** A person's own data as files. Without it no such file can be fetched. */
  readonly dataFiles?: DataFiles | undefined;
  /** Ears and voice; without them the page neither records nor plays. */
  readonly voice?: WebVoice | undefined;
  /** Where people reach the page when a proxy changes scheme or host. */
  readonly publicUrl?: string | undefined;
}

/** Ears and voice as the page uses them. */
export interface WebVoice {
  readonly hearing: Pick<Hearing, 'configured' | 'mostBytes' | 'mostSeconds'>;
  readonly speaking: Speaking;
  readonly sounds: SoundsIn;
}

/** The web page as a channel. */
export interface WebChannel {
  readonly channel: Channel;
  readonly app: Hono;
  /** Tells open pages that there is something new in a conversation. */
  sent(conversationKey: string): void;
}

const ABILITIES: Abilities = {
  buttons: true,
  voiceIn: true,
  voiceOut: 'player',
  edit: false,
  // A page has no limit of its own; nothing is split.
  longestText: 100_000,
  mostChoices: 12,
  mayWriteFirst: true,
};

/** How long a long poll is held open. */
const LONG_POLL_MS = 20_000;

/** Makes the web channel: the page, what it loads and what it posts. */
export function webChannel(options: WebOptions): WebChannel {
  const { attended, newId } = options;
  const history = options.voice?.speaking.configured === true ? options.history : withoutSpeech(options.history);
  const own = options.publicUrl === undefined ? undefined : new URL(options.publicUrl).origin;
  const watchers = createWatchers();
  const following = { history, watchers, attended };
  const streams = createOpenStreams();
  const assets = createAssets();
  const visitors = createVisitors({ secret: options.secret, newId, isHttps: (context) => isHttps(context, own) });
  const { voice, now } = options;
  const ears = voice === undefined ? 'none' : voice.hearing.configured ? 'record' : 'browser';
  const longestSeconds = voice?.hearing.mostSeconds ?? 0;
  const pages = createPageAnswers({ ...following, visitors, newId, own, now, ears, longestSeconds });
  const flood = createFlood(now);
  const posting = createPosting({ ...options, ...following, visitors, pages, own, flood });

  const app = new Hono();
  app.use(async (context, next) => {
    setHeaders(context);
    await next();
  });
  app.get('/', (context) => {
    setPageHeaders(context, readView(context).embed ? options.origins : undefined);
    return pages.conversation(context);
  });
  app.get('/embed.js', (context) => assets.answer(context, 'embed.js'));
  app.get('/assets/:name', (context) => assets.answer(context, context.req.param('name')));
  app.post(
    '/messages',
    async (context, next) => {
      setPageHeaders(context, readView(context).embed ? options.origins : undefined);
      await next();
    },
    bodyLimit({ maxSize: LARGEST_BODY_BYTES, onError: (context) => posting.refuse(context, 'too-big') }),
    (context) => posting.post(context),
  );
  if (voice && ears === 'record') {
    const { sounds, hearing } = voice;
    const common = { ...following, accept: options.accept, visitors, flood, now, own };
    app.post('/voice', createVoicePosting({ ...common, sounds, mostBytes: hearing.mostBytes }));
  }
  app.get('/speech/:seq', (context) =>
    answerSpeech(context, { history, speaking: voice?.speaking, visitor: visitors.known(context), flood }),
  );
  app.get('/my-data/:format/:secret', (context) => {
    setPageHeaders(context, undefined);
    return answerDownload(context, { files: options.dataFiles, visitor: visitors.known(context), now: options.now() });
  });
  app.get('/files/:id', (context) => answerStoredFile(context, options.files));
  app.get('/messages', async (context) => {
    const visitor = visitors.known(context);
    if (!visitor) return context.json({ lines: [] }, 401);
    context.header('Cache-Control', 'no-store');
    const key = keyOf(visitor.id);
    const after = numberIn(context.req.query('after'));
    if (context.req.query('wait') !== '1')
      return context.json({ lines: await linesAfter(history, key, after), attended: await attended(key) });
    const enough = (lines: readonly unknown[]): boolean => lines.length > 0;
    const lines = await waitForLines(following, key, { after, ms: LONG_POLL_MS, enough }, context.req.raw.signal);
    return context.json({ lines, attended: await attended(key) });
  });
  app.get('/events', (context) => {
    const visitor = visitors.known(context);
    if (!visitor) return context.body(null, 401);
    const { signal, close } = streams.open(visitor.id);
    return followConversation(context, following, keyOf(visitor.id), resumeAfter(context), signal, close);
  });

  return {
    app,
    sent: (key) => watchers.ring(key),
    channel: {
      name: 'web',
      abilities: ABILITIES,
      receive: () => Promise.resolve({ messages: [], response: new Response(null, { status: 404 }) }),
      // The row in the outbox is the message: pages read it there. Sending only tells them to look.
      send: async (person, reply, sound) => {
        if (sound) throw new Failure('rejected', 'pages play sound from our address');
        refuseEmpty(reply);
        watchers.ring(keyOf(person));
        return { platformIds: [newId()] };
      },
    },
  };
}

/** Without a voice there is nothing to play: a player that stays silent is worse than none. */
function withoutSpeech(history: History): History {
  return {
    async lines(...asked) {
      const lines = await history.lines(...asked);
      return lines.map((line) => {
        if (!line.reply?.spoken) return line;
        const { spoken: _silenced, ...reply } = line.reply;
        return { ...line, reply };
      });
    },
    reply: (key, seq) => history.reply(key, seq),
  };
}

function keyOf(person: string): string {
  return conversationKey({ channel: 'web', person });
}

function resumeAfter(context: Context): number {
  return numberIn(context.req.header('last-event-id') ?? context.req.query('after'));
}

function numberIn(given: string | undefined): number {
  return /^\d{1,15}$/.test(given ?? '') ? Number(given) : 0;
}
