// Which addresses of the internet are public: what lies in the network of a city hall, or on this very machine, is nobody's from
// outside to name (IANA IPv4 and IPv6 Special-Purpose Address Registries).
import { BlockList, isIP } from 'node:net';

const [besondere, oeffentliche] = [new BlockList(), new BlockList()];
for (const [net, bits] of [
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
] as const)
  besondere.addSubnet(net, bits, 'ipv4');
// Of IPv6 all public addresses lie in one part; in it some are for examples, or hold an address of IPv4.
oeffentliche.addSubnet('2000::', 3, 'ipv6');
for (const [net, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  besondere.addSubnet(net, bits, 'ipv6');

/** True for an address that everybody can reach; false for anything that is none. */
export function isPublicAddress(address: string): boolean {
  const kind = isIP(address);
  if (kind === 4) return !besondere.check(address, 'ipv4');
  return kind === 6 && oeffentliche.check(address, 'ipv6') && !besondere.check(address, 'ipv6');
}
