import type { Conversation } from './conversation';
import type { Incoming } from './message';
import type { Needs } from './needs';

/** Purpose of the consent to turn voice into text, in {@link Conversation.consents}. */
export const VOICE_CONSENT = 'voice';

/** Whether a message has to be heard by a recogniser before it can be answered: a new voice message of a person who agreed. */
export function mustBeHeard({ content }: Incoming, conversation: Conversation, needs: Needs): boolean {
  const fresh = content.kind === 'voice' && content.rejected === undefined;
  return fresh && needs.voice?.hears === true && mayBeHeard(conversation, needs);
}

/** Whether the person agreed that everybody who would hear them now does. A recogniser of somebody else needs another yes. */
export function mayBeHeard({ consents }: Conversation, { heardOutside }: Pick<Needs, 'heardOutside'>): boolean {
  const decided = consents[VOICE_CONSENT];
  return decided?.given === true && namesAll(decided.outside, heardOutside);
}

/** Whether words that named these told of all who hear voice messages now. */
export function namesAll(named: readonly string[] = [], now: readonly string[] = []): boolean {
  return now.every((host) => named.includes(host));
}

/** Whether a message came by voice. */
export function wasSpoken({ content }: Incoming): boolean {
  return content.kind === 'voice' || (content.kind === 'text' && content.heard !== undefined);
}
