// The one spelling, however a sign is put together.
import { expect, test } from 'vitest';
import { toPlain } from '../../src/base/umschrift.ts';

test.each([
  ['Élan für Straßen 7', 'elan fuer strassen 7'],
  ['ÄÖÜ', 'aeoeue'],
  ['u\u0308ber', 'ueber'],
])('%s', (text, plain) => expect(toPlain(text)).toBe(plain));
