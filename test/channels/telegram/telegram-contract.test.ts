import { channelContract, type ChannelUnderContract, type PlatformTrouble } from '../contract';
import { REFUSALS, type Trouble } from '../../support/telegram/faults';
import { telegramUnderTest, webhookRequest } from '../../support/telegram/telegram-under-test';

const PERSON = 5_550_001;

channelContract('telegram over long polling', async () => {
  const under = await telegramUnderTest();
  const person = under.telegram.person(PERSON);
  under.poll();
  return {
    ...common(under),
    says: (text) => after(() => person.says(text)),
    presses: (label) => after(() => person.presses(label)),
  };

  async function after(act: () => number) {
    const before = under.stored.length;
    act();
    return (await under.receives(before + 1)).slice(before);
  }
});

channelContract('telegram over webhooks', async () => {
  const under = await telegramUnderTest();
  const person = under.telegram.person(PERSON);
  let last = '';
  const deliver = async (content: object) => {
    last = JSON.stringify(content);
    return (await under.channel.receive(webhookRequest(last))).messages;
  };
  let number = 0;
  const message = (text: string) => ({
    update_id: (number += 1),
    message: {
      message_id: number,
      from: person.user,
      chat: { id: PERSON, type: 'private' },
      date: 1_795_000_000,
      text,
    },
  });
  const press = (label: string) => {
    const button = person.messages
      .at(-1)
      ?.reply_markup?.inline_keyboard.flat()
      .find(({ text }) => text === label);
    const data = button && 'callback_data' in button ? button.callback_data : undefined;
    return {
      update_id: (number += 1),
      callback_query: { id: '1', from: person.user, message: person.messages.at(-1), chat_instance: '1', data },
    };
  };
  return {
    ...common(under),
    says: (text) => deliver(message(text)),
    again: async () => (await under.channel.receive(webhookRequest(last))).messages,
    presses: (label) => deliver(press(label)),
    forged: () => [
      webhookRequest(JSON.stringify(message('giả mạo')), 'wrong'),
      webhookRequest(JSON.stringify(message('giả mạo')), ''),
      webhookRequest('', undefined, 'GET'),
    ],
  };
});

type Common = Omit<ChannelUnderContract, 'says' | 'presses' | 'again'>;

function common(under: Awaited<ReturnType<typeof telegramUnderTest>>): Common {
  const person = under.telegram.person(PERSON);
  const troubles: Readonly<Record<PlatformTrouble, Trouble | undefined>> = {
    blocked: { kind: 'answer', answer: REFUSALS.blocked },
    'rate-limited': { kind: 'answer', answer: REFUSALS.tooManyRequests(3) },
    unauthorised: { kind: 'answer', answer: REFUSALS.unauthorised },
    'lost-answer': { kind: 'drop', carriedOut: true },
    down: undefined,
  };
  return {
    channel: under.channel,
    person: String(PERSON),
    shown: async () =>
      person.messages.map((message) => ({
        text: message.text ?? '',
        buttons: (message.reply_markup?.inline_keyboard ?? []).flat().map((button) => ({
          label: button.text,
          ...('url' in button ? { url: button.url } : {}),
        })),
      })),
    trouble: async (kind) => {
      const trouble = troubles[kind];
      if (trouble) under.telegram.trouble(trouble, { method: 'sendMessage', times: 1 });
      else await under.telegram.stop();
      return true;
    },
    stop: () => under.stop(),
  };
}
