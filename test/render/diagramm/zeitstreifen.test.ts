// The strips of the timeline: true to time, no mark on another, moved Termine with their way.
import type { Element } from 'hast';
import { describe, expect, test } from 'vitest';
import {
  drawZeitachse,
  drawZeitstreifen,
  fensterOf,
  type Marke,
  type Zeitstreifen,
} from '../../../src/render/diagramm/zeitstreifen.ts';
import { hasClass, textOf } from '../../../src/render/tree/text.ts';
import { findElements } from '../../../src/render/tree/visit.ts';

const fenster = { von: '2025-01-01', bis: '2029-01-01' };
const marke = (text: string, tag: string, more: Partial<Marke> = {}): Marke => ({
  text,
  tag,
  art: 'offen',
  vorher: [],
  ...more,
});

const draw = (more: Partial<Zeitstreifen>): Element =>
  drawZeitstreifen({ balken: undefined, marken: [], stichtag: '2026-01-01', alternative: 'Worte', ...more }, fenster);

const withClass = (svg: Element, name: string): Element[] => findElements(svg, (element) => hasClass(element, name));
const attribute = (element: Element | undefined, name: string): number =>
  Number.parseFloat(String(element?.properties[name]));

describe('drawZeitstreifen', () => {
  test('puts days where they are in time: four years have 1461 days', () => {
    const svg = draw({ balken: { von: '2026-01-01', bis: '2026-12-31' }, marken: [marke('1', '2027-01-01')] });
    const [balken] = withClass(svg, 'zeitbalken');
    expect(attribute(balken, 'x')).toBeCloseTo((365 / 1461) * 100, 1);
    expect(attribute(balken, 'width')).toBeCloseTo((365 / 1461) * 100, 1);
    expect(attribute(withClass(svg, 'marke')[0], 'x')).toBeCloseTo((730 / 1461) * 100, 1);
    expect(attribute(withClass(svg, 'stichtaglinie')[0], 'x1')).toBeCloseTo((365 / 1461) * 100, 1);
  });

  test('goes on to the edge where there is no end', () => {
    const [balken] = withClass(draw({ balken: { von: '2027-01-01', bis: undefined } }), 'zeitbalken-dauerhaft');
    expect(attribute(balken, 'x') + attribute(balken, 'width')).toBeCloseTo(100, 1);
  });

  test('puts marks that are near each other below each other', () => {
    const tage = ['2026-03-01', '2026-04-01', '2026-05-01', '2027-06-01'];
    const marken = withClass(draw({ marken: tage.map((tag, index) => marke(String(index), tag)) }), 'marke');
    const places = marken.map((one) => [attribute(one, 'x'), attribute(one, 'y')] as const);
    for (const [index, [x, y]] of places.entries())
      for (const [otherX, otherY] of places.slice(index + 1))
        expect(y !== otherY || Math.abs(x - otherX) >= 7).toBe(true);
    expect(new Set(places.map(([, y]) => y)).size).toBe(3);
  });

  test('draws the way from each earlier day, and says it all in words', () => {
    const svg = draw({ marken: [marke('1', '2027-01-01', { vorher: ['2026-01-01'], art: 'ueberfaellig' })] });
    const [weg] = withClass(svg, 'weg');
    expect(attribute(weg, 'x1')).toBeLessThan(attribute(weg, 'x2'));
    expect(withClass(svg, 'vorher')).toHaveLength(1);
    expect(withClass(svg, 'marke-ueberfaellig')).toHaveLength(1);
    expect(svg.properties).toMatchObject({ role: 'img', ariaLabel: 'Worte' });
  });

  test('styles nothing by itself', () => {
    const svg = draw({ marken: [marke('1', '2027-01-01')], balken: { von: '2026-01-01', bis: undefined } });
    expect(
      findElements({ children: [svg] }, ({ properties }) => 'style' in properties || 'fill' in properties),
    ).toEqual([]);
  });
});

test('the axis names years, or quarters of one', () => {
  expect(textOf([drawZeitachse(fenster)])).toBe('2025202620272028');
  expect(textOf([drawZeitachse(fensterOf(['2026-03-01', '2026-12-31']))])).toBe('Jan.Apr.JuliOkt.');
});
