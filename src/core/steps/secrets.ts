import type { SecretKind } from '../message';
import { plain, type Step } from '../turn';
import { returnToDialog } from './dialog';
import { staffChoice } from './offers';

/** Stops a person who types a password, a code or an ID number: it was masked before storage, and they are told to be careful. */
export const secrets: Step = (turn) => {
  const found = secretsOf(turn.incoming.content);
  if (found.length === 0 || !turn.needs.alarming(found)) return undefined;
  if (turn.said?.route?.startsWith('emergency')) return undefined;
  return returnToDialog(turn, {
    outcome: 'credential',
    replies: [{ ...plain(turn.texts.credential), choices: [staffChoice(turn)] }],
  });
};

function secretsOf(content: {
  readonly kind: string;
  readonly secrets?: readonly SecretKind[];
}): readonly SecretKind[] {
  return content.secrets ?? [];
}
