import type { Context } from 'hono';
import type { AuditEntry, AuditLog, AuditRecord } from '../core/audit';
import { html } from '../pages/html';
import type { LiveSession } from './console';
import { formValues } from './form-values';
import { may } from './permissions';
import { problemPage } from './problems';
import type { Rendering } from './rendering';
import type { ConsoleRequest } from './section';

/** What a section's handler gets to see of a checked request. */
export function requestOf(
  context: Context,
  { id, officer }: LiveSession,
  options: Pick<ConsoleRequest, 'form' | 'files' | 'now' | 'signal'> & {
    readonly rendering: Rendering;
    readonly audit: AuditLog;
  },
): ConsoleRequest {
  const { form, files, now, signal, rendering, audit } = options;
  const record = (entry: AuditEntry): AuditRecord => ({ ...entry, at: now, officer: officer.id });
  return {
    officer,
    sessionId: id,
    language: officer.language,
    params: context.req.param(),
    query: formValues(new URL(context.req.url).searchParams.entries()),
    form,
    files,
    now,
    signal,
    header: (name) => context.req.header(name),
    formToken: html`<input type="hidden" name="token" value="${rendering.formToken(id)}" />`,
    may: (action) => may(officer, action),
    record,
    audit: (entry) => audit.write(record(entry)),
    done: (path, message) => rendering.done(context, path, message),
    notFound: () => problemPage('missing', officer.language),
  };
}
