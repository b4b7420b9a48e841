import { randomUUID } from 'node:crypto';
import type { Channel } from '../../../src/channels/channel';
import { Failure } from '../../../src/core/failure';
import type { Incoming } from '../../../src/core/message';
import { channelContract } from '../contract';
import { openPage, wordsOf } from './visitor-browser';
import { startWeb } from './web-under-test';

channelContract('the web page', async () => {
  const under = await startWeb();
  const visitor = await openPage(under.url);
  let last: Readonly<Record<string, unknown>> = {};

  const post = async (message: Readonly<Record<string, unknown>>): Promise<readonly Incoming[]> => {
    last = message;
    const before = under.accepted.length;
    await visitor.post(message);
    return under.accepted.slice(before).map(({ at, ...rest }) => ({ ...rest, at: firstAt(rest.id, at) }));
  };
  const times = new Map<string, string>();
  const firstAt = (id: string, at: string): string => {
    times.set(id, times.get(id) ?? at);
    return times.get(id) ?? at;
  };

  return {
    channel: throughTheOutbox(under.web.channel, under.stores),
    person: visitor.person(),
    says: (text) => post({ id: randomUUID(), text }),
    again: () => post(last),
    async presses(label) {
      const choice = (await visitor.lines()).flatMap(({ choices }) => choices).find((choice) => choice.label === label);
      return post({ id: randomUUID(), choice: choice?.id });
    },
    shown: async () =>
      (await visitor.lines())
        .filter(({ from }) => from !== 'person')
        .map((line) => ({ text: wordsOf(line), buttons: line.choices })),
    forged: () => [new Request('http://assistant.example/channels/web', { method: 'POST', body: '{"text":"a"}' })],
    trouble: () => false,
    stop: () => under.stop(),
  };
});

/** The page shows what stands in the outbox: replies take the way they take in the product, with the channel at its end. */
function throughTheOutbox(
  channel: Channel,
  { notices, outbox }: Awaited<ReturnType<typeof startWeb>>['stores'],
): Channel {
  return {
    ...channel,
    async send(person, reply, sound) {
      if (sound) return channel.send(person, reply, sound);
      const [seq = 0] = await notices.send([{ channel: 'web', person, reply, from: 'assistant' }], new Date());
      await outbox.claim('web', 'test', 10, 60_000, new Date());
      try {
        const sent = await channel.send(person, reply);
        await outbox.settle([{ seq, result: { kind: 'sent', platformIds: sent.platformIds } }], new Date());
        return sent;
      } catch (error) {
        const code = error instanceof Failure ? error.code : 'rejected';
        await outbox.settle([{ seq, result: { kind: 'failed', code } }], new Date());
        throw error;
      }
    },
  };
}
