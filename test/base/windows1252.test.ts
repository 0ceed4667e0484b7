// The signs of German Excel, on each version of Node.
import { expect, test } from 'vitest';
import { decodeWindows } from '../../src/base/windows1252.ts';

test('reads quotation marks, dashes, the euro sign and umlauts', () => {
  const bytes = Uint8Array.from([0x84, 0xc4, 0x93, 0x20, 0x96, 0x20, 0x35, 0xa0, 0x80]);
  expect(decodeWindows(bytes)).toBe('„Ä“ – 5\u00A0€');
});
