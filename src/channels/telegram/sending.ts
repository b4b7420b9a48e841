import { Failure } from '../../core/failure';
import type { Reply } from '../../core/message';
import type { Sent } from '../channel';
import { messagesFor, type OutgoingMessage } from './outgoing';

/** How many half-sent replies are remembered; one that fell out is sent from its start again. */
const REMEMBERED_REPLIES = 1000;

/**
 * Sends replies part by part. When a part fails in a way that may be repeated, the parts before it are remembered, and the next
 * try of the same reply goes on where the last one stopped instead of showing them twice. Remembers in this process only.
 */
export function partwise(sendMessage: (message: OutgoingMessage) => Promise<string>) {
  const begun = new Map<string, readonly string[]>();
  return async (person: string, reply: Reply): Promise<Sent> => {
    const parts = messagesFor(person, reply);
    const key = `${person}\n${reply.text}`;
    let platformIds = begun.get(key) ?? [];
    begun.delete(key);
    try {
      for (const part of parts.slice(platformIds.length)) platformIds = [...platformIds, await sendMessage(part)];
    } catch (error) {
      if (error instanceof Failure && error.retry && platformIds.length > 0) remember(begun, key, platformIds);
      throw error;
    }
    return { platformIds };
  };
}

function remember(begun: Map<string, readonly string[]>, key: string, platformIds: readonly string[]): void {
  begun.set(key, platformIds);
  const oldest = begun.keys().next();
  if (begun.size > REMEMBERED_REPLIES && !oldest.done) begun.delete(oldest.value);
}
