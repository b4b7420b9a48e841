import { join } from 'node:path';
import type { Needs } from './core/needs';
import type { Area } from './core/subscribing';
import { announcementsDialog, announcementsLookUps } from './dialogs/announcements';
import { type KeptDays, NOTHING_KEPT, USUAL_DAYS } from './core/personal-data';
import type { Dialog } from './dialogs/dialog';
import { createDialogs, type LookUp } from './dialogs/engine';
import { OWN_LOOK_UPS } from './dialogs/look-ups';
import { prepareApplication } from './dialogs/prepare-application';
import { prepareLookUps } from './dialogs/prepare-look-ups';
import { factText } from './knowledge/facts';
import { createFinder, type Finder } from './knowledge/finder';
import { type KnowledgeFiles, readFiles } from './knowledge/files';
import { type Fault, type Library, readLibrary } from './knowledge/load';
import { checkLibrary } from './knowledge/check';
import { type Route, loadRoutes } from './knowledge/routes';
import { buildSearchData, openSearchIndex, type SearchIndex } from './knowledge/search-index';
import { loadAreas } from './knowledge/areas';
import { knowledgeVersion, readStored, type StoredKnowledge, writeStored } from './knowledge/stored-index';
import { readSchedule, type Schedule } from './knowledge/schedule';
import { createKnowledge } from './knowledge/service';
import type { Unsupported } from './knowledge/proof';
import { createUnderstand } from './knowledge/understand';
import { dayInVietnam, isoDay } from './language/calendar';
import { findAskedDate } from './language/dates';
import { detectLanguage } from './language/detect-language';
import { findDossierCodes } from './language/dossier-code';
import { todaysPlaces } from './language/old-places';
import { repairKeyboard } from './language/keyboard-leftovers';
import type { SecretKind } from './core/message';
import { en } from './messages/en';
import { vi } from './messages/vi';
import { MOST_ASKED, preparedServices, sectionText, serviceReader } from './prepared-services';

/** Folder of the knowledge base, beside the sources and beside the compiled form alike. */
export const KNOWLEDGE_FOLDER = join(__dirname, '..', 'knowledge');

/** Where `npm run build` puts what is read and trained, beside the compiled form. */
const BUILT_FOLDER = join(__dirname, 'knowledge-index');

/** What understands and answers, without any channel or database. */
export interface Brain {
  readonly needs: Needs;
  /** All guided dialogs: those given and the one made from the knowledge base. */
  readonly dialogs: readonly Dialog[];
  readonly library: Library;
  readonly routes: readonly Route[];
  readonly index: SearchIndex;
  readonly finder: Finder;
  /** The files it was made of, and their version. */
  readonly files: KnowledgeFiles;
  readonly version: string;
  /** The schedule that the files hold. */
  readonly schedule: Schedule;
}

/** What a brain is made of. */
export interface BrainOptions {
  readonly folder?: string;
  /** Files instead of a folder's: with what staff changed laid over them. */
  readonly files?: KnowledgeFiles;
  /** What another thread has read, checked and trained for these files. */
  readonly prepared?: StoredKnowledge;
  /** The routes, when they were read before. */
  readonly routes?: readonly Route[];
  /** The schedule that staff keep, asked for at each answer; left out: what the files hold. */
  readonly schedule?: () => Schedule;
  /** Where what was read and trained is kept between starts; left out: nothing is kept. */
  readonly cacheFolder?: string;
  readonly newId: () => string;
  /** Guided dialogs and what they look things up with. */
  readonly dialogs: readonly Dialog[];
  readonly lookUps: Readonly<Record<string, LookUp>>;
  /** How long things are kept, as people are told; what is usual when left out. */
  readonly keptDays?: KeptDays;
  /** See {@link Needs.heardOutside}. */
  readonly heardOutside?: readonly string[];
  readonly unproved: (article: string, faults: readonly Unsupported[]) => void;
  /** Areas that staff added to those of the knowledge base. */
  readonly addedAreas?: () => readonly Area[];
  /** A language model that chooses among articles when a message is unclear. */
  readonly choose?: NonNullable<Needs['choose']>;
  /** Answers as of this day (ISO) instead of today. */
  readonly at?: string;
}

/** Secrets that a person must be warned of. A phone number or an e-mail address is masked without a word. */
const ALARMING: ReadonlySet<SecretKind> = new Set([
  'id-number',
  'old-id-number',
  'otp',
  'password',
  'bank-card',
  'passport',
]);

