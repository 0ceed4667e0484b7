// The documents of this repository, each printed once. The sums that a council reads can be recomputed from the Markdown: here by another
// parser and by loops that share no code.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import matter from 'gray-matter';
import { beforeAll, describe, expect, test } from 'vitest';
import { emitKonzept } from '../../../src/emitters/pdf/dokumente/konzept.ts';
import { emitRatsvorlagen } from '../../../src/emitters/pdf/dokumente/ratsvorlage.ts';
import { root } from '../../helpers/daten.ts';
import { druckeProjekt } from '../../helpers/druck.ts';
import { gradAuf, readPdf } from '../../helpers/pdf.ts';

interface Kopf {
  readonly kosten?: string | readonly { readonly jahr: number; readonly betrag: number; readonly budget?: string }[];
  readonly sachstand?: readonly { readonly datum: unknown; readonly status: string }[];
}

const headOf = (file: string): unknown => matter(readFileSync(join(root, 'content', file), 'utf8')).data;
const dayOf = (value: unknown): string => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value));

interface Posten {
  readonly jahr: number;
  readonly betrag: number;
  readonly budget: string;
  readonly feld: string;
  readonly massnahme: string;
}

/** Every amount in euros; what is entfallen by the Stichtag costs nothing. */
function* listPosten(stichtag: string): Generator<Posten> {
  for (const feld of readdirSync(join(root, 'content/handlungsfelder')))
    for (const file of readdirSync(join(root, 'content/handlungsfelder', feld, 'massnahmen'))) {
      const { kosten, sachstand = [] } = headOf(`handlungsfelder/${feld}/massnahmen/${file}`) as Kopf;
      if (sachstand.some(({ datum, status }) => status === 'entfallen' && dayOf(datum) <= stichtag)) continue;
      const massnahme = file.replace('.md', '');
      for (const { jahr, betrag, budget = '' } of typeof kosten === 'object' ? kosten : [])
        yield { jahr, betrag, budget, feld, massnahme };
    }
}

/** Sums by something and by year, and of all. */
function sumBy(key: 'budget' | 'feld' | 'massnahme', stichtag: string): Map<string, Map<number, number>> {
  const sums = new Map<string, Map<number, number>>();
  for (const posten of listPosten(stichtag))
    for (const one of [posten[key], 'alle']) {
      const years = sums.get(one) ?? new Map<number, number>();
      sums.set(one, years.set(posten.jahr, (years.get(posten.jahr) ?? 0) + posten.betrag));
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

const stichtag = dayOf((headOf('konzept.md') as { stichtag: unknown }).stichtag);
const yearsOf = (sums: ReadonlyMap<string, ReadonlyMap<number, number>>): number[] =>
  [...(sums.get('alle') ?? [])].map(([jahr]) => jahr).sort((a, b) => a - b);

/** A document of the real content as it is configured: its bytes, what it says in one line, and what was wrong in print. */
async function print(emit: typeof emitKonzept, pfad: string) {
  const artefakte = await druckeProjekt(root, emit);
  const { inhalt, maengel } = artefakte.find((artefakt) => artefakt.pfad.includes(pfad)) ?? {};
  const bytes = inhalt instanceof Uint8Array ? inhalt : new Uint8Array();
  const { text } = await readPdf(bytes);
  return { bytes, maengel, seiten: text.length, all: text.join(' ').replaceAll('\u00A0', ' ') };
}

test('the financial block of the Beschlussvorlage has the sums of the Markdown, by budget and year', async () => {
  const { all } = await print(emitRatsvorlagen, 'beschluss');
  const sums = sumBy('budget', stichtag);
  expect(sums.size).toBeGreaterThan(3);
  for (const row of sums.values()) expect(all).toMatch(rowOf(row, yearsOf(sums)));
});

describe('the concept', () => {
  let konzept: Awaited<ReturnType<typeof print>>;
  beforeAll(async () => {
    konzept = await print(emitKonzept, 'handlungskonzept');
  });

  test('is printed at its size', async () => {
    expect([await gradAuf(konzept.bytes, 'Vorwort'), konzept.maengel]).toEqual([10, undefined]);
  });

  test('stays under 170 pages', () => {
    expect(konzept.seiten).toBeLessThan(170);
  });

  test('has the sums of the Markdown, by Handlungsfeld and year, and below each Maßnahme', () => {
    const { all } = konzept;
    const sums = sumBy('feld', stichtag);
    expect(sums.size).toBeGreaterThan(6);
    for (const row of sums.values()) expect(all).toMatch(rowOf(row, yearsOf(sums)));
    // One amount needs no sum.
    const mehrere = [...sumBy('massnahme', stichtag)].filter(([id, years]) => id !== 'alle' && years.size > 1);
    expect(mehrere.length).toBeGreaterThan(20);
    for (const [massnahme, years] of mehrere) {
      const [, told = ''] = all.split(`Kosten von ${massnahme} `);
      const summe = [...years.values()].reduce((sum, each) => sum + each, 0);
      expect([massnahme, /Summe: (?:rund )?([\d.]+) €/.exec(told)?.[1]?.replaceAll('.', '')]).toEqual([
        massnahme,
        String(summe),
      ]);
    }
  });
});
