// What two concepts say of each other: the Pflegeplan and the Quartierskonzept, whose konzept.json lies beside it, and two
// concepts that were built for each other.
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { buildKonzeptJson, konzeptJsonSchema } from '../../../src/emitters/daten/konzept-json.ts';
import { innovationTabelle } from '../../../src/render/views/kosten/innovation.ts';
import { derivePublic } from '../../../src/model/oeffentlich.ts';
import { writeFragment } from '../../../src/stages/parse/prosa/fragment.ts';
import { openProjekt } from '../../../src/workspace/open.ts';
import { compileBeispiel } from '../../helpers/beispiel.ts';
import { pagesOf, siteOf } from '../../helpers/site.ts';

const pflege = openProjekt(fileURLToPath(new URL('../../fixtures/pflege', import.meta.url)), { writeFragment });

const textOf = (html: string): string =>
  html
    .replace(/<\/t[dhr]>/g, ' | ')
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ');

describe('the Verzahnung of the Pflegeplan', () => {
  test('stands on its page in both directions, with the state there and what the other concept says of itself', async () => {
    const text = textOf(
      pagesOf(await siteOf(pflege.snapshot, { readDatei: () => new Uint8Array() })).get('verzahnung.html') ?? '',
    );
    expect(text).toMatch(/M-AMB-02 „[^|]*“ \| M-NAH-04 „Nachbarschaftshaus umbauen“ \| laufend \| gegenseitig/);
    expect(text).toMatch(/M-WOHNEN-01 „[^|]*“ \| M-NAH-05 „Bänke[^|]*“ \| geplant \| von dort nach hier/);
    expect(text).toContain('Stichtag dort: 30. Juni 2028, abgerufen am 01.10.2026.');
    expect(text).toContain('Hinweis dort: Erfundenes Beispiel');
  });

  test('is in the data, with the sums of the costs', () => {
    const json = konzeptJsonSchema.parse(buildKonzeptJson(derivePublic(pflege.snapshot.model)));
    expect(json.verzahnung).toContainEqual({
      konzept: 'quartier',
      hier: expect.objectContaining({ id: 'M-AMB-02' }) as object,
      dort: { id: 'M-NAH-04', titel: 'Nachbarschaftshaus umbauen', status: 'laufend' },
      richtung: 'gegenseitig',
    });
    const felder = json.kosten?.summen.handlungsfeld ?? [];
    expect(felder.find(({ schluessel }) => schluessel === 'WOHNEN')).toMatchObject({
      jahre: { 2028: 40000, 2030: 12000 },
      summe: 52000,
    });
    const budget = { id: 'pflegehaushalt', jahr: 2028, mittel: 185000.5, verplant: 101200.75, rest: 83799.75 };
    expect(json.kosten?.budgets).toContainEqual(budget);
  });

  test('an older konzept.json without costs and relations still has the right form', () => {
    const { kosten, verzahnung, ...older } = buildKonzeptJson(derivePublic(pflege.snapshot.model));
    expect([kosten, verzahnung]).not.toContain(undefined);
    expect(konzeptJsonSchema.safeParse(older).success).toBe(true);
  });
});

describe('two concepts that name each other', () => {
  const { model: dort } = compileBeispiel({
    'content/verzahnung/wir.md': '---\ntitel: Beispielkonzept\n---\n',
    'M-TEIL-05': "verzahnung: ['wir:M-TEIL-05']",
  });
  const hier = (more: string) =>
    compileBeispiel(
      {
        'content/verzahnung/nachbar.md': `---\ntitel: Nachbarkonzept\n${more}---\n`,
        'content/verzahnung/nachbar.json': JSON.stringify(buildKonzeptJson(derivePublic(dort))),
        'content/akteure/amt.md':
          '---\nname: Amt\nart: verwaltung\n---\n\nSiehe [[nachbar:Z-TEIL-01]].\n\n::verzahnung{mit=nachbar}\n',
      },
      { writeFragment },
    );

  test.each(['', 'dort: wir\n'])('find each other by the title or by the name there (%j)', async (more) => {
    const snapshot = hier(more);
    expect(snapshot.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const text = textOf(pagesOf(await siteOf(snapshot)).get('akteure/amt.html') ?? '');
    expect(text).toMatch(/Amt \| Z-TEIL-01 „[^|]*“ \| – \| von hier nach dort/);
    expect(text).toMatch(/M-TEIL-05 „[^|]*“ \| M-TEIL-05 „[^|]*“ \| \S+ \| von dort nach hier/);
  });

  test('do not where the name is another one', () => {
    expect(buildKonzeptJson(hier('dort: andere\n').model).verzahnung?.map(({ richtung }) => richtung)).not.toContain(
      'her',
    );
  });
});

describe('the pages about money', () => {
  test('lead from every sum to the Maßnahmen that it is made of', async () => {
    const pages = pagesOf(await siteOf(pflege.snapshot, { readDatei: () => new Uint8Array() }));
    const html = pages.get('kosten.html') ?? '';
    const links = [...html.matchAll(/href="kosten\/(\w+)\.html#([^"]+)"/g)];
    expect(links.length).toBeGreaterThan(20);
    for (const [, nach, anker] of links) expect(pages.get(`kosten/${nach}.html`)).toContain(`id="${anker}"`);
    const text = textOf(pages.get('kosten/finanzierung.html') ?? '');
    expect(text).toMatch(/keinem Budget zugeordnet.*M-WOHNEN-01 „[^|]*“ \| –? ?\|? ?.*12\.000 €/);
    // What heads a group is told with each of its rows.
    expect(pages.get('kosten/finanzierung.html')).toMatch(
      /<tr id="finanzierung-ohne-budget"[^>]*><th scope="rowgroup"/,
    );
  });

  test('tell an idea of the Innovationsbudget from its Antrag to its Verstetigung', () => {
    const { zeilen } = innovationTabelle({
      model: pflege.snapshot.model,
      adresse: () => null,
      datei: () => null,
      ebene: 2,
    });
    const text = zeilen.map(({ zellen }) =>
      zellen.map(({ absaetze }) => absaetze.map((stuecke) => stuecke.map((one) => one.text).join('')).join('; ')),
    );
    expect(text).toEqual([
      [
        expect.stringMatching(/^M-AMB-\d\d|^M-\w+-\d\d/) as string,
        expect.stringContaining('Freie Plätze täglich melden') as string,
        'beantragt am 15.02.2027; bewilligt am 30.03.2027',
        '24.500,50\u00A0€',
        'Die Suche nach einem Platz dauert im Mittel 2 statt 9 Tage.',
        expect.stringMatching(/^übernommen am 01\.07\.2028; durch /) as string,
      ],
    ]);
  });
});
