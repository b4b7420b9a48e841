const ORIGIN = 'http://127.0.0.1:8080';

/** A page as a browser without script has it. */
export interface Seen {
  readonly status: number;
  readonly path: string;
  readonly text: string;
  readonly headers: Headers;
}

/** A browser with a cookie jar: it follows redirects and sends a page's own hidden fields with its forms. */
export interface StaffBrowser {
  readonly open: (path: string) => Promise<Seen>;
  /** Fills in and sends the form of `page` whose action is `action`, or else begins with it. */
  readonly send: (
    page: Seen,
    action: string,
    fields: Readonly<Record<string, string | readonly string[]>>,
  ) => Promise<Seen>;
  readonly cookies: Map<string, string>;
}

/** A browser for the console of a product that listens, in which the officer is logged in. */
export function officerBrowser(url: string, { sessionToken }: { readonly sessionToken: string }): StaffBrowser {
  const browser = staffBrowser({
    request: (path, init) => fetch(path.replace(ORIGIN, url), { ...init, redirect: 'manual' }),
  });
  browser.cookies.set('console', sessionToken);
  return browser;
}

/** Makes a browser for the console `app` (mounted at `/console`), perhaps behind a proxy that speaks https at `origin`. */
export function staffBrowser(
  app: { readonly request: (url: string, init: RequestInit) => Response | Promise<Response> },
  origin = ORIGIN,
  userAgent = 'Mozilla/5.0 (X11; Linux) Chrome/156',
): StaffBrowser {
  const cookies = new Map<string, string>();

  async function ask(path: string, init: { method: string; body?: URLSearchParams }): Promise<Seen> {
    const headers = new Headers({
      cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      'sec-fetch-site': 'same-origin',
      'user-agent': userAgent,
    });
    const answer = await app.request(`${ORIGIN}${path}`, { ...init, headers });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /max-age=0/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
      if (name.startsWith('__Host-') && !origin.startsWith('https')) throw new Error('no browser takes that over http');
    }
    const to = answer.headers.get('location');
    if (to !== null) return ask(to, { method: 'GET' });
    return { status: answer.status, path, text: await answer.text(), headers: answer.headers };
  }

  return {
    cookies,
    open: (path) => ask(path, { method: 'GET' }),
    async send(page, action, fields) {
      const form = formIn(page.text, action);
      const body = new URLSearchParams(form.hidden);
      for (const [name, value] of Object.entries(fields)) {
        body.delete(name);
        for (const one of typeof value === 'string' ? [value] : value) body.append(name, one);
      }
      return ask(form.action, { method: 'POST', body });
    },
  };
}

function formIn(page: string, action: string): { readonly action: string; readonly hidden: [string, string][] } {
  const forms = [...page.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)].map(([, attributes = '', content = '']) => ({
    action: /action="([^"]*)"/.exec(attributes)?.[1]?.replaceAll('&amp;', '&') ?? '',
    content,
  }));
  const found = forms.find((form) => form.action === action) ?? forms.find((form) => form.action.startsWith(action));
  if (!found) throw new Error(`there is no form ${action} among ${forms.map((form) => form.action).join(', ')}`);
  const hidden = [...found.content.matchAll(/<input\b[^>]*type="hidden"[^>]*>/g)].map(([input]): [string, string] => [
    /name="([^"]*)"/.exec(input)?.[1] ?? '',
    /value="([^"]*)"/.exec(input)?.[1]?.replaceAll('&amp;', '&') ?? '',
  ]);
  return { action: found.action, hidden };
}
