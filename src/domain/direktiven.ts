// The blocks and computed figures that prose may hold: their names, and what each takes between its braces.
import type { LinkTarget } from './registry.ts';
import { kostennach } from './kosten.ts';

/** One attribute of a directive. */
export interface Attributart {
  readonly pflicht?: true;
  /** The attribute names an entity. */
  readonly target?: LinkTarget;
  /** The attribute is one of these words. */
  readonly worte?: readonly string[];
  /** The attribute is a year. */
  readonly jahr?: true;
  /** The attribute is the code of a language (BCP 47). */
  readonly sprache?: true;
  /** What an author writes there, where it is none of the above; docs/bausteine.md says it. */
  readonly form?: string;
}

export interface Direktive {
  readonly form: 'block' | 'zeile';
  /** What a reader sees in its place. */
  readonly zeigt: string;
  readonly attribute: Readonly<Record<string, Attributart>>;
  readonly beispiel: string;
}

const zaehlbar = 'siehe [Was sich zählen lässt](#was-sich-zählen-lässt)';
const indikator: Attributart = { pflicht: true, target: 'indikator' };

/** Every directive by its name. Nothing else behind a colon is one: 'Kolleg:innen' and '14:30 Uhr' stay text. */
export const direktiven: Readonly<Record<string, Direktive>> = {
  diagramm: {
    form: 'block',
    zeigt: 'die Reihe eines Indikators als Diagramm, mit Beschreibung und Tabelle',
    attribute: { indikator, aussage: { form: 'ein Satz in Anführungszeichen; ohne ihn der des Indikators' } },
    beispiel: '::diagramm{indikator=I-TEIL-01}',
  },
  tabelle: {
    form: 'block',
    zeigt: 'einen Datensatz als Tabelle, ganz oder nur die genannten Spalten',
    attribute: {
      daten: { pflicht: true, target: 'datensatz' },
      spalten: { form: 'Namen von Spalten der Tabelle, durch Komma getrennt' },
    },
    beispiel: '::tabelle{daten=bevoelkerung spalten="stichtag,einwohner"}',
  },
  aktionsplan: {
    form: 'block',
    zeigt: 'die Maßnahmen mit Zuständigkeit, Zeitraum, Zwischenzielen und Status',
    attribute: { handlungsfeld: { target: 'handlungsfeld' } },
    beispiel: '::aktionsplan{handlungsfeld=TEIL}',
  },
  beteiligung: {
    form: 'block',
    zeigt: 'die Veranstaltungen mit Tag, Format, Teilnehmenden, Ziel und Ergebnis',
    attribute: { phase: { worte: ['erarbeitung', 'umsetzung'] } },
    beispiel: '::beteiligung{phase=erarbeitung}',
  },
  vorschlaege: {
    form: 'block',
    zeigt: 'die Vorschläge aus der Beteiligung und was aus ihnen wurde',
    attribute: {
      phase: { worte: ['erarbeitung', 'umsetzung'] },
      umgang: { worte: ['uebernommen', 'teilweise', 'nicht'] },
    },
    beispiel: '::vorschlaege{phase=umsetzung umgang=nicht}',
  },
  fortschreibung: {
    form: 'block',
    zeigt: 'was aus den Maßnahmen früherer Konzepte wurde',
    attribute: {},
    beispiel: '::fortschreibung{}',
  },
  monitoring: {
    form: 'block',
    zeigt: 'alle Indikatoren mit Pfad, Urteil und den Regeln dafür',
    attribute: {},
    beispiel: '::monitoring{}',
  },
  beratungsfolge: {
    form: 'block',
    zeigt: 'die Schritte einer Vorlage durch die Gremien',
    attribute: { vorlage: { pflicht: true, target: 'vorlage' } },
    beispiel: '::beratungsfolge{vorlage=beschluss}',
  },
  kosten: {
    form: 'block',
    zeigt: 'die Kosten der Maßnahmen nach Jahren',
    attribute: { nach: { pflicht: true, worte: Object.keys(kostennach) } },
    beispiel: '::kosten{nach=handlungsfeld}',
  },
  budgets: {
    form: 'block',
    zeigt: 'je Budget, was verplant und was verfügbar ist',
    attribute: {},
    beispiel: '::budgets{}',
  },
  innovationsbudget: {
    form: 'block',
    zeigt: 'die Ideen aus dem Innovationsbudget bis zur Verstetigung',
    attribute: {},
    beispiel: '::innovationsbudget{}',
  },
  verzahnung: {
    form: 'block',
    zeigt: 'die Bezüge zu anderen Konzepten, in beide Richtungen',
    attribute: { mit: { target: 'verzahnung' } },
    beispiel: '::verzahnung{mit=pflege}',
  },
  anzahl: {
    form: 'zeile',
    zeigt: 'wie viele es davon gibt',
    attribute: {
      von: { pflicht: true, form: zaehlbar },
      art: { form: zaehlbar },
      handlungsfeld: { target: 'handlungsfeld' },
      status: { form: zaehlbar },
    },
    beispiel: ':anzahl{von=massnahme art=kuenftig handlungsfeld=TEIL}',
  },
  wert: {
    form: 'zeile',
    zeigt: 'den Wert eines Indikators in einem Jahr',
    attribute: { indikator, jahr: { pflicht: true, jahr: true } },
    beispiel: ':wert{indikator=I-TEIL-01 jahr=2023}',
  },
  summe: {
    form: 'zeile',
    zeigt: 'die Mittel eines Budgets, in einem Jahr oder insgesamt',
    attribute: { budget: { pflicht: true, target: 'budget' }, jahr: { jahr: true } },
    beispiel: ':summe{budget=innovationsbudget jahr=2026}',
  },
  sprache: {
    form: 'zeile',
    zeigt: 'Worte einer anderen Sprache: vorgelesen werden sie in dieser, getrennt nicht nach deutschen Regeln',
    attribute: {
      in: { pflicht: true, sprache: true },
      text: { pflicht: true, form: 'die Worte, in Anführungszeichen' },
    },
    beispiel: ':sprache{in=en text="Welcome Guide"}',
  },
  sitzung: {
    form: 'zeile',
    zeigt: 'Gremium und Tag einer Sitzung',
    attribute: { id: { pflicht: true, target: 'sitzung' } },
    beispiel: ':sitzung{id=integrationsrat/2025-4}',
  },
};
