// Every figure of a report can be recomputed from the Markdown: here by another parser and by loops that share no code with it.
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import matter from 'gray-matter';
import { beforeAll, describe, expect, test } from 'vitest';
import { emitBerichtseiten } from '../../../src/emitters/site/site.emitter.ts';
import { openProjekt } from '../../../src/workspace/open.ts';
import { writeFragment } from '../../../src/stages/parse/prosa/fragment.ts';
import { contextOf, findAll, pagesOf, root } from '../../helpers/site.ts';

interface Eintrag {
  readonly datum: unknown;
  readonly status: string;
  readonly ausgaben?: number;
  readonly teilnehmende?: number;
  readonly erreicht?: readonly number[];
  readonly verlegt?: readonly { readonly zwischenziel: number; readonly nach: unknown }[];
}

interface Kopf {
  readonly art: string;
  readonly ziele?: readonly string[];
  readonly zeitraum?: { readonly von?: unknown; readonly bis?: unknown };
  readonly kosten?: string | readonly { readonly jahr: number; readonly betrag: number }[];
  readonly teilnehmende_geplant?: number;
  readonly zwischenziele?: readonly { readonly nr: number; readonly termin: unknown }[];
  readonly sachstand?: readonly Eintrag[];
}

const base = join(root, 'content/handlungsfelder');
const koepfe: readonly Kopf[] = readdirSync(base).flatMap((feld) =>
  readdirSync(join(base, feld, 'massnahmen')).map(
    (file) => matter(readFileSync(join(base, feld, 'massnahmen', file), 'utf8')).data as Kopf,
  ),
);

/** YAML's days come as Date; the content has years, quarters and months as well. */
function lastDay(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  const text = String(value);
  const [year, rest = '12'] = text.split('-');
  const month = rest.startsWith('Q') ? Number(rest.slice(1)) * 3 : Number(rest);
  return text.length === 10 ? text : new Date(Date.UTC(Number(year), month, 0)).toISOString().slice(0, 10);
}

const logUntil = ({ sachstand = [] }: Kopf, tag: string): Eintrag[] =>
  sachstand.filter(({ datum }) => lastDay(datum) <= tag);

/** By status, without a log `geplant`; and how many have none. */
function countStatus(tag: string): Record<string, number> {
  const counts: Record<string, number> = { 'ohne Sachstand': 0 };
  const count = (wort: string): void => {
    counts[wort] = (counts[wort] ?? 0) + 1;
  };
  for (const kopf of koepfe) {
    const last = logUntil(kopf, tag).at(-1)?.status;
    const dauer = last === 'daueraufgabe' || kopf.zeitraum?.bis === undefined;
    if (kopf.art !== 'kuenftig' || dauer) continue;
    count(last ?? 'geplant');
    if (last === undefined) count('ohne Sachstand');
  }
  return counts;
}

