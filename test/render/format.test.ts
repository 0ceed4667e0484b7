// Numbers as they are printed.
import { expect, test } from 'vitest';
import { formatMesswert } from '../../src/render/format.ts';

test.each([
  ['1234', '1.234'],
  ['12.0', '12,0'],
  ['8.225', '8,225'],
  ['-0.50', '-0,50'],
  ['77', '77'],
])('a number of a table keeps the decimals of its source: %s', (written, printed) => {
  expect(formatMesswert(written)).toBe(printed);
});
