import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { type Brain, createBrain, localDay } from './brain';
import { evaluateRows } from './commands/evaluate';
import type { Checked, CheckFault, CheckMove, Preview } from './core/knowledge-edits';
import { newConversation } from './core/conversation';
import { takeTurn } from './core/turn';
import { DIALOGS } from './dialogs/dialogs';
import { type EvaluationRow, readQuestions, type Verdict } from './knowledge/evaluate';
import { type KnowledgeFiles, readFiles } from './knowledge/files';
import { compareWithBaseline, isWorse } from './knowledge/gate';
import { readLibrary } from './knowledge/load';
import { applyOverlays, type Overlay } from './knowledge/overlay';
import { remember } from './knowledge/remember';
import { loadRoutes } from './knowledge/routes';
import { buildSearchData } from './knowledge/search-index';
import { standOn } from './knowledge/standing';
import { knowledgeVersion, readStored, type StoredKnowledge, writeStored } from './knowledge/stored-index';
import { checkLibrary } from './knowledge/check';
import { maskSecrets } from './language/mask';
import type { Built, JobMessage, WorkshopData, WorkshopJob, WorkshopReply } from './workshop-messages';

// The thread beside the turns. What it is asked for it does one after the other; see `workshop.ts`.
const { folder, cacheFolder } = workerData as WorkshopData;
const released = readFiles(folder);
const { routes } = loadRoutes(folder);
let turn: Promise<void> = Promise.resolve();

parentPort?.on('message', ({ id, job }: JobMessage) => {
  turn = turn.then(() => work(id, job));
});

