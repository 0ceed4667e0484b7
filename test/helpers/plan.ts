// A plan of measures through proposal and import, against the small example concept, and what becomes of it.
import { parse } from 'yaml';
import { planDateien } from '../../src/importers/aktionsplan/dateien.ts';
import { readPlan } from '../../src/importers/aktionsplan/plan.ts';
import { proposeZuordnung } from '../../src/importers/aktionsplan/vorschlag.ts';
import { readZuordnung, type Zuordnung } from '../../src/importers/aktionsplan/zuordnung.ts';
import { readMappe } from '../../src/importers/tafel/datei.ts';
import type { Example } from '../../src/diagnostics/diagnostic.ts';
import { compileBeispiel } from './beispiel.ts';

/** A file that an import made: its fields, and the text below them. */
export interface Gemacht {
  readonly data: Readonly<Record<string, unknown>>;
  readonly text: string;
}

export interface Planlauf {
  readonly zuordnung: Zuordnung;
  readonly pruefen: string;
  /** The new Maßnahmen in their order. */
  readonly massnahmen: readonly Gemacht[];
  /** All new files as an Example to lay over the concept, and their fields by path. */
  readonly dateien: Example;
  readonly ablehnungen: string;
  readonly hinweise: string;
}

const split = (text: string): Gemacht => {
  const [, front = '', body = ''] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(text) ?? [];
  return { data: parse(front) as Gemacht['data'], text: body.trim() };
};

/** Imports a CSV text or the bytes of a workbook; `liegt` lies over the concept, `aendere` is what a person does to the mapping. */
export function plane(
  tabelle: string | Uint8Array,
  { liegt = {}, aendere = (one) => one }: { liegt?: Example; aendere?: (vorschlag: Zuordnung) => Zuordnung } = {},
): Planlauf {
  const { model } = compileBeispiel(liegt);
  const bytes = typeof tabelle === 'string' ? new TextEncoder().encode(tabelle) : tabelle;
  const mappe = readMappe('plan', bytes);
  const { zuordnung, pruefen } = proposeZuordnung(mappe, model);
  const geprueft = readZuordnung(JSON.stringify(aendere(zuordnung)));
  const { zeilen, ablehnungen, hinweise } = readPlan(mappe, geprueft);
  const plan = planDateien(zeilen, geprueft, model);
  const massnahmen = plan.dateien.filter(({ file }) => file.includes('/massnahmen/'));
  return {
    zuordnung,
    pruefen: pruefen.join('\n'),
    massnahmen: massnahmen.map(({ text }) => split(text)),
    dateien: Object.fromEntries(plan.dateien.map(({ file, text }) => [file, text])),
    ablehnungen: [...ablehnungen, ...plan.ablehnungen].join('\n'),
    hinweise: [...hinweise, ...plan.hinweise].join('\n'),
  };
}
