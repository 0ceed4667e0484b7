// What is made side by side: nobody waits who need not, and nobody who encloses or names files begins before they are there.
import { expect, test } from 'vitest';
import { groupSideBySide } from '../../src/cli/build/plan.ts';
import { emitters } from '../../src/emitters/emitters.ts';

const groups = groupSideBySide(emitters);

test('every output has its turn once, in the order of the list', () => {
  expect(groups.flat()).toEqual(emitters);
});

test('Konzept, Aktionsplan and Berichte are printed side by side', () => {
  expect(groups[0]?.filter(({ druckt }) => druckt).map(({ target }) => target)).toEqual([
    'konzept',
    'aktionsplan',
    'bericht',
  ]);
});

test('an output that waits for others opens its group', () => {
  for (const [first, ...others] of groups.slice(1)) {
    expect(first?.nachAnderen).toBe(true);
    expect(others.filter(({ nachAnderen }) => nachAnderen)).toEqual([]);
  }
});

test('what encloses a print stands behind it', () => {
  const groupOf = (pfad: string): number =>
    groups.findIndex((group) => group.some(({ dateien }) => dateien.some((art) => art.pfad === pfad)));
  for (const { pfad, fassungVon } of emitters.flatMap(({ dateien }) => dateien))
    if (fassungVon !== undefined) expect(groupOf(pfad)).toBeGreaterThan(groupOf(fassungVon));
});
