import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { AuditRecord } from '../../../src/core/audit';
import type { Officer, Role } from '../../../src/core/officers';
import { createAuditLog } from '../../../src/storage/audit';
import { createCredentials } from '../../../src/storage/credentials';
import { createLoginPace } from '../../../src/storage/login-pace';
import { createStaff } from '../../../src/storage/staff';
import { createStaffSessions } from '../../../src/storage/staff-sessions';
import { after as at, START } from '../domain';
import type { Ground } from '../store-suite';

/** Staff, what they log in with, their sessions and the audit log. */
export function staffCases(current: () => Ground): void {
  const audit = (action: string): AuditRecord => ({ at: START, officer: undefined, action, subject: 'officer:an' });
  const officer = (id: string, roles: readonly Role[] = ['agent']): Officer => ({
    id,
    login: id,
    name: `Cán bộ ${id}`,
    roles,
    unit: 'Đội căn cước',
    office: '',
    language: 'vi',
  });
  const add = (one: Officer) => createStaff(current().database).add(one, START, audit('staff.add'));
  const written = async () => (await createAuditLog(current().database).read({}, 100)).map(({ action }) => action);

  describe('staff', () => {
    test('somebody is kept as entered, and a login belongs to one person', async () => {
      const staff = createStaff(current().database);
      expect(await add(officer('an', ['agent', 'editor']))).toBe('done');
      expect(await add({ ...officer('bình'), login: 'an' })).toBe('login-taken');
      expect(await staff.find('an')).toMatchObject({ ...officer('an', ['agent', 'editor']), disabled: false });
      expect(await staff.findByLogin('bình')).toBeUndefined();
      expect(await written()).toEqual(['staff.add']);
    });

    test('two processes that each take one of the last two administrators away leave one', async () => {
      await add(officer('an', ['admin']));
      await add(officer('bình', ['admin']));
      const [one, two] = [createStaff(current().database), createStaff(await current().place.open())];
      const results = await Promise.all([
        one.setDisabled('an', true, START, audit('staff.disable')),
        two.change(officer('bình', ['agent']), START, audit('staff.change')),
      ]);
      expect(results.sort()).toEqual(['done', 'last-admin']);
      expect((await written()).filter((action) => action !== 'staff.add')).toHaveLength(1);
    });

    test('a link is used by one of two processes that try at once', async () => {
      await add(officer('an'));
      const [one, two] = [createCredentials(current().database), createCredentials(await current().place.open())];
      await one.reset('an', { tokenHash: 'link', expiresAt: at(60) }, START, audit('staff.link'));
      const used = await Promise.all(
        [one, two, one, two].map((side, n) => side.redeemLink('link', `hash ${n}`, START)),
      );
      expect(used.filter(Boolean)).toHaveLength(1);
      const kept = (await one.of('an'))?.passwordHash;
      expect(kept).toBe(`hash ${used.indexOf(true)}`);
      expect(await one.linkOwner('link', START)).toBeUndefined();
    });

    test('a link that ran out or was replaced is worthless', async () => {
      await add(officer('an'));
      const credentials = createCredentials(current().database);
      await credentials.reset('an', { tokenHash: 'first', expiresAt: at(60) }, START, audit('staff.link'));
      await credentials.reset('an', { tokenHash: 'second', expiresAt: at(60) }, START, audit('staff.link'));
      expect(await credentials.redeemLink('first', 'hash', START)).toBe(false);
      expect(await credentials.redeemLink('second', 'hash', at(60))).toBe(false);
      expect(await credentials.redeemLink('second', 'hash', at(59))).toBe(true);
    });

    test('a time step and a recovery code are used once, whoever tries at once', async () => {
      await add(officer('an'));
      const [one, two] = [createCredentials(current().database), createCredentials(await current().place.open())];
      const factor = { totp: 'sealed', step: 100, codeHashes: ['x', 'y'] };
      await one.setSecondFactor('an', factor, START, audit('account.second-factor'));
      const steps = await Promise.all([one, two, one, two].map((side) => side.useStep('an', 101)));
      expect(steps.filter(Boolean)).toHaveLength(1);
      expect(await one.useStep('an', 100)).toBe(false);
      const used = audit('account.recovery-code-used');
      const codes = await Promise.all([one, two, one].map((side) => side.useRecoveryCode('an', 'x', used)));
      expect(codes.filter(Boolean)).toHaveLength(1);
      expect(await one.recoveryCodesLeft('an')).toBe(1);
    });

    test('a session is found until it is idle, runs out, or the person is disabled', async () => {
      await add(officer('an'));
      await add(officer('bình', ['admin']));
      const sessions = createStaffSessions(current().database);
      const open = (id: string) =>
        sessions.open(
          { id, tokenHash: `hash ${id}`, officerId: 'an', stage: 'full', device: 'Chrome', expiresAt: at(8 * 3600) },
          START,
        );
      await open('one');
      expect(await sessions.find('hash one', at(3599))).toMatchObject({ id: 'one', officer: officer('an') });
      expect(await sessions.find('hash one', at(7198))).toBeDefined();
      expect(await sessions.find('hash one', at(11_000))).toBeUndefined();
      await open('two');
      expect(await sessions.advance('hash two', { tokenHash: 'other', stage: 'full', expiresAt: at(60) }, START)).toBe(
        true,
      );
      expect(await sessions.find('hash two', START)).toBeUndefined();
      expect(await sessions.isLive('two', at(59))).toBe(true);
      expect(await sessions.isLive('two', at(60))).toBe(false);
      await createStaff(current().database).setDisabled('an', true, START, audit('staff.disable'));
      expect(await sessions.find('other', START)).toBeUndefined();
      expect(await sessions.list('an', START)).toEqual([]);
    });

    test('tries are slowed down over all processes, and forgotten after a success or a day', async () => {
      const [one, two] = [createLoginPace(current().database), createLoginPace(await current().place.open())];
      const rule = { free: 2, longestMs: 4_000 };
      const tries = await Promise.all([one, two, one, two].map((side) => side.attempt('an', rule, START)));
      expect(tries.sort((a, b) => a - b)).toEqual([0, 0, 1_000, 1_000]);
      expect(await one.attempt('an', rule, at(1))).toBe(0);
      expect(await two.attempt('an', rule, at(2))).toBe(1_000);
      await one.succeeded('an', false);
      expect(await two.attempt('an', rule, at(2))).toBe(0);
      await one.succeeded('an', true);
      expect(await two.attempt('an', rule, at(2))).toBe(0);
      for (let n = 0; n < 9; n += 1) await one.attempt('bình', rule, at(10 * n));
      expect(await one.attempt('bình', rule, at(81))).toBe(3_000);
      expect(await one.attempt('bình', rule, at(86_481))).toBe(0);
    });

    test('the audit log is read back by filter, newest first, and cannot be changed', async () => {
      const { database } = current();
      const log = createAuditLog(database);
      const details = { before: ['agent'], n: 2, yes: true };
      await log.write({ at: START, officer: 'an', action: 'case.claim', subject: 'case:1', why: 'vì\0thế', details });
      await log.write({ at: at(60), officer: 'bình', action: 'case.close', subject: 'case:1' });
      await log.write({ at: at(120), officer: undefined, action: 'case_x', subject: 'case:2' });
      const actions = async (...parameters: Parameters<typeof log.read>) =>
        (await log.read(...parameters)).map(({ action }) => action);
      expect(await actions({}, 2)).toEqual(['case_x', 'case.close']);
      expect(await actions({ action: 'case.' }, 9)).toEqual(['case.close', 'case.claim']);
      expect(await actions({ action: 'case' }, 9)).toEqual([]);
      expect(await actions({ subject: 'case:1', officer: 'an' }, 9)).toEqual(['case.claim']);
      expect(await actions({ from: at(60), until: at(120) }, 9)).toEqual(['case.close']);
      const [first] = await log.read({ action: 'case.claim' }, 1);
      expect(first).toMatchObject({ at: START, officer: 'an', details });
      expect(await actions({}, 9, first?.id)).toEqual([]);
      await expect(sql`update audit set action = 'nothing'`.execute(database.kysely)).rejects.toThrow('append only');
      await expect(sql`delete from audit`.execute(database.kysely)).rejects.toThrow('append only');
      expect(await actions({}, 9)).toHaveLength(3);
    });
  });
}
