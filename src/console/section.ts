import type { AuditEntry, AuditRecord } from '../core/audit';
import type { Language } from '../core/message';
import type { Officer } from '../core/officers';
import type { Markup } from '../pages/html';
import type { Action } from './permissions';

/** A part of the console: one entry in the navigation with the pages behind it. Made from what it shows (`casesSection(deps)`). */
export interface ConsoleSection {
  /** Below `/console`: `/cases`. Empty: the start page. */
  readonly path: string;
  readonly label: Readonly<Record<Language, string>>;
  /** Who sees it in the navigation. */
  readonly action: Action;
  /** Not in the navigation: reached from elsewhere. */
  readonly hidden?: boolean;
  readonly routes: readonly ConsoleRoute[];
  /** What the start page and the navigation tell of it; asked only for officers who see the section. */
  readonly counts?: (officer: Officer, now: Date) => Promise<readonly SectionCount[]>;
}

/** A figure on the start page, with the page that it leads to. */
export interface SectionCount {
  readonly label: Readonly<Record<Language, string>>;
  readonly n: number;
  /** Below `/console`. */
  readonly path: string;
  /** Somebody should act: shown beside the section in the navigation too. */
  readonly urgent?: boolean;
}

/** One address of a section. A GET never changes anything. */
export interface ConsoleRoute {
  readonly method: 'GET' | 'POST';
  /** Below the section's path, with parameters: `/:id/reply`; empty for the section itself. */
  readonly path: string;
  /** What an officer must be allowed to do; others get 403, which is audited. */
  readonly action: Action;
  /** The password must have been typed within the last minutes: for critical acts. */
  readonly confirmed?: boolean;
  /** Largest body in bytes; {@link LARGEST_FORM_BYTES} when left out. */
  readonly largestBody?: number;
  readonly handle: (request: ConsoleRequest) => Promise<Page | Response>;
}

/** A request of an officer who may make it: session, role, origin and form token are checked. */
export interface ConsoleRequest {
  readonly officer: Officer;
  readonly sessionId: string;
  readonly language: Language;
  readonly params: Readonly<Record<string, string>>;
  readonly query: FormValues;
  readonly form: FormValues;
  readonly files: readonly UploadedFile[];
  readonly now: Date;
  /** Aborted when the browser goes away, and for a stream also when the session ends; a stream must end then. */
  readonly signal: AbortSignal;
  /** A request header, such as `last-event-id`. */
  readonly header: (name: string) => string | undefined;
  /** The hidden field that every form must carry; a script sends its value in the header `x-form-token` (`data-token` of body). */
  readonly formToken: Markup;
  readonly may: (action: Action) => boolean;
  /** Completes an entry with who and when, for a store that writes it together with the change. */
  readonly record: (entry: AuditEntry) => AuditRecord;
  /** Writes an entry at once, when there is no transaction to write it in. */
  readonly audit: (entry: AuditEntry) => Promise<void>;
  /** After a POST: goes to a page below `/console`, which tells `message` once. */
  readonly done: (path: string, message?: string) => Response;
  /** The page that says that there is nothing (404). */
  readonly notFound: () => Page;
}

/** Values of a form or a query. A name that was not sent gives an empty text. */
export interface FormValues {
  readonly get: (name: string) => string;
  readonly all: (name: string) => readonly string[];
  readonly has: (name: string) => boolean;
}

/** A file that an officer sent. Name and type are what the browser claims. */
export interface UploadedFile {
  readonly field: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** What stands between the navigation and the end of the page. */
export interface Page {
  /** The only `h1`, and the browser's title. */
  readonly title: string;
  readonly body: Markup;
  /** Beside the title: buttons and links for the page as a whole. */
  readonly actions?: Markup;
  /** Where this page belongs: shown above the title, the outermost first. Paths below `/console`. */
  readonly above?: readonly { readonly label: string; readonly path: string }[];
  /** 200 when left out. A form shown again with faults is 422. */
  readonly status?: 200 | 403 | 404 | 409 | 413 | 422 | 429;
  /** Told at the top: `bad` as an alert that gets the focus, the others politely. */
  readonly message?: { readonly kind: 'good' | 'bad' | 'note'; readonly text: string | Markup };
  /** Files of `console/assets`, loaded as modules. Everything must work without. */
  readonly scripts?: readonly string[];
  readonly styles?: readonly string[];
  /** The whole width, for a case beside its conversation. */
  readonly wide?: boolean;
  /** Seconds after which browsers without script load the page again. */
  readonly refresh?: number;
}

/** Forms without files: a long announcement in two languages takes 40 kB. */
export const LARGEST_FORM_BYTES = 256 * 1024;
