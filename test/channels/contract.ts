import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Channel } from '../../src/channels/channel';
import { Failure, type FailureCode } from '../../src/core/failure';
import type { Choice, Incoming, Reply, SecretKind } from '../../src/core/message';

/** A message as the person sees it: without markup, with what can be pressed under it. */
export interface Shown {
  readonly text: string;
  readonly buttons: readonly { readonly label: string; readonly url?: string }[];
}

/** Trouble that the platform can be told to make. */
export type PlatformTrouble = 'blocked' | 'rate-limited' | 'down' | 'unauthorised' | 'lost-answer';

/** A channel with its platform, real or a server on loopback, and one person on it. */
export interface ChannelUnderContract {
  readonly channel: Channel;
  /** The channel's id of the person. */
  readonly person: string;
  /** The person types. Resolves to what the channel made of it. */
  says(text: string): Promise<readonly Incoming[]>;
  /** The platform delivers what was typed last a second time. Left out where that cannot happen. */
  again?(): Promise<readonly Incoming[]>;
  /** The person presses the button with this label. Left out for channels without buttons. */
  presses?(label: string): Promise<readonly Incoming[]>;
  /** Everything the person was shown, oldest first. */
  shown(): Promise<readonly Shown[]>;
  /** Requests to the channel's endpoint that do not come from the platform. Left out for channels without an endpoint. */
  forged?(): readonly Request[];
  /** Makes trouble for the next send. Returns false for trouble that cannot happen there. */
  trouble(kind: PlatformTrouble): Promise<boolean> | boolean;
  stop(): Promise<void>;
}

/** Stands in for the real masking in the contract: the digits of an ID number are a secret. Give it to the channel as `mask`. */
export function maskTwelveDigits(text: string): { readonly text: string; readonly found: readonly SecretKind[] } {
  const masked = text.replaceAll(/\d{12}/g, '[số định danh]');
  return { text: masked, found: masked === text ? [] : ['id-number'] };
}

const plain = (text: string, choices: readonly Choice[] = []): Reply => ({ text, choices, sources: [] });

