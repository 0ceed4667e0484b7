// Every sum recomputed from the Markdown by a way of its own: files, YAML, addition. Both concepts must agree with the model.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { kostennach, type Kostennach } from '../../src/domain/kosten.ts';
import { budgetjahreOf, listPosten, summarizeKosten, sumPosten } from '../../src/model/queries/kosten.ts';
import { findEntity, listOf, type Model } from '../../src/model/model.ts';
import { budgetsTabelle, kostenPosten, kostenSummen } from '../../src/render/views/kosten/kostentabellen.ts';
import type { Render } from '../../src/render/prosa/verweise.ts';
import { type Zelle, zelltextOf } from '../../src/render/tabelle/zelle.ts';
import { openProjekt } from '../../src/workspace/open.ts';
import { compileBeispiel } from '../helpers/beispiel.ts';

const wurzel = fileURLToPath(new URL('../../', import.meta.url));

/** An amount as it stands in the front matter of a file. */
interface Betrag {
  readonly id: string;
  readonly feld: string;
  readonly akteur: string;
  readonly jahr: number;
  readonly cents: number;
  readonly art: string;
  readonly budget: string;
  readonly lage: string;
}

type Kopf = Record<string, unknown> & {
  federfuehrung?: string;
  kosten?: string | { jahr: number; betrag: number; budget?: string; art?: string }[];
  sachstand?: { datum: string; status: string }[];
  beschlusslage?: string;
  jahre?: string | Record<string, number>;
};

function kopfOf(file: string): Kopf {
  const [, front = ''] = /^---\n([\s\S]*?)\n---/.exec(readFileSync(file, 'utf8')) ?? [];
  return parse(front) as Kopf;
}

const dateien = (ordner: string): string[] =>
  readdirSync(ordner, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => `${entry.parentPath}/${entry.name}`);

const nameOf = (file: string): string => file.replace(/^.*\/|\.md$/g, '');

/** All amounts of Maßnahmen that are not entfallen, and the ids of those with open costs. */
function rechneNach(root: string): {
  betraege: Betrag[];
  offen: string[];
  ohneAngabe: number;
  budgets: Map<string, Kopf>;
} {
  const stichtag = String(kopfOf(`${root}content/konzept.md`)['stichtag']);
  const budgets = new Map(dateien(`${root}content/budgets`).map((file) => [nameOf(file), kopfOf(file)]));
  const massnahmen = dateien(`${root}content/handlungsfelder`)
    .filter((file) => file.includes('/massnahmen/'))
    .map((file) => ({ id: nameOf(file), kopf: kopfOf(file) }))
    .filter(({ kopf: { sachstand = [] } }) => {
      const bisher = sachstand.filter(({ datum }) => datum.slice(0, 7) <= stichtag.slice(0, 7));
      return bisher.at(-1)?.status !== 'entfallen';
    });
  const betraege = massnahmen.flatMap(({ id, kopf }) =>
    (typeof kopf.kosten === 'object' ? kopf.kosten : []).map(({ jahr, betrag, budget = '_ohne', art = '_ohne' }) => ({
      id,
      feld: id.split('-')[1] ?? '',
      akteur: kopf.federfuehrung ?? '_ohne',
      jahr,
      cents: Math.round(betrag * 100),
      art,
      budget,
      lage: budgets.get(budget)?.beschlusslage ?? '',
    })),
  );
  const ohneAngabe = massnahmen.filter(({ kopf }) => kopf.kosten === undefined).length;
  return {
    betraege,
    ohneAngabe,
    offen: massnahmen.filter(({ kopf }) => kopf.kosten === 'offen').map(({ id }) => id),
    budgets,
  };
}

const schluessel: Record<Kostennach, (betrag: Betrag) => string> = {
  handlungsfeld: ({ feld }) => feld,
  akteur: ({ akteur }) => akteur,
  budget: ({ budget }) => budget,
  art: ({ art }) => art,
  finanzierung: ({ budget, lage }) =>
    budget === '_ohne' ? 'ohne-budget' : lage === 'beschlossen' ? 'beschlossen' : 'vorbehalt',
};

