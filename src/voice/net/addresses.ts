import { isIP } from 'node:net';

/** Which addresses a service may send us to. */
export interface AddressRules {
  /** Hosts that may be asked; `.zdn.vn` stands for all under it. */
  readonly hosts: readonly string[];
  /** The configured service is on this machine itself: plain http to loopback is then allowed. */
  readonly loopback: boolean;
}

/** The rules that go with a configured address: its own host, and what its template names besides. */
export function rulesFor(url: string, more: readonly string[] = []): AddressRules {
  const { hostname } = new URL(url);
  return { hosts: [hostname, ...more], loopback: isLoopback(hostname) };
}

/**
 * Whether an address that somebody else gave us may be fetched: https on its usual port, a named host of the list. A number
 * instead of a name is never allowed but for loopback when loopback is configured.
 */
export function mayFetch(url: string, rules: AddressRules): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, port, username } = new URL(url);
  if (username !== '') return false;
  if (isLoopback(hostname)) return rules.loopback && rules.hosts.includes(hostname);
  if (protocol !== 'https:' || port !== '' || isIP(hostname.replace(/^\[|\]$/g, '')) !== 0) return false;
  return rules.hosts.some((host) => (host.startsWith('.') ? hostname.endsWith(host) : hostname === host));
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
