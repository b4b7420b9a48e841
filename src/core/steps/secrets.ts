import type { SecretKind } from '../message';
import { plain, type Step, type Turn } from '../turn';
import { returnToDialog } from './dialog';
import { staffChoice } from './offers';

/** Stops a person who types a password, a code or an ID number: it was masked before storage, and they are told to be careful. */
export const secrets: Step = (turn) => {
  if (!tellsSecret(turn)) return undefined;
  if (turn.said?.route?.startsWith('emergency')) return undefined;
  return returnToDialog(turn, {
    outcome: 'credential',
    replies: [{ ...plain(turn.texts.credential), choices: [staffChoice(turn)] }],
  });
};

/** Whether the message held something that nobody should send: it is masked, and the person is warned. */
export function tellsSecret({ incoming, needs }: Turn): boolean {
  const found = secretsOf(incoming.content);
  return found.length > 0 && needs.alarming(found);
}

function secretsOf(content: {
  readonly kind: string;
  readonly secrets?: readonly SecretKind[];
}): readonly SecretKind[] {
  return content.secrets ?? [];
}