async function work(id: number, job: WorkshopJob): Promise<void> {
  const tell = (reply: WorkshopReply): void => parentPort?.postMessage(reply, []);
  try {
    if (job.kind === 'build') tell({ id, kind: 'built', built: build(job.overlays) });
    else if (job.kind === 'preview') tell({ id, kind: 'preview', preview: await preview(job) });
    else {
      const progress = (share: number): void => tell({ id, kind: 'progress', share });
      tell({ id, kind: 'checked', checked: await check(job.overlays, job.candidate, progress) });
    }
  } catch (error) {
    tell({ id, kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}

/** Reads, checks and trains what is live, and stores it for the next start. */
function build(overlays: readonly Overlay[]): Built {
  const { files, broken } = standOn(released, overlays, localDay(new Date()));
  const version = knowledgeVersion(files);
  const kept = cacheFolder === undefined ? undefined : readStored(cacheFolder, version);
  const prepared = kept ?? trained(files);
  if (!kept && cacheFolder !== undefined) writeStored(cacheFolder, version, prepared);
  return { prepared, files: [...files], broken };
}

/** Two states are remembered: what is live and what is being written. */
const trained = remember(
  2,
  (files: KnowledgeFiles) => knowledgeVersion(files),
  (files: KnowledgeFiles): StoredKnowledge => {
    const { library } = readLibrary(files);
    return { library, search: buildSearchData(library, routes) };
  },
);

function brainOf(files: KnowledgeFiles, at: string | undefined, unproved: () => void): Brain {
  const made = createBrain({
    folder,
    files,
    routes,
    prepared: trained(files),
    newId: randomUUID,
    dialogs: DIALOGS,
    lookUps: {},
    unproved,
    ...(at === undefined ? {} : { at }),
  });
  if ('brain' in made) return made.brain;
  throw new Error(made.faults[0]?.message ?? 'the knowledge base is broken');
}

/** The files with a candidate instead of what is live of its subject, and what is wrong with them. */
function withCandidate(
  overlays: readonly Overlay[],
  candidate: Overlay | undefined,
): { readonly live: KnowledgeFiles; readonly files: KnowledgeFiles; readonly faults: readonly CheckFault[] } {
  const today = localDay(new Date());
  const { files: live, applied } = standOn(released, overlays, today);
  if (!candidate) return { live, files: live, faults: [] };
  const others = applied.filter(({ subject }) => subject !== candidate.subject);
  const files = applyOverlays(released, [...others, candidate]);
  const { library, faults } = readLibrary(files);
  return { live, files, faults: [...faults, ...checkLibrary(library, today)] };
}

async function check(
  overlays: readonly Overlay[],
  candidate: Overlay,
  progress: (share: number) => void,
): Promise<Checked> {
  const { live, files, faults } = withCandidate(overlays, candidate);
  const nothing = { good: 0, wrong: 0 };
  if (faults.length > 0) return { ok: false, faults, moves: [], before: nothing, now: nothing, unproved: 0 };
  progress(0.05);
  const before = await judged(live, (share) => progress(0.05 + share * 0.45));
  const after = await judged(files, (share) => progress(0.5 + share * 0.5));
  const moves: CheckMove[] = [];
  let ok = after.unproved <= before.unproved;
  const sum = { before: { ...nothing }, now: { ...nothing } };
  for (const [file, rows] of questionFiles()) {
    const accepted = Object.fromEntries(
      rows.map((row, at) => [row.question, before.verdicts.get(file)?.[at] ?? 'wrong']),
    );
    const result = compareWithBaseline(rows, after.verdicts.get(file) ?? [], accepted);
    ok &&= result.ok;
    moves.push(...result.moves.map((move) => ({ file, ...move, worse: isWorse(move) })));
    for (const side of ['before', 'now'] as const) {
      sum[side].good += result[side].good;
      sum[side].wrong += result[side].wrong;
    }
  }
  return { ok, faults: [], moves, ...sum, unproved: after.unproved };
}

interface Judged {
  readonly verdicts: ReadonlyMap<string, readonly Verdict[]>;
  readonly unproved: number;
}

const known = new Map<string, Judged>();
/** Rows between two words about progress. */
const STRETCH = 50;

/** The verdicts of all question files; those of the last two states are remembered. */
async function judged(files: KnowledgeFiles, progress: (share: number) => void): Promise<Judged> {
  const version = `${knowledgeVersion(files)} ${localDay(new Date())}`;
  const before = known.get(version);
  if (before) return before;
  let unproved = 0;
  const brain = brainOf(files, undefined, () => (unproved += 1));
  const sets = questionFiles();
  const all = [...sets.values()].reduce((sum, rows) => sum + rows.length, 0);
  const verdicts = new Map<string, readonly Verdict[]>();
  let done = 0;
  for (const [file, rows] of sets) {
    const found: Verdict[] = [];
    for (let at = 0; at < rows.length; at += STRETCH) {
      const report = await evaluateRows(rows.slice(at, at + STRETCH), brain, () => unproved);
      found.push(...report.verdicts);
      done += report.verdicts.length;
      progress(done / all);
    }
    verdicts.set(file, found);
  }
  if (known.size >= 2) known.delete(known.keys().next().value ?? '');
  const judgement = { verdicts, unproved };
  known.set(version, judgement);
  return judgement;
}

function questionFiles(): ReadonlyMap<string, readonly EvaluationRow[]> {
  const sets = join(folder, 'evaluation');
  const names = readdirSync(sets).filter((name) => name.endsWith('.tsv'));
  return new Map(names.sort().map((name) => [name, readQuestions(readFileSync(join(sets, name), 'utf8'))]));
}

async function preview(job: Extract<WorkshopJob, { kind: 'preview' }>): Promise<Preview> {
  const { files, faults } = withCandidate(job.overlays, job.candidate);
  if (faults.length > 0) return { outcome: 'failed', article: undefined, replies: [], faults };
  const { needs } = brainOf(files, job.day, () => undefined);
  const { text, found: secrets } = maskSecrets(job.question);
  const now = new Date(`${job.day}T03:00:00Z`);
  const content = { kind: 'text' as const, text, secrets };
  const incoming = { channel: 'preview', person: 'editor', id: '1', at: now.toISOString(), content };
  const before = { ...newConversation(), greeted: true, language: job.language };
  const result = await takeTurn(incoming, before, needs, now);
  const replies = result.replies.map((reply) => ({
    text: reply.text,
    choices: reply.choices.map(({ label }) => label),
  }));
  return { outcome: result.outcome, article: result.article, replies, faults: [] };
}
