import { Failure } from '../../core/failure';
import type { Reply } from '../../core/message';
import type { Sent } from '../channel';
import { halfSent } from './half-sent';
import { messagesFor, type OutgoingMessage } from './outgoing';

/**
 * Sends replies part by part. When a part fails in a way that may be repeated, the parts before it are remembered, and the next
 * try of the same reply goes on where the last one stopped instead of showing them twice. Remembers in this process only.
 */
export function partwise(sendMessage: (message: OutgoingMessage) => Promise<string>) {
  const begun = halfSent<readonly string[]>();
  return async (person: string, reply: Reply): Promise<Sent> => {
    const parts = messagesFor(person, reply);
    const key = `${person}\n${reply.text}`;
    let platformIds = begun.take(key) ?? [];
    try {
      for (const part of parts.slice(platformIds.length)) platformIds = [...platformIds, await sendMessage(part)];
    } catch (error) {
      if (error instanceof Failure && error.retry && platformIds.length > 0) begun.keep(key, platformIds);
      throw error;
    }
    return { platformIds };
  };
}

/** Sends something that is shown before a text, then the text. When only the text fails, the next try sends only the text. */
export function oneBefore(rest: (person: string, reply: Reply) => Promise<Sent>) {
  const shown = halfSent<string>();
  return async (person: string, reply: Reply, first: () => Promise<string>): Promise<Sent> => {
    const whole = `${person}\n${reply.text}`;
    const id = shown.take(whole) ?? (await first());
    try {
      const { platformIds } = await rest(person, reply);
      return { platformIds: [id, ...platformIds] };
    } catch (error) {
      if (error instanceof Failure && error.retry) shown.keep(whole, id);
      throw error;
    }
  };
}
