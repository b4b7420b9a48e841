import { createHash } from 'node:crypto';
import { changeMark, isFinal, type Application, type Applications, type LookedUp } from '../core/applications';
import { Failure } from '../core/failure';
import type { DialogContext } from '../core/needs';
import { codesIn, kindOfCode, tokenAnswer, tokenIn, USED_DIGITS } from './application-code';
import { tellApplication } from './application-status-words';
import type { LookUp, LookUpResult } from './look-up';

/** Counts wrong tries; shared by all processes. */
export interface WrongTries {
  /** How many there were for a key in the last hour. */
  count(key: string, now: Date): Promise<number>;
  add(key: string, now: Date): Promise<void>;
}

/** What the look-ups run on. */
export interface ApplicationLookUpOptions {
  readonly applications: Applications;
  readonly tries: WrongTries;
  /** Answers leave at a multiple of this many milliseconds after the question, found or not, so that time tells nothing. */
  readonly pace: number;
  /** A failure of the service, for the log. */
  readonly failed: (failure: unknown) => void;
}

/** Wrong tries per person, and per code, in an hour. */
const MOST_WRONG_TRIES = 5;

/** The look-ups of the dialog `application-status`, by name. */
export function applicationLookUps(options: ApplicationLookUpOptions): Readonly<Record<string, LookUp>> {
  const first =
    (state: string): LookUp =>
    (answers, context) =>
      paced(options.pace, () => look(options, { answers, context, state, codes: codesIn(answers) }));
  return {
    'applications.code': (answers) => Promise.resolve({ outcome: kindOfCode(answers['code'] ?? ''), data: {} }),
    'applications.status': first('check'),
    'applications.status-again': first('again'),
    'applications.status-digits': first('digits'),
    'applications.status-second': (answers, context) =>
      paced(options.pace, () =>
        look(options, { answers, context, state: 'secondCheck', codes: codesIn(answers).slice(1) }),
      ),
    'applications.watch': (answers, context) => watch(options, answers, context),
  };
}

interface Asked {
  readonly answers: Readonly<Record<string, string>>;
  readonly context: DialogContext;
  /** The state whose answer holds the digits. */
  readonly state: string;
  /** The code to look up, and the one after it. */
  readonly codes: readonly string[];
}

async function look(options: ApplicationLookUpOptions, asked: Asked): Promise<LookUpResult> {
  const { answers, context, state, codes } = asked;
  const [code = '', second] = codes;
  const given = answers[state];
  const token = tokenIn(given);
  if (given === undefined || given === USED_DIGITS) return { outcome: 'digits', data: {} };
  const forgotten = { [state]: USED_DIGITS };
  const keys = [`person ${context.conversationKey}`, `code ${code}`].map(hashed);
  try {
    const counts = await Promise.all(keys.map((key) => options.tries.count(key, context.now)));
    if (token === undefined && counts.some((count) => count >= MOST_WRONG_TRIES))
      return { outcome: 'tooMany', data: {}, answers: forgotten };
    const { applications } = options;
    const found =
      token === undefined
        ? await applications.lookUp({ code, ownerCheck: given })
        : await follow(applications, token, code);
    if (found.kind === 'found')
      return { ...told(found.application, second), answers: { [state]: tokenAnswer(found.watchToken) } };
    if (token !== undefined) return { outcome: 'digits', data: {}, answers: forgotten };
    await Promise.all(keys.map((key) => options.tries.add(key, context.now)));
    return { outcome: 'notFound', data: {}, answers: forgotten };
  } catch (error) {
    options.failed(error);
    const outcome = error instanceof Failure && error.code === 'rate-limited' ? 'tooMany' : 'down';
    return { outcome, data: {}, answers: forgotten };
  }
}

/** A token belongs to the code that it was given for: after another code was typed the digits are asked again. */
async function follow(applications: Applications, token: string, code: string): Promise<LookedUp> {
  const found = await applications.follow(token);
  return found.kind === 'found' && found.application.code === code ? found : { kind: 'not-found' };
}

function told(application: Application, second: string | undefined): LookUpResult {
  const tell = { tellVi: tellApplication(application, 'vi'), tellEn: tellApplication(application, 'en') };
  if (second !== undefined) return { outcome: 'firstOfTwo', data: { ...tell, second } };
  return { outcome: needOf(application), data: tell };
}

const NEEDS = {
  1: 'waiting',
  2: 'waiting',
  3: 'refused',
  4: 'waiting',
  5: 'supplement',
  6: 'payment',
  7: 'withdrawn',
  8: 'stopped',
  9: 'finished',
  10: 'handed',
} as const;

/** What the person needs to hear. */
function needOf({ statusNo, overdue }: Application): string {
  return overdue && !isFinal(statusNo) ? 'overdue' : NEEDS[statusNo];
}

/** Begins to follow the application just shown: the token stands where the digits were. */
async function watch(
  options: ApplicationLookUpOptions,
  answers: Readonly<Record<string, string>>,
  context: DialogContext,
): Promise<LookUpResult> {
  const codes = codesIn(answers);
  const code = (answers['firstOfTwo'] === 'next' ? codes[1] : undefined) ?? codes[0] ?? '';
  const tokens = ['secondCheck', 'digits', 'again', 'check'].flatMap((state) => tokenIn(answers[state]) ?? []);
  try {
    for (const token of tokens) {
      const found = await follow(options.applications, token, code);
      if (found.kind === 'not-found') continue;
      const id = hashed(`watch ${context.conversationKey} ${code}`);
      const { watchToken: check, application } = found;
      return {
        outcome: 'watching',
        data: { code },
        effects: [{ kind: 'watch', id, code, check, status: changeMark(application) }],
      };
    }
  } catch (error) {
    options.failed(error);
  }
  return { outcome: 'failed', data: {} };
}

function hashed(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** Gives the result at the next multiple of `pace` since the beginning. */
async function paced<T>(pace: number, work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const done = await work();
  const spent = performance.now() - began;
  const left = (Math.floor(spent / pace) + 1) * pace - spent;
  await new Promise((resolve) => setTimeout(resolve, left));
  return done;
}
