import { choiceId } from '../choice-id';
import type { Choice, Reply } from '../message';
import { dataReference, staffCode, STAFF_CODE_MS, ticketHash } from '../personal-data';
import { plain, type Ending, type Turn } from '../turn';

const DAY_MS = 86_400_000;

/** Carries out what a person asks about their own data, by the control's name; undefined when it is none of these. */
export async function runDataControl(turn: Turn, name: string): Promise<Ending | undefined> {
  switch (name) {
    case 'data':
      return showKept(turn);
    case 'data-export':
      return exportData(turn);
    case 'data-consents':
      return showConsents(turn);
    case 'data-code':
      return giveCode(turn);
    case 'erase':
      return askToErase(turn);
    case 'erase-yes':
      return erase(turn);
    default:
      return name.startsWith(WITHDRAW) ? withdraw(turn, name.slice(WITHDRAW.length)) : undefined;
  }
}

/** A control `withdraw-<purpose>` takes a consent back. */
const WITHDRAW = 'withdraw-';

const ABOUT_DATA = { outcome: 'answered', article: 'privacy' } as const;

async function showKept(turn: Turn): Promise<Ending> {
  const { personalData, keptDays, texts } = needsOf(turn);
  const kept = await personalData.kept(turn.conversationKey);
  const choices = [
    press(turn, 'data-export', 'export'),
    press(turn, 'erase', 'erase'),
    press(turn, 'data-consents', 'consents'),
  ];
  return {
    ...ABOUT_DATA,
    replies: [{ ...plain(texts.kept(kept, keptDays)), choices: [...choices, press(turn, 'data-code', 'code')] }],
  };
}

/** Two files, each with a right of its own to be fetched once. They are made when they are fetched: nothing is stored meanwhile. */
function exportData(turn: Turn): Ending {
  const { keptDays, texts } = needsOf(turn);
  const reference = dataReference(turn.needs.newId());
  const expiresAt = new Date(turn.now.getTime() + keptDays.export * DAY_MS).toISOString();
  const files = (['html', 'json'] as const).map((format) => ({ format, secret: turn.needs.newId() }));
  return {
    ...ABOUT_DATA,
    replies: [
      { ...plain(texts.exportReady(reference, keptDays)), choices: [press(turn, 'data', 'back')] },
      ...files.map(({ format, secret }): Reply => {
        const choices = [press(turn, 'data-export', 'export')];
        const otherwise = { text: texts.exportFailed[format], choices };
        return { ...plain(texts.exported[format]), download: { format, secret, otherwise } };
      }),
    ],
    effects: files.map(({ format, secret }) => ({
      kind: 'open-data-ticket',
      purpose: format,
      hash: ticketHash(format, secret),
      expiresAt,
      reference,
    })),
  };
}

async function askToErase(turn: Turn): Promise<Ending> {
  const { personalData, texts } = needsOf(turn);
  const { held } = await personalData.kept(turn.conversationKey);
  const choices = [press(turn, 'erase-yes', 'eraseYes'), press(turn, 'cancel', 'keep')];
  return { ...ABOUT_DATA, replies: [{ ...plain(texts.eraseQuestion(held)), choices }] };
}

async function erase(turn: Turn): Promise<Ending> {
  const { personalData, keptDays, texts } = needsOf(turn);
  const { held } = await personalData.kept(turn.conversationKey);
  const reference = dataReference(turn.needs.newId());
  return {
    ...ABOUT_DATA,
    replies: [plain(texts.erased(reference, held, keptDays))],
    effects: [{ kind: 'erase-person', reference }],
  };
}

function giveCode(turn: Turn): Ending {
  const code = staffCode(turn.needs.newId());
  const ticket = {
    kind: 'open-data-ticket' as const,
    purpose: 'staff' as const,
    hash: ticketHash('staff', code),
    expiresAt: new Date(turn.now.getTime() + STAFF_CODE_MS).toISOString(),
    reference: dataReference(turn.needs.newId()),
  };
  return { ...ABOUT_DATA, replies: [plain(needsOf(turn).texts.staffCode(code))], effects: [ticket] };
}

interface Decision {
  readonly purpose: string;
  readonly given: boolean;
  readonly at: string;
}

async function showConsents(turn: Turn): Promise<Ending> {
  const { texts } = needsOf(turn);
  const decisions = await decisionsOf(turn);
  if (decisions.length === 0)
    return { ...ABOUT_DATA, replies: [{ ...plain(texts.noConsents), choices: [press(turn, 'data', 'back')] }] };
  const lines = decisions.map(({ purpose, at, given }) =>
    texts.consentLine(texts.purposes[purpose] ?? purpose, dayOf(at), given),
  );
  const given = decisions.filter((decision) => decision.given);
  const choices = given.map(({ purpose }) => ({
    id: choiceId({ kind: 'control', control: `${WITHDRAW}${purpose}` }),
    label: texts.withdraw(texts.purposes[purpose] ?? purpose),
  }));
  return {
    ...ABOUT_DATA,
    replies: [{ ...plain(texts.consents(lines)), choices: [...choices, press(turn, 'data', 'back')] }],
  };
}

/** The last decision for each purpose, and what was agreed to by asking for it. */
async function decisionsOf(turn: Turn): Promise<readonly Decision[]> {
  const { personalData } = needsOf(turn);
  const remembered = Object.entries(turn.conversation.consents).map(([purpose, told]) => ({ purpose, ...told }));
  const stored = await personalData.decisions(turn.conversationKey);
  const last = new Map<string, Decision>();
  for (const decision of [...remembered, ...stored].sort((a, b) => (a.at < b.at ? -1 : 1)))
    last.set(decision.purpose, decision);
  return [...last.values()];
}

async function withdraw(turn: Turn, purpose: string): Promise<Ending | undefined> {
  const { texts } = needsOf(turn);
  const given = (await decisionsOf(turn)).some((decision) => decision.purpose === purpose && decision.given);
  if (!given) return showConsents(turn);
  const reference = dataReference(turn.needs.newId());
  const decided = { given: false, at: turn.now.toISOString() };
  return {
    ...ABOUT_DATA,
    replies: [
      {
        ...plain(texts.withdrawn(texts.purposes[purpose] ?? purpose, reference)),
        choices: [press(turn, 'data', 'back')],
      },
    ],
    conversation: {
      consents: { ...turn.conversation.consents, [purpose]: decided },
      ...(purpose === 'spoken-answers' ? { spoken: false } : {}),
    },
    effects: [{ kind: 'withdraw-consent', purpose, reference }],
  };
}

function needsOf({ needs, texts }: Turn) {
  return { personalData: needs.personalData, keptDays: needs.keptDays, texts: texts.data };
}

function press(turn: Turn, control: string, label: keyof Turn['texts']['data']['labels']): Choice {
  return { id: choiceId({ kind: 'control', control }), label: turn.texts.data.labels[label] };
}

/** The local day (Asia/Ho_Chi_Minh, UTC+7 all year) of a moment, as people write it. */
function dayOf(at: string): string {
  const [year, month, day] = new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(0, 10).split('-');
  return `${day}/${month}/${year}`;
}
