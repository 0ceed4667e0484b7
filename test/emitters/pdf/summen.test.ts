// The sums that a council reads can be recomputed from the Markdown: here by another parser and by loops that share no code.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import matter from 'gray-matter';
import { expect, test } from 'vitest';
import { emitRatsvorlagen } from '../../../src/emitters/pdf/ratsvorlage.ts';
import { derivePublic } from '../../../src/model/oeffentlich.ts';
import { writeFragment } from '../../../src/stages/parse/fragment.ts';
import { openProjekt } from '../../../src/workspace/open.ts';
import { root } from '../../helpers/daten.ts';
import { druckeBeispiel } from '../../helpers/druck.ts';
import { readPdf } from '../../helpers/pdf.ts';

interface Kopf {
  readonly kosten?: string | readonly { readonly jahr: number; readonly betrag: number; readonly budget?: string }[];
  readonly sachstand?: readonly { readonly datum: unknown; readonly status: string }[];
}

const headOf = (file: string): unknown => matter(readFileSync(join(root, 'content', file), 'utf8')).data;
const dayOf = (value: unknown): string => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value));

/** Euros by budget, then by year; what is entfallen by the Stichtag costs nothing. */
function sumByBudget(stichtag: string): Map<string, Map<number, number>> {
  const sums = new Map<string, Map<number, number>>();
  const add = (budget: string, jahr: number, betrag: number): void => {
    const years = sums.get(budget) ?? new Map<number, number>();
    sums.set(budget, years.set(jahr, (years.get(jahr) ?? 0) + betrag));
  };
  for (const feld of readdirSync(join(root, 'content/handlungsfelder')))
    for (const file of readdirSync(join(root, 'content/handlungsfelder', feld, 'massnahmen'))) {
      const { kosten, sachstand = [] } = headOf(`handlungsfelder/${feld}/massnahmen/${file}`) as Kopf;
      if (sachstand.some(({ datum, status }) => status === 'entfallen' && dayOf(datum) <= stichtag)) continue;
      for (const { jahr, betrag, budget = '' } of typeof kosten === 'object' ? kosten : []) {
        add(budget, jahr, betrag);
        add('alle', jahr, betrag);
      }
    }
  return sums;
}

/** A row as it is printed: '1.000 € * 2.000 € – 3.000 € *', the years in their order, the sum last. */
function rowOf(years: ReadonlyMap<number, number>, all: readonly number[]): RegExp {
  const betraege = [...all.map((jahr) => years.get(jahr)), [...years.values()].reduce((sum, each) => sum + each, 0)];
  const cells = betraege.map((betrag) =>
    betrag === undefined ? '–' : `${String(betrag).replaceAll(/\B(?=(\d{3})+$)/g, '\\.')} € ?\\*?`,
  );
  return new RegExp(`(?<!\\d[.]?)${cells.join(' ?')}(?!\\d)`);
}

test('the financial block of the Beschlussvorlage has the sums of the Markdown, by budget and year', async () => {
  const { model } = openProjekt(root, { writeFragment }).snapshot;
  const artefakte = await druckeBeispiel(emitRatsvorlagen, {}, { model: derivePublic(model) });
  const inhalt = artefakte.find(({ pfad }) => pfad.includes('beschluss'))?.inhalt;
  const { text } = await readPdf(inhalt instanceof Uint8Array ? inhalt : new Uint8Array());
  const sums = sumByBudget(dayOf((headOf('konzept.md') as { stichtag: unknown }).stichtag));
  const years = [...(sums.get('alle') ?? [])].map(([jahr]) => jahr).sort((a, b) => a - b);
  const all = text.join(' ').replaceAll('\u00A0', ' ');
  expect(sums.size).toBeGreaterThan(3);
  for (const row of sums.values()) expect(all).toMatch(rowOf(row, years));
});
