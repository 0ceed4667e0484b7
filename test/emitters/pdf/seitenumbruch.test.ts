// Where pages break: measured in the finished files of both concepts and of three generated ones.
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Example } from '../../../src/diagnostics/diagnostic.ts';
import { emitAktionsplan } from '../../../src/emitters/pdf/dokumente/aktionsplan.ts';
import { emitBerichte } from '../../../src/emitters/pdf/dokumente/bericht.ts';
import { emitKonzept } from '../../../src/emitters/pdf/dokumente/konzept.ts';
import { emitStellenblattdruck } from '../../../src/emitters/pdf/dokumente/stellenblatt.ts';
import type { Artefakt } from '../../../src/emitters/emitter.ts';
import { druckeBeispiel, druckeProjekt } from '../../helpers/druck.ts';
import { measureUmbruch, type Umbruchbefund } from '../../helpers/seitenumbruch.ts';

const folder = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

const alle = async (artefakte: readonly Artefakt[]): Promise<Umbruchbefund[]> => {
  const found: Umbruchbefund[] = [];
  for (const { inhalt } of artefakte) if (typeof inhalt !== 'string') found.push(await measureUmbruch(inhalt));
  return found;
};

/** Numbers that look like chance and are the same in every run (Lehmer, MINSTD). */
function* zahlen(seed: number): Generator<number, never> {
  for (let now = seed; ;) {
    now = (now * 48271) % 2147483647;
    yield now;
  }
}

/** A concept of sections, tables and Maßnahmen of changing length. */
function generate(seed: number): Example {
  const chance = zahlen(seed);
  const upTo = (most: number): number => (chance.next().value % most) + 1;
  const saetze = (count: number): string =>
    Array.from(
      { length: count },
      (_, n) => `Satz ${n + 1} sagt, was die Stelle ${upTo(90)} mit anderen vereinbart hat.`,
    ).join(' ');
  const reihen = (count: number): string =>
    ['| Nummer | Was geschieht | Wer |', '| --- | --- | --- |']
      .concat(Array.from({ length: count }, (_, n) => `| ${n + 1} | ${saetze(upTo(3))} | Stelle ${n + 1} |`))
      .join('\n');
  const abschnitt = (n: number): string =>
    [`## Abschnitt ${n}`, ...Array.from({ length: upTo(3) }, () => saetze(upTo(9))), reihen(upTo(14))].join('\n\n');
  const sections = Array.from({ length: 14 }, (_, n) => abschnitt(n + 1)).join('\n\n');
  const sachstand = (count: number): string =>
    Array.from(
      { length: count },
      (_, n) => `  - { datum: 2024-0${n + 1}-15, status: laufend, text: ${saetze(upTo(6))} }`,
    ).join('\n');
  const massnahme = (): string => `titel: ${saetze(1)}\nsachstand:\n${sachstand(upTo(9))}`;
  return {
    'content/kapitel/01-lage.md': `---\ntitel: Lage\nteil: einfuehrung\n---\n\n${sections}\n`,
    'M-TEIL-05': massnahme(),
    'M-TEIL-01': massnahme(),
  };
}

/** What must not be at all; the words that a fault is told with name page and place. */
const keine = { leer: [], einzeln: [], reihen: [], ohneFortsetzung: [], klein: [], luecken: [] };

const documents: readonly (readonly [string, () => Promise<readonly Artefakt[]>])[] = [
  ['the concept of Oberhausen', () => druckeProjekt(folder('.'), emitKonzept)],
  ['its Aktionsplan', () => druckeProjekt(folder('.'), emitAktionsplan)],
  ['its reports', () => druckeProjekt(folder('.'), emitBerichte)],
  ['its sheets', () => druckeProjekt(folder('.'), emitStellenblattdruck)],
  ['the second concept', () => druckeProjekt(folder('test/fixtures/pflege'), emitKonzept)],
  ['the reports of the second', () => druckeProjekt(folder('test/fixtures/pflege'), emitBerichte)],
  ...[3, 17, 2026].map((seed) => [`generated ${seed}`, () => druckeBeispiel(emitKonzept, generate(seed))] as const),
];

describe('pages break well', () => {
  const befunde = new Map<string, readonly Umbruchbefund[]>();
  it.each(documents)('in %s', async (name, print) => {
    const gemessen = await alle(await print());
    befunde.set(name, gemessen);
    expect(gemessen.length).toBeGreaterThan(0);
    for (const befund of gemessen) expect(befund).toMatchObject(keine);
  });
  it('with few holes, and few tables without their introduction', () => {
    const sum = (count: (befund: Umbruchbefund) => number): number =>
      [...befunde.values()].flat().reduce((total, befund) => total + count(befund), 0);
    const share = (count: number, of: number): string => `${((100 * count) / of).toFixed(1)} % (${count} of ${of})`;
    const [seiten, tabellen] = [sum((b) => b.seiten), sum((b) => b.tabellen)];
    const [loecher, getrennt] = [sum((b) => b.loecher.length), sum((b) => b.getrennt.length)];
    console.log(
      `Pages less than two thirds full: ${share(loecher, seiten)}; tables parted from their introduction: ${share(getrennt, tabellen)}`,
    );
    expect(loecher / seiten).toBeLessThan(0.05);
    expect(getrennt / tabellen).toBeLessThan(0.01);
  });
});