/** The rows 'Alle Handlungsfelder' of plan and spending; what both tell is compared of the same Maßnahmen. */
function sumGeld(tag: string): { plan: number[]; ausgaben: number[] } {
  let [alle, mitPlan, geplant, offen, ohneAngabe] = [0, 0, 0, 0, 0];
  let [gemeldet, ausgaben, beides, ausgabenBeider, geplantBeider] = [0, 0, 0, 0, 0];
  for (const kopf of koepfe) {
    const log = logUntil(kopf, tag);
    if (log.at(-1)?.status === 'entfallen') continue;
    alle++;
    if (kopf.kosten === undefined) ohneAngabe++;
    if (kopf.kosten === 'offen') offen++;
    const posten = typeof kopf.kosten === 'object' ? kopf.kosten : [];
    const plan = posten
      .filter(({ jahr }) => String(jahr) <= tag.slice(0, 4))
      .reduce((sum, { betrag }) => sum + betrag, 0);
    const isGeplant = kopf.kosten !== undefined && kopf.kosten !== 'offen';
    if (isGeplant) mitPlan++;
    geplant += plan;
    const spent = log.filter((eintrag) => eintrag.ausgaben !== undefined).at(-1)?.ausgaben;
    if (spent === undefined) continue;
    gemeldet++;
    ausgaben += spent;
    const erstes = Math.min(...posten.map(({ jahr }) => jahr));
    const vorher = logUntil(kopf, `${erstes - 1}-12-31`)
      .filter((eintrag) => eintrag.ausgaben !== undefined)
      .at(-1);
    const beginn = kopf.zeitraum?.von === undefined ? undefined : Number(lastDay(kopf.zeitraum.von).slice(0, 4));
    // What ran before its plan and never told what it had spent by then cannot be compared.
    if (String(erstes) > tag.slice(0, 4)) continue;
    if (vorher === undefined && (beginn === undefined || beginn < erstes)) continue;
    beides++;
    ausgabenBeider += spent - (vorher?.ausgaben ?? 0);
    geplantBeider += plan;
  }
  return {
    plan: [alle, mitPlan, geplant, offen, ohneAngabe],
    ausgaben: [gemeldet, ausgaben, beides, ausgabenBeider, geplantBeider],
  };
}

function sumTeilnehmende(tag: string): number {
  let sum = 0;
  for (const kopf of koepfe) {
    const log = logUntil(kopf, tag);
    if (log.at(-1)?.status === 'entfallen') continue;
    sum += log.filter((one) => one.teilnehmende !== undefined).at(-1)?.teilnehmende ?? 0;
  }
  return sum;
}

function countUeberfaellig(tag: string): number {
  let count = 0;
  for (const kopf of koepfe) {
    const log = logUntil(kopf, tag);
    if (['abgeschlossen', 'entfallen', 'zurueckgestellt'].includes(log.at(-1)?.status ?? '')) continue;
    for (const { nr, termin } of kopf.zwischenziele ?? []) {
      if (log.some(({ erreicht = [] }) => erreicht.includes(nr))) continue;
      const moves = log.flatMap(({ verlegt = [] }) => verlegt).filter(({ zwischenziel }) => zwischenziel === nr);
      if (lastDay(moves.at(-1)?.nach ?? termin) < tag) count++;
    }
  }
  return count;
}

const tage = ['2025-12-31', '2026-06-30', '2026-09-15'];
let pages: ReadonlyMap<string, string>;
beforeAll(async () => {
  const { snapshot } = openProjekt(root, { writeFragment });
  pages = pagesOf(await emitBerichtseiten({ ...contextOf(snapshot), vorhanden: [], stichtag: '2026-09-15' }));
});

/** All pages of the report of a day, one after the other. */
const berichtOf = (tag: string): string =>
  [...pages].flatMap(([pfad, html]) => (pfad.startsWith(`bericht/${tag}`) ? [html] : [])).join('\n');

/** The rows of the table with a caption, the cells as text. */
function rowsOf(tag: string, caption: string): string[][] {
  const tabelle =
    berichtOf(tag)
      .split('<table ')
      .find((part) => part.includes(`<caption>${caption}`)) ?? '';
  const plain = (html: string): string => html.replaceAll(/<[^>]*>/g, '').replaceAll('\u00A0', ' ');
  return findAll(tabelle.replace(/<\/table>[\s\S]*/, ''), /<tr[^>]*>([\s\S]*?)<\/tr>/g).map((row) =>
    findAll(row, /<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g).map(plain),
  );
}

const zahl = (text: string | undefined): number =>
  Number((text ?? '').replaceAll('.', '').replace(/ €$/, '').replace(',', '.'));

