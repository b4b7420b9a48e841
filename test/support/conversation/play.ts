import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Assistant, createAssistant } from '../../../src/assistant';
import { type Brain, createBrain } from '../../../src/brain';
import type { Delivery } from '../../../src/core/delivery';
import type { TurnReport } from '../../../src/core/lanes';
import type { Needs } from '../../../src/core/needs';
import type { Dialog } from '../../../src/dialogs/dialog';
import { applicationLookUps } from '../../../src/dialogs/application-look-ups';
import { DIALOGS } from '../../../src/dialogs/dialogs';
import { type Database, openDatabase } from '../../../src/storage/database';
import { changedDialog } from './changed-dialog';
import { countedTries, oneApplication } from './one-application';
import type { MakeRig } from './rigs';
import type { Transcript, TranscriptStep } from './transcript';

/** Where what is read and trained from the knowledge base is kept between test runs. */
export const TEST_CACHE = join(__dirname, '..', '..', '..', '.test-output', 'cache');

const brains = new Map<string, Brain>();

/** The real assistant's brain, made once for all tests of a process. */
export function testBrain(): Brain {
  return brainOf('today', DIALOGS);
}

/** The assistant after an update of the activation dialog: a question was inserted, renamed or removed. */
function changedBrain(change: string): Brain {
  const changed = changedDialog(change);
  return brainOf(
    change,
    DIALOGS.map((dialog) => (dialog.name === changed.name ? changed : dialog)),
  );
}

function brainOf(name: string, dialogs: readonly Dialog[]): Brain {
  const known = brains.get(name);
  if (known) return known;
  let id = 0;
  const made = createBrain({
    newId: () => `test-${(id += 1)}`,
    cacheFolder: TEST_CACHE,
    dialogs,
    lookUps: applicationLookUps({
      applications: oneApplication(),
      tries: countedTries(),
      pace: 1,
      failed: () => undefined,
    }),
    unproved: (article, faults) => {
      throw new Error(`unproved answer from ${article}: ${JSON.stringify(faults)}`);
    },
  });
  if (!('brain' in made)) throw new Error(made.faults.map((fault) => `${fault.file}: ${fault.message}`).join('\n'));
  brains.set(name, made.brain);
  return made.brain;
}

/** What a step led to. */
export interface Played {
  readonly step: TranscriptStep;
  readonly shown: readonly string[];
  readonly report: TurnReport | undefined;
}

/** Monday, 23 November 2026, nine in the morning in Vietnam. */
const BEGINNING = Date.parse('2026-11-23T02:00:00Z');
const BETWEEN_TURNS_MS = 20_000;
const DAY_MS = 86_400_000;

/** Plays a transcript over a channel with a real database; state is written and read back at every turn. */
export async function play(transcript: Transcript, makeRig: MakeRig): Promise<readonly Played[]> {
  const folder = mkdtempSync(join(tmpdir(), 'conversation-'));
  let clock = BEGINNING;
  const now = (): Date => new Date(clock);
  let { needs } = testBrain();
  let world = await openWorld(folder, now, () => needs);
  const rig = await makeRig({ history: () => world.assistant.stores.history, now });
  world.connect(rig);
  const played: Played[] = [];
  try {
    for (const step of transcript.steps) {
      if (step.kind === 'later') {
        clock += step.days * DAY_MS;
      } else if (step.kind === 'restart' || step.kind === 'update') {
        if (step.kind === 'update') needs = changedBrain(step.change).needs;
        await world.database.close();
        world = await openWorld(folder, now, () => needs);
        world.connect(rig);
      } else {
        clock += BETWEEN_TURNS_MS;
        const before = (await rig.shown()).length;
        const messages = step.kind === 'says' ? await rig.says(step.text) : await rig.presses(step.label);
        const report = await world.answer(messages);
        played.push({ step, shown: (await rig.shown()).slice(before), report });
      }
    }
    return played;
  } finally {
    await rig.stop();
    await world.database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface World {
  readonly database: Database;
  readonly assistant: Assistant;
  connect(rig: Awaited<ReturnType<MakeRig>>): void;
  answer(messages: Parameters<Assistant['accept']>[0]): Promise<TurnReport | undefined>;
}

async function openWorld(folder: string, now: () => Date, needs: () => Needs): Promise<World> {
  const database = await openDatabase({ folder });
  const reports: TurnReport[] = [];
  const assistant = createAssistant({
    database,
    needs,
    now,
    turned: (report) => void reports.push(report),
    delivered: (report) => {
      if (report.error !== undefined) throw report.error;
    },
  });
  let delivery: Delivery | undefined;
  return {
    database,
    assistant,
    connect: (rig) => (delivery = assistant.connect(rig.channel, { perSecond: 1e6, burst: 1e6 })),
    async answer(messages) {
      await assistant.accept(messages);
      while ((await assistant.lanes.runOnce()) > 0);
      if (delivery) await drain(delivery);
      const report = reports.at(-1);
      if (report?.error !== undefined) throw report.error;
      return report;
    },
  };
}

async function drain(delivery: Delivery): Promise<void> {
  while ((await delivery.runOnce()) > 0);
}
