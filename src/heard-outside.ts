import type { Config } from './config';
import { readTemplate } from './voice/net/template';

/**
 * Who hears voice messages beside this machine, for the consent that people are asked for (Law 91/2025/QH15: they must be told who
 * processes them): hosts of the configured recognisers, the same in every language. Empty: nobody. Throws as
 * {@link readTemplate} does.
 */
export function heardOutside(config: Config): readonly string[] {
  const { STT_URL: url, STT_TEMPLATE: template, STT_TEMPLATE_URL: templateUrl } = config;
  const asked = url === undefined ? [] : [url];
  if (template !== undefined) asked.push(templateUrl ?? readTemplate('hearing', template).url);
  const hosts = asked.map((address) => new URL(address).hostname);
  return [...new Set(hosts.filter((name) => !LOOPBACK.test(name)))];
}

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;