describe.each(tage)('the report of %s', (tag) => {
  test('counts the status of every künftige Maßnahme with an end', () => {
    const [heads = [], ...rows] = rowsOf(tag, 'Künftige Maßnahmen mit Ende nach Status');
    const total = rows.at(-1) ?? [];
    const shown = Object.fromEntries(
      heads.slice(2).map((head, index) => [head.replace('davon ', ''), zahl(total[index + 2])]),
    );
    const expected = Object.entries(countStatus(tag)).map(([wort, anzahl]) => [
      wort.replace('zurueck', 'zurück'),
      anzahl,
    ]);
    expect(shown).toEqual(Object.fromEntries(expected));
    const staende = Object.values(shown).slice(0, -1);
    expect(zahl(total[1])).toBe(staende.reduce((sum, anzahl) => sum + anzahl, 0));
    expect(rows.slice(0, -1).reduce((sum, row) => sum + zahl(row[1]), 0)).toBe(zahl(total[1]));
  });

  test('adds up money and participants', () => {
    const lastOf = (caption: string): number[] => (rowsOf(tag, caption).at(-1) ?? []).slice(1).map(zahl);
    const { plan, ausgaben } = sumGeld(tag);
    // A column that counts nothing is left out, and a table of such columns.
    const gezaehlt = (zahlen: readonly number[]): number[] => zahlen.filter((one) => one > 0);
    expect(lastOf('Geplante Kosten bis Ende')).toEqual(gezaehlt(plan));
    expect(lastOf('Ausgaben bis zum Stichtag')).toEqual(gezaehlt(ausgaben));
    expect(lastOf('Teilnehmende bis zum Stichtag').at(-1) ?? 0).toBe(sumTeilnehmende(tag));
  });

  test('lists what is overdue, and names every Maßnahme that bears the sign', () => {
    const rows = rowsOf(tag, 'Überfällige Zwischenziele').slice(1);
    expect(rows).toHaveLength(countUeberfaellig(tag));
    const over = rowsOf(tag, 'Maßnahmen, deren Zeitraum zu Ende ist').slice(1);
    const named = new Set([...rows, ...over].map(([massnahme]) => massnahme));
    const text = berichtOf(tag).replaceAll(/<[^>]*>/g, '');
    expect(Number(findAll(text, /im\sVerzug\s(\d+)/g)[0] ?? 0)).toBe(named.size);
  });

  test('counts for every Ziel the Maßnahmen that serve it', () => {
    for (const [ziel = '', massnahmen = ''] of rowsOf(tag, 'Ziele, ihre Maßnahmen und Teilziele').slice(1)) {
      const id = /^Z-[A-Z]+-\d\d/.exec(ziel)?.[0] ?? '';
      const counted = findAll(massnahmen, /(\d+) (?:Maßnahme|Daueraufgabe)[^:,;\d]*:/g).reduce(
        (sum, one) => sum + Number(one),
        0,
      );
      expect([id, counted]).toEqual([id, koepfe.filter(({ ziele = [] }) => ziele.includes(id)).length]);
    }
  });
});

test('a day without a file in berichte/ has its report, and says what it compares with', () => {
  expect(pages.get('bericht/2026-09-15.html')).toContain('30.\u00A0Juni 2026 (Stichtag des vorigen Berichts)');
  expect(countUeberfaellig('2026-09-15')).toBeGreaterThan(countUeberfaellig('2026-06-30'));
});

test('links lead only to what is there', () => {
  for (const [pfad, html] of pages)
    for (const link of findAll(html, /<a [^>]*href="([^"#]+)/g))
      expect([...pages.keys()], `${pfad} to ${link}`).toContain(posix.join(posix.dirname(pfad), link));
});

test('is read in parts: a page for each Handlungsfeld, none of them long, and the day of the next report', () => {
  const seiten = [...pages.keys()].filter((pfad) => pfad.startsWith('bericht/2026-06-30/'));
  expect(seiten.filter((pfad) => pfad.includes('/feld-'))).toHaveLength(6);
  for (const [pfad, html] of pages) expect(html.length, pfad).toBeLessThan(100_000);
  expect(pages.get('bericht/2026-06-30.html')).toContain('Stichtag 31.\u00A0Dezember 2026');
});
