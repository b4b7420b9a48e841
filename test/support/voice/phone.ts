import type { Channel } from '../../../src/channels/channel';

/** A made-up channel that carries sound both ways; whoever uses it says what becomes of what is sent. */
export const PHONE: Omit<Channel, 'send'> = {
  name: 'phone',
  abilities: {
    buttons: true,
    voiceIn: true,
    voiceOut: 'note',
    edit: false,
    longestText: 4000,
    mostChoices: 20,
    mayWriteFirst: true,
  },
  receive: () => Promise.resolve({ messages: [], response: new Response(null, { status: 404 }) }),
};