const summe = (betraege: readonly Betrag[]): number => betraege.reduce((sum, { cents }) => sum + cents, 0) / 100;

const render = (model: Model): Render => ({ model, adresse: () => null, datei: () => null, ebene: 2 });
const textOf = ({ absaetze }: Zelle): string =>
  absaetze
    .flat()
    .map(({ text }) => text)
    .join(' ');

/** '1.234,50 € *' as a number; undefined for no amount. */
function zahlOf(text: string): number | undefined {
  const [, zahl] = /^([\d.]+(?:,\d\d)?)\u00A0€/.exec(text) ?? [];
  return zahl === undefined ? undefined : Number(zahl.replaceAll('.', '').replace(',', '.'));
}

describe.each([
  ['Oberhausen', wurzel],
  ['Pflegeplan', `${wurzel}test/fixtures/pflege/`],
])('the costs of %s', (_name, root) => {
  const { model } = openProjekt(root).snapshot;
  const { betraege, offen, ohneAngabe, budgets } = rechneNach(root);

  test('are there to be summed up', () => {
    expect(betraege.length).toBeGreaterThan(5);
    expect(offen.length).toBeGreaterThan(1);
    expect(listPosten(model)).toHaveLength(betraege.length);
  });

  test.each(Object.keys(kostennach) as Kostennach[])('by %s are those of the Markdown', (nach) => {
    const { gruppen, jahre, posten, offen: offene } = summarizeKosten(model, nach);
    expect(offene.map(({ id }) => id).sort()).toEqual([...offen].sort());
    expect(sumPosten(posten)?.betrag).toBe(summe(betraege));
    const keys = new Set(betraege.map(schluessel[nach]));
    expect(
      gruppen
        .filter((gruppe) => gruppe.posten.length > 0)
        .map((gruppe) => gruppe.schluessel)
        .sort(),
    ).toEqual([...keys].sort());
    for (const gruppe of gruppen) {
      const eigene = betraege.filter((betrag) => schluessel[nach](betrag) === gruppe.schluessel);
      for (const jahr of jahre)
        expect([jahr, sumPosten(gruppe.posten, jahr)?.betrag ?? 0]).toEqual([
          jahr,
          summe(eigene.filter((betrag) => betrag.jahr === jahr)),
        ]);
    }
  });

  test.each(Object.keys(kostennach) as Kostennach[])('by %s read in their table as they add up', (nach) => {
    const { spalten, zeilen, anmerkungen } = kostenSummen(render(model), nach);
    const jahre = spalten.map(({ titel }) => Number(titel)).filter((jahr) => !Number.isNaN(jahr));
    const rows = zeilen.map(({ zellen }) =>
      zellen.slice(1, jahre.length + 2).map((zelle) => zahlOf(textOf(zelle)) ?? 0),
    );
    const total = rows.at(-1) ?? [];
    expect(total.at(-1)).toBe(summe(betraege));
    for (const column of total.keys())
      expect(Math.round(rows.slice(0, -1).reduce((sum, row) => sum + (row[column] ?? 0), 0) * 100)).toBe(
        Math.round((total[column] ?? 0) * 100),
      );
    const ungesagt = ohneAngabe === 0 ? '' : ` und ${ohneAngabe} Maßnahmen? ohne Angabe \\(.*\\)`;
    expect(
      (anmerkungen ?? [])
        .flat()
        .map(({ text }) => text)
        .join(' '),
    ).toMatch(new RegExp(`Darin nicht: ${offen.length} Maßnahmen mit offenen Kosten${ungesagt}\\.`));
  });

  test('are told again Maßnahme by Maßnahme where a sum leads to', () => {
    const { gruppen } = summarizeKosten(model, 'akteur');
    const { zeilen } = kostenPosten(render(model), 'akteur');
    const starts = zeilen.flatMap(({ gruppe }, index) => (gruppe === true ? [index] : []));
    expect(starts).toHaveLength(gruppen.length);
    for (const [nr, gruppe] of gruppen.entries()) {
      const [kopf, ...teile] = zeilen.slice(starts[nr], starts[nr + 1]).map(({ zellen }) => zelltextOf(zellen.at(-1)));
      const eigene = betraege.filter(({ akteur }) => akteur === gruppe.schluessel);
      expect(zahlOf(kopf ?? '') ?? 0).toBe(summe(eigene));
      expect(teile.map((text) => zahlOf(text) ?? 0).reduce((a, b) => a + b, 0)).toBe(summe(eigene));
      expect(teile.filter((text) => text === 'offen')).toHaveLength(gruppe.offen.length);
    }
  });

  test('are compared with what each budget holds', () => {
    for (const budget of listOf(model, 'budget')) {
      const { jahre } = budgets.get(budget.id) ?? {};
      for (const { jahr, ansatz, verplant, rest } of budgetjahreOf(model, budget)) {
        const geplant = summe(betraege.filter((betrag) => betrag.budget === budget.id && betrag.jahr === jahr));
        expect(verplant?.betrag ?? 0).toBe(geplant);
        expect(ansatz).toBe(typeof jahre === 'object' ? (jahre[jahr] ?? 0) : 'unbegrenzt');
        expect(rest).toBe(
          typeof jahre === 'object' ? Math.round(((jahre[jahr] ?? 0) - geplant) * 100) / 100 : undefined,
        );
      }
    }
  });
});

