// Quotation marks around titles that have some of their own.
import { expect, test } from 'vitest';
import { quote } from '../../src/base/anfuehrung.ts';

test.each([
  ['Haus der Kulturen', '„Haus der Kulturen“'],
  ['Stadt plant „Haus der Kulturen“', '„Stadt plant ‚Haus der Kulturen‘“'],
  ['Stadt plant ein „Haus …', '„Stadt plant ein ‚Haus …‘“'],
])('%s', (titel, quoted) => expect(quote(titel)).toBe(quoted));
