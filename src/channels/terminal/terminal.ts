import { Failure } from '../../core/failure';
import type { Reply } from '../../core/message';
import type { Channel } from '../channel';
import { terminalFailure } from './failures';

/** The terminal as a channel: `show` is given each reply that leaves the outbox. There is nothing to receive over HTTP. */
export function terminalChannel(show: (person: string, reply: Reply) => void | Promise<void>): Channel {
  let shown = 0;
  return {
    name: 'terminal',
    abilities: {
      buttons: false,
      voiceIn: false,
      voiceOut: 'none',
      edit: false,
      longestText: 100_000,
      mostChoices: 99,
      mayWriteFirst: true,
    },
    receive: () => Promise.resolve({ messages: [], response: new Response(null, { status: 404 }) }),
    async send(person, reply, sound) {
      if (sound) throw new Failure('rejected', 'a terminal makes no sound');
      try {
        await show(person, reply);
      } catch (error) {
        throw terminalFailure(error);
      }
      shown += 1;
      return { platformIds: [String(shown)] };
    },
  };
}
