// What a drawing shows, read from its SVG: where the bars, their figures, the years and the unit stand.
import { beforeAll, expect, it } from 'vitest';
import { drawReihenbild } from '../../../src/render/diagramm/reihenbild.ts';
import { writeHtml } from '../../../src/render/tree/html.ts';
import { loadDiagramme } from '../../../src/render/diagramm/zeichnung.ts';

beforeAll(() => loadDiagramme());

const draw = (werte: readonly number[], einheit = 'Personen'): string =>
  writeHtml(
    drawReihenbild({
      slug: 'probe',
      einheit,
      punkte: werte.map((wert, index) => ({ zeit: String(2018 + index), name: String(2018 + index), wert })),
      brueche: [],
      alternative: 'Probe',
      nurBreit: true,
    }),
  );

/** The height of every text on the page of a drawing, from the top. */
const heights = (svg: string): ReadonlyMap<string, number> =>
  new Map(
    [...svg.matchAll(/<text[^>]* transform="translate\([\d.]+ ([\d.]+)\)"[^>]*>([^<]*)<\/text>/g)].map(
      ([, y = '', text = '']) => [text, Number(y)],
    ),
  );

const barsOf = (svg: string): { readonly top: number; readonly bottom: number }[] =>
  [...svg.matchAll(/<path d="M[\d.]+ ([\d.]+)l[\d.]+ 0l0 ([-\d.]+)[^"]*" fill="currentColor"/g)].map(
    ([, start = '', length = '']) => {
      const ends = [Number(start), Number(start) + Number(length)];
      return { top: Math.min(...ends), bottom: Math.max(...ends) };
    },
  );

it.each([[[-500, -20, 300, -3]], [[-500, -20]], [[-5, -5]]])('values below zero hang from its line: %s', (werte) => {
  const svg = draw(werte);
  const text = heights(svg);
  const zero = text.get('0') ?? 0;
  const bars = barsOf(svg);
  expect(bars).toHaveLength(werte.length);
  for (const [index, wert] of werte.entries()) {
    const { top, bottom } = bars[index] ?? { top: 0, bottom: 0 };
    expect(wert < 0 ? top : bottom).toBeCloseTo(zero, -1);
    expect(bottom - top).toBeGreaterThan(0);
    const figure = text.get(String(wert).replace('-', '−')) ?? 0;
    if (wert < 0) expect(figure).toBeGreaterThan(bottom);
    else expect(figure).toBeLessThan(top);
    expect(text.get(String(2018 + index))).toBeGreaterThan(Math.max(figure, ...bars.map((bar) => bar.bottom)) + 10);
    expect(text.get('Personen')).toBeLessThan(figure - 10);
  }
});

it('values above zero stand on it, at the bottom of the picture', () => {
  const text = heights(draw([0, 5, 7]));
  expect(Math.max(...text.values())).toBe(text.get('2018'));
  expect([...text.keys()].some((figure) => figure.startsWith('−'))).toBe(false);
});

it('a long unit is broken into lines, and shortened after the second', () => {
  const einheit = `Prozent der Bevölkerung ${'im Alter von 18 bis unter 65 Jahren '.repeat(6)}`.trim();
  const lines = [...heights(draw([1, 2], einheit))].filter(([text]) => /[a-z]/.test(text)).map(([text]) => text);
  expect(lines).toHaveLength(2);
  expect(lines.join(' ')).toMatch(/^Prozent der Bevölkerung .* …$/);
  for (const line of lines) expect(line.length).toBeLessThan(96);
});
