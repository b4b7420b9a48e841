import { isIP } from 'node:net';
import { isPublicAddress } from './public-address';

/** Which addresses a service may send us to. */
export interface AddressRules {
  /** Hosts that may be asked; `.zdn.vn` stands for all under it. */
  readonly hosts: readonly string[];
  /** Origin of a configured service on this machine or in a network of the operator's own: its links to itself are followed as it is asked. */
  readonly own?: string;
}

/**
 * The rules that go with a configured address: its own host, and what its template names besides. The service is in a network of
 * the operator's own when the template says so, or when its address is written as one of this machine or of such a network.
 */
export function rulesFor(url: string, more: readonly string[] = [], ownNetwork = false): AddressRules {
  const { hostname, origin } = new URL(url);
  const own = ownNetwork || isWrittenOwn(hostname);
  return { hosts: [hostname, ...more], ...(own ? { own: origin } : {}) };
}

/**
 * How an address that somebody else gave us may be fetched. `own`: it is of the configured service, in a network of the operator's
 * own. `foreign`: https on its usual port, a named host of the list; where the name leads must be checked as it is connected to
 * (see {@link foreignGet}). Undefined: not at all.
 */
export function wayTo(url: string, rules: AddressRules): 'own' | 'foreign' | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, hostname, origin, port, username, password } = new URL(url);
  if (username !== '' || password !== '') return undefined;
  if (rules.own !== undefined && origin === rules.own) return 'own';
  if (protocol !== 'https:' || port !== '' || isIP(unbracketed(hostname)) !== 0) return undefined;
  const listed = rules.hosts.some((host) => (host.startsWith('.') ? hostname.endsWith(host) : hostname === host));
  return listed ? 'foreign' : undefined;
}

function isWrittenOwn(hostname: string): boolean {
  const address = unbracketed(hostname);
  return isIP(address) === 0 ? /(?:^|\.)localhost$/.test(hostname) : !isPublicAddress(address);
}

/** The host of an address; that of an IPv6 address without its brackets. */
export function unbracketed(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, '');
}
