import { setTimeout as wait } from 'node:timers/promises';
import { Failure } from '../../core/failure';
import { type AddressRules, rulesFor, wayTo } from '../net/addresses';
import { type ForeignNet, foreignGet, INTERNET } from '../net/foreign';
import { jsonOf, speechRequest, type SpeechResponse } from '../net/request';
import { readTemplate, type Template, valueAt } from '../net/template';
import { templateRequest } from '../net/template-body';
import type { TemplateService } from '../options';
import { soundIn } from './sound-in';
import type { EncodedSound, Voice } from './voice';

const MOST_BYTES = 20_000_000;
/** A link is given before the sound is made: it answers 404 until then. */
const BETWEEN_ASKING_MS = 400;

/** A voice that a template describes; links that it answers with are followed in `net`. Throws at once when the template is wrong. */
export function templateVoice(
  { template: name, key, url, voice: configured }: TemplateService,
  net: ForeignNet = INTERNET,
): Voice {
  const template = readTemplate('speaking', name);
  const address = url ?? template.url;
  const rules = rulesFor(address, template.hosts, template.ownNetwork);
  return {
    id: `template ${name} ${configured ?? template.voice}`,
    languages: template.languages,
    async synthesize(text, { language, voice, signal }) {
      const values = { key, text, language, voice: voice ?? configured ?? template.voice };
      const response = await speechRequest({
        url: address,
        method: 'POST',
        ...templateRequest(template, { values }),
        mostBytes: MOST_BYTES,
        signal,
      });
      return soundOf(response, template, { rules, net, signal });
    },
  };
}

/** How links are followed. */
interface Following {
  readonly rules: AddressRules;
  readonly net: ForeignNet;
  readonly signal: AbortSignal;
}

async function soundOf(response: SpeechResponse, template: Template, following: Following): Promise<EncodedSound> {
  if (template.answer === 'sound') return soundIn(response);
  const json = jsonOf(response);
  if (template.ok !== undefined && String(valueAt(json, template.ok.path)) !== template.ok.value)
    throw new Failure('invalid-answer', 'the voice says that it failed');
  const result = valueAt(json, template.result ?? 'url');
  if (typeof result !== 'string') throw new Failure('invalid-answer', 'the voice answered without a sound');
  if (template.answer === 'base64') return soundIn({ type: '', bytes: Buffer.from(result, 'base64') });
  return followed(result, following);
}

/** Asks until the sound is there or the time is over. */
async function followed(url: string, { rules, net, signal }: Following): Promise<EncodedSound> {
  const way = wayTo(url, rules);
  if (way === undefined) throw new Failure('rejected', 'the voice sent us to a foreign address');
  for (;;) {
    try {
      const asked = { url, mostBytes: MOST_BYTES, signal };
      return soundIn(
        way === 'own' ? await speechRequest({ ...asked, method: 'GET', headers: {} }) : await foreignGet(asked, net),
      );
    } catch (error) {
      if (signal.aborted || !(error instanceof Failure) || error.code !== 'invalid-answer') throw error;
      await wait(BETWEEN_ASKING_MS, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) throw new Failure('unavailable', 'the voice is too slow');
    }
  }
}