/** What every channel promises, run over one of them. `begin` makes a fresh channel and person for each test. */
export function channelContract(name: string, begin: () => Promise<ChannelUnderContract>): void {
  describe(`${name} keeps the contract of a channel`, () => {
    let under: ChannelUnderContract;
    beforeEach(async () => {
      under = await begin();
    });
    afterEach(() => under.stop());

    const wordsShown = async (): Promise<string> => (await under.shown()).map(({ text }) => text).join('\n');
    const failureOf = async (reply: Reply): Promise<unknown> =>
      under.channel.send(under.person, reply).catch((error: unknown) => error);

    test('its name and abilities make sense', () => {
      const { name, abilities } = under.channel;
      expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(abilities.longestText).toBeGreaterThanOrEqual(500);
      expect(abilities.mostChoices).toBeGreaterThanOrEqual(1);
    });

    test('a text arrives as it was typed, with where it came from and when', async () => {
      const messages = await under.says('Làm căn cước cho bé 6 tuổi ở đâu? 👶');
      expect(messages).toHaveLength(1);
      expect(messages[0]).toMatchObject({
        channel: under.channel.name,
        person: under.person,
        content: { kind: 'text', text: 'Làm căn cước cho bé 6 tuổi ở đâu? 👶', secrets: [] },
      });
      expect(new Date(messages[0]?.at ?? '').toISOString()).toBe(messages[0]?.at);
    });

    test('two messages have different ids', async () => {
      const [first] = await under.says('chào');
      const [second] = await under.says('chào');
      expect(first?.id).toBeTruthy();
      expect(second?.id).not.toBe(first?.id);
    });

    test('a message that is delivered twice has the same id both times', async () => {
      const first = await under.says('hồ sơ của tôi tới đâu rồi');
      const second = await under.again?.();
      expect(second ?? first).toEqual(first);
    });

    test('a secret in a text is masked before anyone else sees it', async () => {
      const messages = await under.says('số của tui là 079123456789 nha');
      expect(messages[0]?.content).toEqual({
        kind: 'text',
        text: 'số của tui là [số định danh] nha',
        secrets: ['id-number'],
      });
      expect(JSON.stringify(messages)).not.toContain('079123456789');
    });

    test('a reply is shown with its words and lines, without markup', async () => {
      const sent = await under.channel.send(under.person, plain('🏠 **Đăng ký tạm trú**\n\n1. Vào VNeID\n• Miễn phí'));
      expect(sent.platformIds.length).toBeGreaterThan(0);
      expect((await under.shown()).map(({ text }) => text)).toEqual(['🏠 Đăng ký tạm trú\n\n1. Vào VNeID\n• Miễn phí']);
    });

    test('a reply that is too long is shown in parts, whole and in order', async () => {
      const words = Array.from({ length: 3000 }, (_, index) => `chữ${index}`);
      await under.channel.send(under.person, plain(words.join(' ')));
      const shown = await under.shown();
      expect(shown.flatMap(({ text }) => text.split(' '))).toEqual(words);
      for (const { text } of shown) expect(text.length).toBeLessThanOrEqual(under.channel.abilities.longestText);
    });

    test('choices are shown once, after all of a long text', async () => {
      const choices = [
        { id: 'x:yes', label: 'Có' },
        { id: 'x:no', label: 'Không' },
      ];
      await under.channel.send(under.person, plain('Bà con đã có tài khoản chưa? '.repeat(400), choices));
      const shown = await under.shown();
      const buttons = shown.map((message) => message.buttons.map(({ label }) => label));
      const last = shown.at(-1);
      if (under.channel.abilities.buttons) expect(buttons).toEqual([...shown.slice(1).map(() => []), ['Có', 'Không']]);
      else expect(last?.text).toMatch(/1[.)] Có\s+2[.)] Không/);
    });

    test('every label of as many choices as it can show is readable', async () => {
      const count = Math.min(under.channel.abilities.mostChoices, 12);
      const choices = Array.from({ length: count }, (_, index) => ({
        id: `a:article-${index}`,
        label: `Thủ tục số ${index + 1}`,
      }));
      await under.channel.send(under.person, plain('Chọn một mục:', choices));
      const shown = await under.shown();
      const seen = shown.flatMap(({ text, buttons }) => [text, ...buttons.map(({ label }) => label)]).join('\n');
      for (const { label } of choices) expect(seen).toContain(label);
    });

    test('a press gives back the id of its choice', async () => {
      const id = 'd:activate-eid:card:'.padEnd(64, 'x');
      await under.channel.send(under.person, plain('Thẻ nào?', [{ id, label: 'Thẻ gắn chip' }]));
      if (!under.presses) return expect(under.channel.abilities.buttons).toBe(false);
      const messages = await under.presses('Thẻ gắn chip');
      expect(messages).toMatchObject([{ person: under.person, content: { kind: 'choice', id } }]);
      return undefined;
    });

    test('a choice that opens a page shows where', async () => {
      const url = 'https://dichvucong.gov.vn/p/home';
      await under.channel.send(
        under.person,
        plain('Nộp hồ sơ:', [{ id: 'a:portal', label: 'Mở cổng dịch vụ công', url }]),
      );
      const shown = await under.shown();
      expect(JSON.stringify(shown)).toContain(url);
      expect(await wordsShown()).toContain('Nộp hồ sơ:');
    });

    test('requests that do not come from the platform are refused and bring no messages', async () => {
      const forged = [
        new Request('http://assistant.example/hook', { method: 'POST', body: '{' }),
        ...(under.forged?.() ?? []),
      ];
      for (const request of forged) {
        const { messages, response } = await under.channel.receive(request);
        expect(messages).toEqual([]);
        expect(Math.floor(response.status / 100)).toBe(4);
      }
    });

    test.each<[PlatformTrouble, FailureCode, boolean]>([
      ['blocked', 'blocked', false],
      ['rate-limited', 'rate-limited', true],
      ['down', 'unavailable', true],
      ['unauthorised', 'unauthorised', false],
      ['lost-answer', 'unknown-result', false],
    ])('when the platform is in trouble (%s), sending fails with "%s"', async (trouble, code, retry) => {
      const possible = await under.trouble(trouble);
      const failure = await failureOf(plain('Xin chào'));
      if (!possible) return expect(failure).not.toBeInstanceOf(Error);
      expect(failure).toBeInstanceOf(Failure);
      return expect(failure).toMatchObject({ code, retry });
    });

    test('a reply without words fails for good instead of being shown', async () => {
      expect(await failureOf(plain(' \n '))).toMatchObject({ code: 'rejected', retry: false });
      expect(await under.shown()).toEqual([]);
    });

    test('a failure tells nothing of what was written', async () => {
      await under.trouble('down');
      const failure = await failureOf(plain('chuyện riêng của bà Lan'));
      expect(inspect(failure, { depth: 20, showHidden: true })).not.toContain('riêng');
    });

    test('sound is sent in the place of the text where the channel sends sound, and refused where it does not', async () => {
      const sound = { ogg: new Uint8Array(2000), seconds: 2.5, waveform: [] };
      const sent = under.channel.send(under.person, plain('đọc lên'), sound);
      if (under.channel.abilities.voiceOut !== 'note')
        return expect(sent).rejects.toMatchObject({ code: 'rejected', retry: false });
      expect((await sent).platformIds).toHaveLength(1);
      return expect(await wordsShown()).not.toContain('đọc lên');
    });

    test('showing that it types never throws, not even when the platform is down', async () => {
      await under.channel.typing?.(under.person);
      await under.trouble('down');
      await under.channel.typing?.(under.person);
      await under.channel.typing?.('nobody');
    });
  });
}
