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
import type { Incoming } from '../../../src/core/message';
import type { Speaking } from '../../../src/core/voice';
import { maskSecrets } from '../../../src/language/mask';
import { soundOf, testEars } from '../voice/ears';
import { changedDialog } from './changed-dialog';
import { countedTries, oneApplication } from './one-application';
import type { MakeRig, Rig } from './rigs';
import { actAsStaff } from './staff';
import type { Transcript, TranscriptStep } from './transcript';

/** Where what is read and trained from the knowledge base is kept between test runs. */
export const TEST_CACHE = join(__dirname, '..', '..', '..', '.test-output', 'cache');

const brains = new Map<string, Brain>();
/** Ids are counted over all brains: an update goes on in the same database. */
let id = 0;

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
  /** What the person was shown, or what the officer reads. */
  readonly shown: readonly string[];
  readonly report: TurnReport | undefined;
}

/** Monday, 23 November 2026, nine in the morning in Vietnam. */
const BEGINNING = Date.parse('2026-11-23T02:00:00Z');
const BETWEEN_TURNS_MS = 20_000;

/** A voice whose sound is its words. */
const SPEAKING: Speaking = {
  configured: true,
  speak: async (text) => ({ ogg: soundOf(text), seconds: text.length / 15, waveform: [] }),
};
const HOUR_MS = 3_600_000;

/** Plays a transcript over a channel with a real database; state is written and read back at every turn. */
export async function play(transcript: Transcript, makeRig: MakeRig): Promise<readonly Played[]> {
  const folder = mkdtempSync(join(tmpdir(), 'conversation-'));
  let clock = BEGINNING;
  const now = (): Date => new Date(clock);
  const aloud = isAloud(transcript);
  let { needs } = testBrain();
  let world = await openWorld(folder, now, () => needs, aloud);
  const rig = await makeRig({
    history: () => world.assistant.stores.history,
    sounds: () => world.assistant.stores.soundsIn,
    attended: (key) => world.assistant.stores.cases.attended(key),
    now,
  });
  world.connect(rig);
  const played: Played[] = [];
  try {
    for (const step of transcript.steps) {
      if (step.kind === 'later') {
        clock += step.hours * HOUR_MS;
      } else if (step.kind === 'restart' || step.kind === 'update') {
        if (step.kind === 'update') needs = changedBrain(step.change).needs;
        await world.database.close();
        world = await openWorld(folder, now, () => needs, aloud);
        world.connect(rig);
      } else if (step.kind === 'staff') {
        clock += BETWEEN_TURNS_MS;
        const before = (await rig.shown()).length;
        const read = await actAsStaff(world.assistant, step.act, now(), needs);
        await world.deliver();
        played.push({ step, shown: read ?? (await rig.shown()).slice(before), report: undefined });
      } else {
        clock += BETWEEN_TURNS_MS;
        const before = (await rig.shown()).length;
        const messages = await act(rig, step);
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

/** Whether something in it is said aloud: then the assistant can hear and speak. */
export function isAloud({ steps }: Transcript): boolean {
  return steps.some((step) => step.kind === 'says' && step.aloud === true);
}

async function act(
  rig: Rig,
  step: Extract<TranscriptStep, { kind: 'says' | 'presses' }>,
): Promise<readonly Incoming[]> {
  if (step.kind === 'presses') return rig.presses(step.label);
  if (step.aloud !== true) return rig.says(step.text);
  if (!rig.speaks) throw new Error('nobody can speak there');
  return rig.speaks(step.text);
}

interface World {
  readonly database: Database;
  readonly assistant: Assistant;
  connect(rig: Awaited<ReturnType<MakeRig>>): void;
  answer(messages: Parameters<Assistant['accept']>[0]): Promise<TurnReport | undefined>;
  /** Sends what waits to be sent. */
  deliver(): Promise<void>;
}

async function openWorld(folder: string, now: () => Date, needs: () => Needs, aloud: boolean): Promise<World> {
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
    ...(aloud
      ? {
          voice: {
            hearing: testEars(),
            speaking: SPEAKING,
            hints: () => [],
            mask: maskSecrets,
            heard: () => undefined,
          },
        }
      : {}),
  });
  let delivery: Delivery | undefined;
  let name = '';
  async function deliver(): Promise<void> {
    if (delivery) await drain(delivery);
    const sounds = assistant.soundsFor(name);
    if (sounds) await drain(sounds);
  }
  return {
    deliver,
    database,
    assistant,
    connect(rig) {
      ({ name } = rig.channel);
      delivery = assistant.connect(rig.channel, { perSecond: 1e6, burst: 1e6 }, rig.fetchSound);
    },
    async answer(messages) {
      await assistant.accept(messages);
      while ((await assistant.lanes.runOnce()) + ((await assistant.listening?.runOnce()) ?? 0) > 0);
      await deliver();
      const report = reports.at(-1);
      if (report?.error !== undefined) throw report.error;
      return report;
    },
  };
}

async function drain(delivery: Delivery): Promise<void> {
  while ((await delivery.runOnce()) > 0);
}
