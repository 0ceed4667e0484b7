// The blocks and computed figures that prose may hold: their names, and what each takes between its braces.
import type { Verweisziel } from './felder.ts';
import { kostennach } from './finanzen.ts';

/** One attribute of a directive. */
export interface Attribut {
  readonly pflicht?: true;
  /** The attribute names an entity. */
  readonly ziel?: Verweisziel;
  /** The attribute is one of these words. */
  readonly worte?: readonly string[];
  /** The attribute is a year. */
  readonly jahr?: true;
}

export interface Direktive {
  readonly form: 'block' | 'zeile';
  readonly attribute: Readonly<Record<string, Attribut>>;
  readonly beispiel: string;
}

const indikator: Attribut = { pflicht: true, ziel: 'indikator' };

/** Every directive by its name. Nothing else behind a colon is one: 'Kolleg:innen' and '14:30 Uhr' stay text. */
export const direktiven: Readonly<Record<string, Direktive>> = {
  diagramm: { form: 'block', attribute: { indikator }, beispiel: '::diagramm{indikator=I-TEIL-01}' },
  tabelle: {
    form: 'block',
    attribute: { daten: { pflicht: true, ziel: 'datensatz' }, spalten: {} },
    beispiel: '::tabelle{daten=bevoelkerung spalten="stichtag,einwohner"}',
  },
  aktionsplan: {
    form: 'block',
    attribute: { handlungsfeld: { ziel: 'handlungsfeld' } },
    beispiel: '::aktionsplan{handlungsfeld=TEIL}',
  },
  beteiligung: {
    form: 'block',
    attribute: { phase: { worte: ['erarbeitung', 'umsetzung'] } },
    beispiel: '::beteiligung{phase=erarbeitung}',
  },
  vorschlaege: {
    form: 'block',
    attribute: {
      phase: { worte: ['erarbeitung', 'umsetzung'] },
      umgang: { worte: ['uebernommen', 'teilweise', 'nicht'] },
    },
    beispiel: '::vorschlaege{phase=umsetzung umgang=nicht}',
  },
  fortschreibung: { form: 'block', attribute: {}, beispiel: '::fortschreibung{}' },
  monitoring: { form: 'block', attribute: {}, beispiel: '::monitoring{}' },
  beratungsfolge: {
    form: 'block',
    attribute: { vorlage: { pflicht: true, ziel: 'vorlage' } },
    beispiel: '::beratungsfolge{vorlage=beschluss}',
  },
  kosten: {
    form: 'block',
    attribute: { nach: { pflicht: true, worte: Object.keys(kostennach) } },
    beispiel: '::kosten{nach=handlungsfeld}',
  },
  budgets: { form: 'block', attribute: {}, beispiel: '::budgets{}' },
  innovationsbudget: { form: 'block', attribute: {}, beispiel: '::innovationsbudget{}' },
  verzahnung: { form: 'block', attribute: { mit: { ziel: 'verzahnung' } }, beispiel: '::verzahnung{mit=pflege}' },
  anzahl: {
    form: 'zeile',
    attribute: {
      von: { pflicht: true },
      art: {},
      handlungsfeld: { ziel: 'handlungsfeld' },
      status: {},
    },
    beispiel: ':anzahl{von=massnahme art=kuenftig handlungsfeld=TEIL}',
  },
  wert: {
    form: 'zeile',
    attribute: { indikator, jahr: { pflicht: true, jahr: true } },
    beispiel: ':wert{indikator=I-TEIL-01 jahr=2023}',
  },
  summe: {
    form: 'zeile',
    attribute: { budget: { pflicht: true, ziel: 'budget' }, jahr: { jahr: true } },
    beispiel: ':summe{budget=innovationsbudget jahr=2026}',
  },
  sitzung: {
    form: 'zeile',
    attribute: { id: { pflicht: true, ziel: 'sitzung' } },
    beispiel: ':sitzung{id=integrationsrat/2025-4}',
  },
};
