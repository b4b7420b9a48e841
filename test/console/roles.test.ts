import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ACTIONS, may, mayApprove, roleMay } from '../../src/console/permissions';
import type { AuditLog } from '../../src/core/audit';
import { ROLES, type Role } from '../../src/core/officers';
import { createAuditLog } from '../../src/storage/audit';
import { serveProduct, type ServedProduct } from '../app/served-product';
import { seedOfficer, type SeededOfficer } from './seed-staff';

let product: ServedProduct;
let audit: AuditLog;
const officers = new Map<Role, SeededOfficer>();
beforeAll(async () => {
  product = await serveProduct();
  audit = createAuditLog(product.database);
  for (const role of ROLES) officers.set(role, await seedOfficer(product.database, [role]));
}, 120_000);
afterAll(() => product?.stop());

/** Asks as the browser of an officer would, but without the form's token: what is allowed goes no further than that. */
async function ask(method: string, path: string, role?: Role): Promise<Response> {
  const token = role && officers.get(role)?.sessionToken;
  const form = new URLSearchParams({ text: 'thử' });
  return fetch(`${product.url}${path}`, {
    redirect: 'manual',
    method,
    headers: { 'sec-fetch-site': 'same-origin', ...(token === undefined ? {} : { cookie: `console=${token}` }) },
    ...(method === 'POST' ? { body: form } : {}),
  });
}

async function isRefused(answer: Response): Promise<boolean> {
  if (answer.status !== 403) {
    await answer.body?.cancel();
    return false;
  }
  return (await answer.text()).includes('chưa có quyền');
}

describe('roles and actions', () => {
  test('every address of every section refuses who may not, and audits it; others get further', async () => {
    expect(product.console.routes.length).toBeGreaterThan(20);
    const sections = new Set(product.console.routes.map(({ path }) => path.split('/')[2]));
    for (const one of ['cases', 'announcements', 'knowledge', 'schedule', 'offices', 'figures', 'staff', 'audit'])
      expect([one, sections.has(one)]).toEqual([one, true]);
    for (const route of product.console.routes) {
      const path = route.path.replace(/:(\w+)(\{[^}]*\})?/g, '1');
      for (const role of ROLES) {
        const before = (await audit.read({ action: 'refused' }, 1))[0]?.id ?? 0;
        const refused = await isRefused(await ask(route.method, path, role));
        const cell = `${role} ${route.method} ${route.path}`;
        expect([cell, refused]).toEqual([cell, !roleMay(role, route.action)]);
        const last = (await audit.read({ action: 'refused' }, 1))[0];
        expect([cell, (last?.id ?? 0) > before]).toEqual([cell, refused]);
        if (refused)
          expect([last?.officer, last?.subject]).toEqual([officers.get(role)?.id, `${route.method} ${route.path}`]);
      }
    }
  }, 120_000);

  test('without a session every address leads to the login', async () => {
    for (const { method, path } of product.console.routes) {
      const answer = await ask(method, path.replace(/:(\w+)(\{[^}]*\})?/g, '1'));
      expect([path, answer.status]).toEqual([path, 303]);
      expect(answer.headers.get('location')).toMatch(/^\/console\/login/);
    }
  });

  test('no form is taken without its token', async () => {
    for (const route of product.console.routes.filter(({ method }) => method === 'POST')) {
      const role = ROLES.find((one) => roleMay(one, route.action)) ?? 'admin';
      const answer = await ask('POST', route.path.replace(/:(\w+)(\{[^}]*\})?/g, '1'), role);
      expect([route.path, [303, 403].includes(answer.status)]).toEqual([route.path, true]);
    }
  });

  test('every action can be done by somebody, and an administrator alone does none that concerns residents', () => {
    for (const action of ACTIONS) expect([action, ROLES.some((role) => roleMay(role, action))]).toEqual([action, true]);
    const concerning = ACTIONS.filter((action) => /^(cases|announcements|knowledge)/.test(action));
    expect(concerning.filter((action) => roleMay('admin', action))).toEqual([]);
  });

  test('nobody approves what they wrote themselves, whatever their roles', () => {
    const everything = { id: 'an', roles: ROLES };
    expect(may(everything, 'announcements.approve')).toBe(true);
    expect(mayApprove(everything, 'an', 'announcements.approve')).toBe(false);
    expect(mayApprove(everything, 'binh', 'announcements.approve')).toBe(true);
    expect(mayApprove({ id: 'an', roles: ['editor'] }, 'binh', 'announcements.approve')).toBe(false);
  });
});
