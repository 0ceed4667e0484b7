// A section of docs/standfest.md: rows of what was tried, each with its faults. Nothing in it is by chance but the moments of a machine.
import { expect } from 'vitest';
import { writeSection } from '../../scripts/standfest.mjs';

/** One kind of what was tried. */
export interface Reihe {
  readonly was: string;
  readonly versucht: number;
  /** One line for each try that did not end as it must. */
  readonly maengel: readonly string[];
}

const zahl = (value: number): string => value.toLocaleString('de-DE');

/** Writes a section and fails where there are faults. `text` says in German what is done and what counts as a fault. */
export function writeAbschnitt(titel: string, text: string, reihen: readonly Reihe[]): void {
  const sum = (count: (reihe: Reihe) => number): string => zahl(reihen.reduce((all, reihe) => all + count(reihe), 0));
  const head = `Versucht: ${sum(({ versucht }) => versucht)}; Mängel: ${sum(({ maengel }) => maengel.length)}. ${text}`;
  const rows = reihen.map(({ was, versucht, maengel }) => `| ${was} | ${zahl(versucht)} | ${zahl(maengel.length)} |`);
  writeSection(
    titel,
    'npm run bench:standfest',
    [head, '', '| Was | Versucht | Mängel |', '| --- | --- | --- |', ...rows].join('\n'),
  );
  expect(reihen.flatMap(({ maengel }) => maengel).slice(0, 50)).toEqual([]);
}

/** What came of a try that may not break off: its own fault, or what was thrown. */
export function tryTo(look: () => string | undefined): string | undefined {
  try {
    return look();
  } catch (error) {
    return `bricht ab (${String(error).slice(0, 200)})`;
  }
}

/** Numbers from 0 to below 1 that look like chance and are the same for the same seed (mulberry32). */
export function zufall(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    const a = Math.imul(state ^ (state >>> 15), 1 | state);
    const b = (a + Math.imul(a ^ (a >>> 7), 61 | a)) ^ a;
    return ((b ^ (b >>> 14)) >>> 0) / 2 ** 32;
  };
}
