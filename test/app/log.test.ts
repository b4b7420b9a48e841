import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAssistant } from '../../src/assistant';
import type { Needs } from '../../src/core/needs';
import { Failure } from '../../src/core/failure';
import { createLog, describe as described, logDelivery, logTurn } from '../../src/log';
import { openDatabase } from '../../src/storage/database';
import { terminalChannel } from '../../src/channels/terminal/terminal';
import { testBrain } from '../support/conversation/play';

const SAID = 'tôi tên Nguyễn Văn Kín số 0912345678 đổi căn cước ở đâu';

/** What the log writes while one message is answered. */
async function loggedTurn(needs: Needs, failing = false): Promise<string> {
  let written = '';
  const folder = mkdtempSync(join(tmpdir(), 'log-'));
  const database = await openDatabase({ folder });
  const log = createLog('trace', { write: (line) => (written += line) });
  const assistant = createAssistant({
    database,
    needs: () => needs,
    now: () => new Date(),
    turned: (report) => logTurn(log, report),
    delivered: (report) => logDelivery(log, report),
  });
  const delivery = assistant.connect(
    terminalChannel(() => {
      if (failing) throw new Error(`could not show\n${SAID}`);
    }),
    { perSecond: 1e6, burst: 1e6 },
  );
  const content = { kind: 'text', text: SAID, secrets: [] } as const;
  await assistant.accept([
    { channel: 'terminal', person: 'Nguyễn Văn Kín', id: '1', at: new Date().toISOString(), content },
  ]);
  await assistant.lanes.runOnce();
  await delivery.runOnce();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
  return written;
}

describe('the log', () => {
  it('has one line a turn, of turn, outcome, article and time', async () => {
    const lines = (await loggedTurn(testBrain().needs)).trim().split('\n');
    expect(lines).toHaveLength(1);
    expect(Object.keys(JSON.parse(lines[0] ?? '{}') as object).sort()).toEqual(
      expect.arrayContaining(['channel', 'level', 'ms', 'outcome', 'time', 'turn']),
    );
  });

  it('never holds what was said, a name or a number: not when all goes well, not when the turn or the send fails', async () => {
    const { needs } = testBrain();
    const find = (): never => {
      throw new RangeError(`nothing for\n    ${SAID}\n    Nguyễn Văn Kín`);
    };
    const broken: Needs = { ...needs, knowledge: { ...needs.knowledge, find } };
    for (const written of [await loggedTurn(needs), await loggedTurn(broken), await loggedTurn(needs, true)]) {
      expect(written).not.toBe('');
      for (const part of ['Kín', '0912345678', 'căn cước']) expect(written).not.toContain(part);
    }
  });

  it('tells where a bug is, and what a foreseen failure says', () => {
    const bug = described(new RangeError('Kín\n    at home'));
    expect(bug.bug).toBe('RangeError');
    expect(bug.stack).toContain('log.test.ts');
    expect(described(new Failure('blocked', 'the terminal is closed', { cause: new Error('Kín') }))).toEqual({
      failure: 'blocked: the terminal is closed',
    });
    for (const thrown of ['Kín', { name: 'Kín' }, null]) expect(JSON.stringify(described(thrown))).not.toContain('Kín');
    expect(described(undefined)).toEqual({});
  });
});
