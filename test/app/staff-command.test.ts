import { afterEach, beforeEach, expect, test } from 'vitest';
import { runStaff } from '../../src/commands/staff';
import { readConfig, type Config } from '../../src/config';
import { createAuditLog } from '../../src/storage/audit';
import type { Database } from '../../src/storage/database';
import { createStaff } from '../../src/storage/staff';
import { sqlitePlace, type Place } from '../storage/place';
import { dataFolder, runProduct, SLOW_MS } from './product';

let place: Place;
let database: Database;
beforeEach(async () => {
  place = await sqlitePlace();
  database = await place.open();
});
afterEach(() => place.remove());

async function staff(...words: readonly string[]): Promise<{ readonly code: number; readonly said: string }> {
  const lines: string[] = [];
  const now = new Date('2026-11-30T01:00:00Z');
  const code = await runStaff(words, { config: config(), database, now, write: (line) => lines.push(line) });
  return { code, said: lines.join('\n') };
}

function config(): Config {
  const read = readConfig({ PUBLIC_URL: 'https://troly.example.gov.vn/' });
  if ('faults' in read) throw new Error(read.faults.join());
  return read.config;
}

const ADD = ['add', 'Hoa.Tran', '--name', 'Trần Thị Hoa', '--roles', 'admin,agent'];

test('adds the first administrator and prints a link where the password is set, never asking for one', async () => {
  const { code, said } = await staff(...ADD);
  expect(code).toBe(0);
  expect(said).toMatch(/https:\/\/troly\.example\.gov\.vn\/console\/set-up\/link\/[\w-]{43}$/);
  expect(await createStaff(database).findByLogin('hoa.tran')).toMatchObject({ roles: ['agent', 'admin'] });
  expect((await staff(...ADD)).code).toBe(1);
  expect((await staff('list')).said).toBe('hoa.tran\tTrần Thị Hoa\tagent,admin\tno password');
  const written = await createAuditLog(database).read({}, 9);
  expect(written.map(({ action, officer }) => [action, officer])).toEqual([
    ['staff.link', undefined],
    ['staff.add', undefined],
  ]);
});

test('says what is wrong', async () => {
  expect((await staff('add', 'x', '--roles', 'king')).said).toContain('Choose at least one role');
  expect((await staff('add', 'hoa.tran', '--name')).said).toContain('Enter a name');
  expect((await staff('reset', 'nobody')).said).toContain('There is nobody called');
  expect((await staff()).said).toContain('npm run staff -- add');
});

test('resets and disables, but never the last administrator', async () => {
  await staff(...ADD);
  expect((await staff('reset', 'hoa.tran')).said).toContain('/console/set-up/link/');
  expect((await staff('disable', 'hoa.tran')).code).toBe(1);
  await staff('add', 'binh.le', '--name', 'Lê Bình', '--roles', 'agent');
  expect((await staff('disable', 'binh.le')).said).toBe('binh.le: disabled.');
  expect((await staff('reset', 'binh.le')).code).toBe(1);
  expect((await staff('enable', 'binh.le')).code).toBe(0);
});

test(
  'is a command of the product',
  async () => {
    const { folder, remove } = dataFolder();
    const ended = await runProduct(['staff', ...ADD], { DATA_DIR: folder });
    expect([ended.code, ended.errors]).toEqual([0, '']);
    expect(ended.out).toContain('http://127.0.0.1:8080/console/set-up/link/');
    remove();
  },
  SLOW_MS,
);
