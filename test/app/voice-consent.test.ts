import { afterAll, beforeAll, expect, it } from 'vitest';
import { en } from '../../src/messages/en';
import { vi } from '../../src/messages/vi';
import type { Person } from '../support/telegram/person';
import { SLOW_MS } from './product';
import { spokenProduct, type SpokenProduct } from './spoken-product';

const OTHER_RECOGNISER = { STT_TEMPLATE: 'viettel', STT_TEMPLATE_KEY: 'k' };
const OTHER_HOST = 'viettelai.vn';

let product: SpokenProduct;
beforeAll(async () => {
  product = await spokenProduct();
}, SLOW_MS);
afterAll(() => product.close());

/** Bold is sent as marks beside the text. */
async function shown(person: Person, text: string): Promise<void> {
  const plainText = text.replaceAll('**', '');
  const texts = (): readonly string[] => product.sent(person, 'sendMessage');
  await expect.poll(() => texts().filter((one) => one.includes(plainText)).length, { timeout: SLOW_MS }).toBe(1);
}

it(
  'who agreed when nobody else heard is asked again, once, by the product that has another recogniser now',
  async () => {
    const lan = product.telegram.person(42);
    await product.start();
    product.speaks(lan, 'xin chào');
    await shown(lan, vi.voice.consent(undefined));
    lan.presses(vi.voice.labels.agree);
    await shown(lan, vi.voice.heard('xin chào'));
    await product.kill();
    await product.start(OTHER_RECOGNISER);
    product.speaks(lan, 'lệ phí căn cước bao nhiêu');
    await shown(lan, vi.voice.consentAgain(OTHER_HOST));
    expect(product.recogniser.requests).toBe(1);
    lan.presses(vi.voice.labels.agree);
    await shown(lan, vi.voice.heard('lệ phí căn cước bao nhiêu'));
    product.speaks(lan, 'làm hộ chiếu ở đâu');
    await shown(lan, vi.voice.heard('làm hộ chiếu ở đâu'));
    await shown(lan, vi.voice.consentAgain(OTHER_HOST));
    expect(product.recogniser.requests).toBe(3);
    const ann = product.telegram.person(43, 'en');
    product.speaks(ann, 'hello');
    await shown(ann, en.voice.consent(OTHER_HOST));
  },
  SLOW_MS,
);
