// Addresses that lead into a house, and those that only look like it.
import { expect, test } from 'vitest';
import { isVertraulich } from '../../src/base/netz/adresse.ts';

test.each([
  'https://intranet.lan/x',
  'https://10.1.2.3/',
  'https://100.64.1.1/',
  'https://198.18.0.1/',
  'https://[::1]/',
  'https://[::ffff:10.0.0.1]/',
  'https://[fd00::1]/',
  'https://anna:geheim@example.org/',
])('%s is not for readers', (url) => expect(isVertraulich(url)).toBe(true));

test.each([
  'https://10.jahre-integration.de/',
  'https://127.verein.de/',
  'https://8.8.8.8/',
  'https://[2606:4700::1]/',
])('%s is an address like others', (url) => expect(isVertraulich(url)).toBe(false));
