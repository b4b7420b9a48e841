import { Failure } from '../../core/failure';
import { writeWav } from '../audio/wav';
import { jsonOf, speechRequest } from '../net/request';
import { readTemplate, valueAt } from '../net/template';
import { templateRequest } from '../net/template-body';
import type { TemplateService } from '../options';
import type { Recogniser } from './recogniser';

const MOST_ANSWER_BYTES = 256 * 1024;

/** A recogniser that a template describes. Throws at once when the template is wrong. */
export function templateRecogniser({ template: name, key, url }: TemplateService): Recogniser {
  const template = readTemplate('hearing', name);
  return {
    id: 'template',
    languages: template.languages,
    async transcribe(samples, { language, signal }) {
      const audio = writeWav({ samples, rate: 16_000 });
      const response = await speechRequest({
        url: url ?? template.url,
        method: 'POST',
        ...templateRequest(template, { values: { key, language }, audio }),
        mostBytes: MOST_ANSWER_BYTES,
        signal,
      });
      const json = jsonOf(response);
      const { ok } = template;
      if (ok !== undefined && String(valueAt(json, ok.path)) !== ok.value)
        throw new Failure('invalid-answer', 'the recogniser says that it failed');
      const text = valueAt(json, template.result ?? 'text');
      const sure = template.confidence === undefined ? undefined : valueAt(json, template.confidence);
      // A service that heard nothing leaves the text out.
      return {
        text: typeof text === 'string' ? text : '',
        ...(typeof sure === 'number' && sure >= 0 && sure <= 1 ? { confidence: sure } : {}),
      };
    },
  };
}
