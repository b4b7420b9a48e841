import type { Config } from './config';

/**
 * Who hears voice messages beside this machine, for the consent that people are asked for (Law 91/2025/QH15: they must be told who
 * processes them): hosts of the configured recognisers, a template's name where it has no address. Undefined: nobody.
 */
export function heardOutside(config: Config): string | undefined {
  const { STT_URL: url, STT_TEMPLATE: template, STT_TEMPLATE_URL: templateUrl } = config;
  const asked = url === undefined ? [] : [new URL(url).hostname];
  if (template !== undefined)
    asked.push(templateUrl === undefined ? templateName(template) : new URL(templateUrl).hostname);
  const outside = asked.filter((name) => !LOOPBACK.test(name));
  return outside.length === 0 ? undefined : [...new Set(outside)].join(', ');
}

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** A preset's name as it is; a template written out in JSON says nothing to people. */
function templateName(template: string): string {
  return template.startsWith('{') ? 'dịch vụ nhận dạng tiếng nói' : template;
}
