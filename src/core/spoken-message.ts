import type { Conversation } from './conversation';
import type { Incoming } from './message';
import type { Needs } from './needs';

/** Purpose of the consent to turn voice into text, in {@link Conversation.consents}. */
export const VOICE_CONSENT = 'voice';

/** Whether a message has to be heard by a recogniser before it can be answered: a new voice message of a person who agreed. */
export function mustBeHeard({ content }: Incoming, { consents }: Conversation, { voice }: Needs): boolean {
  const fresh = content.kind === 'voice' && content.rejected === undefined;
  return fresh && voice?.hears === true && consents[VOICE_CONSENT]?.given === true;
}

/** Whether a message came by voice. */
export function wasSpoken({ content }: Incoming): boolean {
  return content.kind === 'voice' || (content.kind === 'text' && content.heard !== undefined);
}