describe('a table of costs', () => {
  const massnahme = (kosten: string) => ({ 'M-TEIL-05': `kosten:\n${kosten}` });

  test('tells what no budget pays and marks estimates', () => {
    const { model } = compileBeispiel(
      massnahme('  - { jahr: 2026, betrag: 1000.1, geschaetzt: true }\n  - { jahr: 2026, betrag: 0.2 }'),
    );
    const zeilen = kostenSummen(render(model), 'finanzierung').zeilen.map(({ zellen }) => zellen.map(textOf));
    expect(zeilen).toEqual([
      ['keinem Budget zugeordnet', '1.000,30\u00A0€ *', '1.000,30\u00A0€ *'],
      ['Summe', '1.000,30\u00A0€ *', '1.000,30\u00A0€ *'],
    ]);
  });

  test('says what exceeds a budget, in a draft', () => {
    const { model } = compileBeispiel(massnahme('  - { jahr: 2026, betrag: 55000, budget: eigenmittel }'));
    expect(findEntity(model, 'budget', 'eigenmittel')?.data.jahre).toMatchObject({ 2026: 50000 });
    const text = budgetsTabelle(render(model))
      .zeilen.flatMap(({ zellen }) => zellen.map(textOf))
      .join('|');
    expect(text).toContain('55.000\u00A0€ von 50.000\u00A0€ ! überschritten um 5.000\u00A0€');
  });

  test('leaves out a Maßnahme that is entfallen, and says 0 only where somebody wrote it', () => {
    const sachstand = 'sachstand:\n  - { datum: 2026-02-01, status: entfallen, text: Kein Raum., grund: Kein Raum. }';
    const entfallen = compileBeispiel(
      { 'M-TEIL-05': `kosten:\n  - { jahr: 2026, betrag: 10 }\n${sachstand}` },
      { stichtag: '2026-12-31' },
    );
    expect(listPosten(entfallen.model)).toEqual([]);
    const { model } = compileBeispiel(massnahme('  - { jahr: 2026, betrag: 0 }\n  - { jahr: 2027, betrag: 5 }'));
    const [zeile] = kostenSummen(render(model), 'handlungsfeld').zeilen;
    expect(zeile?.zellen.slice(1).map(textOf)).toEqual(['0\u00A0€', '5\u00A0€', '5\u00A0€']);
  });
});
