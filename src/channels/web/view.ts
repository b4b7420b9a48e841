import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { CookieOptions } from 'hono/utils/cookie';
import type { Language } from '../../core/message';

/** How the page is shown to this person. */
export interface View {
  readonly language: Language;
  /** Whether the person chose the language, rather than being given it. */
  readonly languageChosen: boolean;
  readonly big: boolean;
  /** Shown in a frame of another site. */
  readonly embed: boolean;
}

/** Reads what was chosen: in the address, else in a cookie, else Vietnamese in normal size. */
export function readView(context: Context): View {
  const language = readLanguage(context.req.query('lang')) ?? readLanguage(getCookie(context, 'lang'));
  const size = context.req.query('size') ?? getCookie(context, 'size');
  return {
    language: language ?? 'vi',
    languageChosen: language !== undefined,
    big: size === 'big',
    embed: context.req.query('embed') === '1',
  };
}

/** Keeps what the address chose for the next visit. */
export function rememberView(context: Context, view: View, options: CookieOptions): void {
  if (readLanguage(context.req.query('lang'))) setCookie(context, 'lang', view.language, options);
  if (context.req.query('size') !== undefined) setCookie(context, 'size', view.big ? 'big' : 'normal', options);
}

/** An address of ours that is shown in the same way. Carries what was chosen, for browsers without cookies. */
export function addressIn(path: string, view: View, more: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams({
    ...(view.embed ? { embed: '1' } : {}),
    ...(view.languageChosen ? { lang: view.language } : {}),
    ...(view.big ? { size: 'big' } : {}),
    ...more,
  }).toString();
  return query === '' ? path : `${path}?${query}`;
}

function readLanguage(given: string | undefined): Language | undefined {
  return given === 'vi' || given === 'en' ? given : undefined;
}
