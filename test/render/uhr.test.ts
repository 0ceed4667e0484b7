// The clock never changes a drawing: the chart library measures letters in another way where measuring them takes long.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { writeHtml } from '../../src/render/tree/html.ts';

const RealDate = Date;
afterEach(() => {
  globalThis.Date = RealDate;
});

/** Draws with a fresh chart library, under a clock that moves so many milliseconds whenever it is looked at. */
async function draw(tick: number): Promise<string> {
  let now = 0;
  globalThis.Date = class extends RealDate {
    constructor() {
      super((now += tick));
    }
  } as DateConstructor;
  vi.resetModules();
  const { loadDiagramme } = await import('../../src/render/diagramm/zeichnung.ts');
  const { drawReihenbild } = await import('../../src/render/diagramm/reihenbild.ts');
  await loadDiagramme();
  const punkte = ['Sommerferien', 'Herbstferien', 'Niederschlagswasser', 'Ende'].map((wort, index) => ({
    // Values of one time stand under their names.
    zeit: '2021',
    name: `${wort} ${2021 + index}`,
    wert: 40 - 50 * index,
  }));
  const bild = {
    slug: 'probe',
    einheit: 'Personen mit Einwanderungsgeschichte im Alter bis 18 Jahre',
    brueche: [],
    alternative: 'Probe',
    nurBreit: false,
  };
  return writeHtml([
    ...drawReihenbild({ ...bild, punkte }),
    ...drawReihenbild({ ...bild, punkte: [...punkte, ...punkte] }),
  ]);
}

describe('a drawing', () => {
  it('is the same on a slow machine', async () => {
    const quick = await draw(0);
    expect(quick).toContain('>Sommerferien</text>');
    expect(await draw(50)).toBe(quick);
  });
});
