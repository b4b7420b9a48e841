import { BlockList, isIP } from 'node:net';

/**
 * Whether an IP address is one of the public internet: none of this machine, of a private or shared network, of documentation,
 * of a tunnel, and no multicast (IANA's registries of special-purpose addresses, RFC 6890). What is no address is none.
 */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !SPECIAL_IPV4.check(address, 'ipv4');
    case 6:
      return GLOBAL_IPV6.check(address, 'ipv6') && !SPECIAL_IPV6.check(address, 'ipv6');
    default:
      return false;
  }
}

/** Lists of their own for both kinds: a list that holds both lets rules for one match addresses of the other. */
const SPECIAL_IPV4 = listOf('ipv4', [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
]);
/** All that is given out. Loopback, unique local, link-local, multicast and IPv4 written as IPv6 are outside of it. */
const GLOBAL_IPV6 = listOf('ipv6', [['2000::', 3]]);
/** Within it: protocols' own and Teredo, documentation, 6to4 (an IPv4 address in disguise), documentation again. */
const SPECIAL_IPV6 = listOf('ipv6', [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
]);

function listOf(family: 'ipv4' | 'ipv6', subnets: readonly (readonly [string, number])[]): BlockList {
  const list = new BlockList();
  for (const [network, bits] of subnets) list.addSubnet(network, bits, family);
  return list;
}
