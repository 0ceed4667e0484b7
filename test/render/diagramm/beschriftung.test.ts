// The figures at the points of a line: the last, first, highest and lowest always, none on another.
import { describe, expect, test } from 'vitest';
import { beschriftungOf } from '../../../src/render/diagramm/beschriftung.ts';

const flaeche = { breite: 600, hoehe: 220 };
const punkteOf = (werte: readonly number[]) =>
  werte.map((wert, index) => ({ zeit: String(2000 + index), name: String(2000 + index), wert }));
const shown = (werte: readonly number[], breite = flaeche.breite): readonly number[] =>
  beschriftungOf(punkteOf(werte), [...werte.keys()], { ...flaeche, breite }).flatMap(({ show }, index) =>
    show ? [index] : [],
  );

describe('beschriftungOf', () => {
  test('tells all of a few values', () => {
    expect(shown([10, 80, 30, 60])).toEqual([0, 1, 2, 3]);
  });

  test('tells first, last, highest and lowest of many', () => {
    const werte = Array.from({ length: 40 }, (_, index) => 50 + (index === 12 ? 40 : index === 25 ? -40 : 0));
    expect(shown(werte)).toEqual([0, 12, 25, 39]);
  });

  test('stands above a peak and below a valley, so that the line runs elsewhere', () => {
    const labels = beschriftungOf(punkteOf([50, 90, 10, 50]), [0, 1, 2, 3], flaeche);
    expect(labels[1]).toMatchObject({ position: 'top' });
    expect(labels[2]).toMatchObject({ position: 'bottom' });
  });

  test('leaves out what would stand on another, but never the last and the first', () => {
    const labels = beschriftungOf(punkteOf([10, 11, 10, 11, 10]), [0, 0.1, 0.2, 0.3, 10], flaeche);
    expect(labels.map(({ show }) => show)).toEqual([
      true,
      expect.any(Boolean),
      expect.any(Boolean),
      expect.any(Boolean),
      true,
    ]);
    expect(labels.filter(({ show }) => show).length).toBeLessThan(5);
  });
});
