// Which addresses are public, and that a name is judged by what it leads to.
import { expect, test } from 'vitest';
import { isPublicAddress } from '../../../src/base/netz/netzadressen.ts';
import { lookUpPublic } from '../../../src/host/netz/netzadressen.ts';

test.each([
  '8.8.8.8',
  '172.32.0.1',
  '100.128.0.1',
  '192.0.1.1',
  '223.255.255.255',
  '2a00:1450:4001::1',
  '2620:0:2d0::1',
])('%s is public', (address) => expect(isPublicAddress(address)).toBe(true));

test.each([
  '0.0.0.0',
  '10.255.255.255',
  '100.64.0.1',
  '127.0.0.1',
  '127.255.255.254',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.0.1',
  '198.19.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:8.8.8.8',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
  '2001:db8::1',
  'fe80::1',
  'fd00::1',
  'ff02::1',
  'kein.name',
  '',
])('%s is not', (address) => expect(isPublicAddress(address)).toBe(false));

test('a name that leads to this machine is refused, however it is asked for', async () => {
  for (const all of [true, false]) {
    const error = await new Promise<Error | null>((done) => lookUpPublic('localhost', { all }, (each) => done(each)));
    expect(error?.message).toContain('--lokal localhost');
  }
});
