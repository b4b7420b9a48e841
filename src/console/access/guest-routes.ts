import type { Hono } from 'hono';
import type { Credentials, Sessions } from '../../core/staff';
import type { GuestTools } from '../console';
import type { Access } from './access';
import { createGuestDesk } from './guest-desk';
import { loginRoutes } from './login-routes';
import { setUpRoutes } from './set-up-routes';

/** What the pages before the login run on. */
export interface GuestOptions {
  readonly access: Access;
  readonly sessions: Sessions;
  readonly credentials: Credentials;
  readonly now: () => Date;
}

/** Adds the pages before the login: name and password, second factor, one-time link, set-up; and logging out. */
export function guestRoutes(options: GuestOptions): (app: Hono, tools: GuestTools) => void {
  return (app, tools) => {
    const desk = createGuestDesk(app, tools, options);
    loginRoutes(app, options, desk);
    setUpRoutes(app, options, desk);
  };
}