/** The day it is for the people served (Asia/Ho_Chi_Minh, UTC+7 all year), as an ISO date. */
export function localDay(now: Date): string {
  return isoDay(dayInVietnam(now));
}

/** Reads and checks the knowledge base and builds everything that answers. Faults mean: do not start. */
export function createBrain(options: BrainOptions): { readonly brain: Brain } | { readonly faults: readonly Fault[] } {
  const folder = options.folder ?? KNOWLEDGE_FOLDER;
  const day = options.at ?? localDay(new Date());
  const files = options.files ?? readFiles(folder);
  const { routes, faults: routeFaults } = options.routes ? { routes: options.routes, faults: [] } : loadRoutes(folder);
  const version = knowledgeVersion(files);
  const kept = options.cacheFolder;
  const stored =
    options.prepared ??
    (kept === undefined ? undefined : readStored(kept, version)) ??
    readStored(BUILT_FOLDER, version);
  const { library, faults } = stored ? { library: stored.library, faults: [] } : readLibrary(files);
  const { schedule, faults: scheduleFaults } = readSchedule(files);
  const { areas: given, faults: areaFaults } = loadAreas(folder);
  const wrong = [
    ...faults,
    ...routeFaults,
    ...scheduleFaults,
    ...areaFaults,
    ...(options.prepared ? [] : checkLibrary(library, day)),
  ];
  if (wrong.length > 0) return { faults: wrong };
  const search = stored?.search ?? buildSearchData(library, routes);
  if (!stored && options.cacheFolder !== undefined) writeStored(options.cacheFolder, version, { library, search });
  const index = openSearchIndex(search);
  const finder = createFinder(library, index);
  const today = (now: Date): string => options.at ?? localDay(now);
  const knowledge = createKnowledge({
    library,
    finder,
    frames: { vi: { ...vi.frame, hotlines: vi.hotlines }, en: { ...en.frame, hotlines: en.hotlines } },
    findAskedDate,
    schedule: options.schedule ?? (() => schedule),
    oldPlaces: todaysPlaces,
    unproved: options.unproved,
    today,
  });
  const services = preparedServices(library);
  const read = serviceReader(
    library,
    (question) => finder.find(question),
    (text, fallback) => needs.understand(text, fallback),
  );
  const areas = (): readonly Area[] => withAdded(given, options.addedAreas?.() ?? []);
  const dialogs = [
    ...options.dialogs,
    announcementsDialog(areas),
    prepareApplication({ services, popular: MOST_ASKED, read }),
  ];
  const needs: Needs = {
    understand: createUnderstand({
      routes,
      restore: (text) => index.reader.restored(text),
      repairKeyboard,
      detectLanguage,
      findCodes: findDossierCodes,
    }),
    knowledge,
    dialogs: createDialogs({
      dialogs,
      lookUps: { ...OWN_LOOK_UPS, ...prepareLookUps(services), ...announcementsLookUps(areas), ...options.lookUps },
      outside: new Set(Object.keys(options.lookUps)),
      frames: { vi: vi.dialog, en: en.dialog },
      fact: (id, language, now, format) => {
        const fact = library.facts.get(id);
        return fact ? factText(fact, format, today(now), language) : sectionText(knowledge, id, language, now);
      },
    }),
    texts: { vi, en },
    areas,
    newId: options.newId,
    personalData: NOTHING_KEPT,
    keptDays: options.keptDays ?? USUAL_DAYS,
    ...(options.heardOutside === undefined ? {} : { heardOutside: options.heardOutside }),
    ...(options.choose ? { choose: options.choose } : {}),
    alarming: (secrets) => secrets.some((secret) => ALARMING.has(secret)),
  };
  return { brain: { needs, dialogs, library, routes, index, finder, files, version, schedule } };
}

/** Areas by name; an id of the knowledge base means what it says there. */
function withAdded(given: readonly Area[], added: readonly Area[]): readonly Area[] {
  return [...given, ...added.filter(({ id }) => given.every((area) => area.id !== id))];
}

/** Reads, checks and trains once, and stores the result beside the compiled form, so that its first start is as fast as the next. */
export function buildKnowledgeIndex(): readonly Fault[] {
  const files = readFiles(KNOWLEDGE_FOLDER);
  const { library, faults } = readLibrary(files);
  const { routes, faults: routeFaults } = loadRoutes(KNOWLEDGE_FOLDER);
  const wrong = [...faults, ...routeFaults];
  if (wrong.length > 0) return wrong;
  writeStored(BUILT_FOLDER, knowledgeVersion(files), { library, search: buildSearchData(library, routes) });
  return [];
}
