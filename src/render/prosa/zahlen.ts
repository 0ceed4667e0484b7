// The figures and names that stand within a sentence: what `:anzahl`, `:wert`, `:summe` and `:sitzung` bring.
import type { Element } from 'hast';
import { isTyp } from '../../domain/kinds/registry.ts';
import type { Direktivenaufruf } from '../../model/facts.ts';
import { findEntity } from '../../model/model.ts';
import { findSitzung, nameSitzung } from '../../model/queries/gremien.ts';
import { valueInYear } from '../../model/queries/reihe.ts';
import { budgetBetrag, filterEntities } from '../../model/queries/zahlen.ts';
import { type Child, h } from '../tree/h.ts';
import { formatEuro, formatZahl } from '../worte/format.ts';
import { nameFehlend, type Render } from './verweise.ts';

/** What a directive of one name brings; `wert` gives its attributes. */
export type Filler = (render: Render, wert: (name: string) => string | undefined, ebene: number) => Child;

/** What stands in a draft for what a directive names and nobody finds. */
export const fehlend = (was: string | undefined): Element => h('strong', {}, nameFehlend(was ?? ''));

export const zahlen: Readonly<Record<string, Filler>> = {
  anzahl: (render, wert) => {
    const von = wert('von') ?? '';
    const auswahl = { art: wert('art'), handlungsfeld: wert('handlungsfeld'), status: wert('status') };
    return isTyp(von) ? formatZahl(filterEntities(render.model, von, auswahl).length) : null;
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
  sitzung: (render, wert) => {
    const sitzung = findSitzung(render.model, wert('id') ?? '');
    return sitzung ? nameSitzung(sitzung) : 'nichtöffentliche Sitzung';
  },
};

/** What stands in a sentence in the place of a directive; nothing for one that makes a block. */
export const fillZahl = (render: Render, aufruf: Direktivenaufruf | undefined): Child =>
  (aufruf && zahlen[aufruf.name]?.(render, (name) => aufruf.attribute[name]?.wert, 1)) ?? null;
