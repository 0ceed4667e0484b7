// What stands within a sentence: the figures and names that `:anzahl`, `:wert`, `:summe` and `:sitzung` bring, the words of `:sprache`.
import type { Element } from 'hast';
import { zahlwort } from '../../base/zahlwort.ts';
import { isTyp } from '../../domain/registry.ts';
import { findEntity } from '../../model/model.ts';
import { findSitzung, nameSitzung } from '../../model/queries/gremien.ts';
import { valueInYear } from '../../model/queries/reihe.ts';
import { budgetBetrag, filterEntities } from '../../model/queries/zahlen.ts';
import { type Child, h } from '../tree/h.ts';
import { formatEuro, formatZahl } from '../worte/format.ts';
import type { Einsatz, Stelle } from './stelle.ts';
import { nameFehlend, type Render } from './verweise.ts';

/** What a directive of one name brings; `wert` gives its attributes. */
export type Filler = (
  render: Render,
  wert: (name: string) => string | undefined,
  ebene: number,
  stelle: Stelle,
) => Child;

/** A number in a sentence: as a word from zwei to zwölf as long as it is no heading and no cell. */
function inWorten(zahl: number, stelle: Stelle): string {
  if (stelle === 'ziffer' || zahl < 2 || zahl > 12) return formatZahl(zahl);
  const wort = zahlwort(zahl);
  return stelle === 'anfang' ? wort.charAt(0).toUpperCase() + wort.slice(1) : wort;
}

/** What stands in a draft for what a directive names and nobody finds. */
export const fehlend = (was: string | undefined): Element => h('strong', {}, nameFehlend(was ?? ''));

export const zahlen: Readonly<Record<string, Filler>> = {
  anzahl: (render, wert, _ebene, stelle) => {
    const von = wert('von') ?? '';
    const auswahl = { art: wert('art'), handlungsfeld: wert('handlungsfeld'), status: wert('status') };
    return isTyp(von) ? inWorten(filterEntities(render.model, von, auswahl).length, stelle) : null;
  },
  wert: (render, wert) => {
    const indikator = findEntity(render.model, 'indikator', wert('indikator') ?? '');
    const zahl = indikator && valueInYear(render.model, indikator, Number(wert('jahr')));
    return zahl === undefined
      ? fehlend(`Wert von ${wert('indikator') ?? ''} im Jahr ${wert('jahr') ?? ''}`)
      : formatZahl(zahl);
  },
  summe: (render, wert) => {
    const budget = findEntity(render.model, 'budget', wert('budget') ?? '');
    const jahr = wert('jahr');
    const betrag = budget && budgetBetrag(budget, jahr === undefined ? undefined : Number(jahr));
    return betrag === undefined ? 'offen' : formatEuro(betrag);
  },
  sprache: (_render, wert) => h('span', { lang: wert('in') }, wert('text') ?? ''),
  sitzung: (render, wert) => {
    const sitzung = findSitzung(render.model, wert('id') ?? '');
    return sitzung ? nameSitzung(sitzung) : 'nichtöffentliche Sitzung';
  },
};

/** What stands in a sentence in the place of a directive; nothing for one that makes a block. */
export const fillZahl: Einsatz = (render, aufruf, ebene, stelle) =>
  (aufruf && zahlen[aufruf.name]?.(render, (name) => aufruf.attribute[name]?.wert, ebene, stelle)) ?? null;
