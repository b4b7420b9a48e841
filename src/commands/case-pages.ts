import { randomUUID } from 'node:crypto';
import type { Assistant } from '../assistant';
import type { Brain } from '../brain';
import type { Channel } from '../channels/channel';
import type { TelegramChannel } from '../channels/telegram/telegram';
import { approvalsSection } from '../console/cases/approvals-section';
import { cannedSection } from '../console/cases/canned-section';
import { casesSection } from '../console/cases/cases-section';
import { officesSection } from '../console/cases/offices-section';
import type { CasesSectionOptions, ChannelLimits } from '../console/cases/options';
import type { ConsoleSection } from '../console/section';
import { Failure } from '../core/failure';
import type { Staff } from '../core/staff';
import type { SoundsIn } from '../core/unheard';
import { enDesk } from '../messages/en-desk';
import { viDesk } from '../messages/vi-desk';

/** What the pages about cases are wired from. */
export interface CasePagesOptions {
  readonly assistant: Assistant;
  readonly brain: () => Brain;
  readonly web: Channel;
  readonly telegram: TelegramChannel | undefined;
  /** There is a group of staff on Telegram. */
  readonly grouped: boolean;
  readonly now: () => Date;
}

/** The console's sections about cases, in the order of the navigation. */
export function casePages(options: CasePagesOptions, staff: Pick<Staff, 'list'>): readonly ConsoleSection[] {
  const { assistant, brain, now } = options;
  const { cases, history, cannedReplies, approvals, staffChats } = assistant.stores;
  const shared: CasesSectionOptions = {
    cases,
    history,
    cannedReplies,
    approvals,
    offices: assistant.offices,
    staff,
    channel: (name) => limitsOf(name, options),
    texts: () => ({ vi: viDesk, en: enDesk }),
    articles: (language) => {
      const { library, needs } = brain();
      return [...library.articles.keys()].map((id) => ({ id, title: needs.knowledge.label(id, language) ?? id }));
    },
    ...(options.grouped ? { telegramCode: (officer: string, at: Date) => staffChats.newCode(officer, at) } : {}),
    newId: randomUUID,
    now,
    wake: (channel) => assistant.wake(channel),
  };
  return [casesSection(shared), approvalsSection(shared), cannedSection(shared), officesSection(assistant.stores)];
}

function limitsOf(name: string, { assistant, web, telegram }: CasePagesOptions): ChannelLimits | undefined {
  const channel = [web, telegram].find((one) => one?.name === name);
  if (!channel) return undefined;
  // What people say on the page is with us while an officer attends; other channels keep their files themselves.
  const download =
    telegram && channel === telegram
      ? (file: string, maxBytes: number) => telegram.downloadFile(file, maxBytes)
      : keptSound(assistant.stores.soundsIn);
  return { ...channel.abilities, download };
}

function keptSound(sounds: SoundsIn): NonNullable<ChannelLimits['download']> {
  return async (file) => {
    const sound = await sounds.read(file);
    if (!sound) throw new Failure('not-found', 'the sound is not kept any more');
    return sound;
  };
}
