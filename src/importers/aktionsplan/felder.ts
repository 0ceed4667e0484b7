// Which columns a plan of measures can have, and by which titles cities call them.
import { distance } from 'fastest-levenshtein';
import { faltTitel, type Kopfspalte } from '../kopf.ts';

/** What a column can mean for a Maßnahme; each with the titles that are known for it, the usual one first. */
export const planspalten = {
  titel: [
    'maßnahme',
    'maßnahmen',
    'titel',
    'maßnahmentitel',
    'titel der maßnahme',
    'name der maßnahme',
    'bezeichnung',
    'bezeichnung der maßnahme',
    'projekt',
    'handlungsempfehlung',
    'aktivität',
    'vorhaben',
    'angebot',
  ],
  nummer: ['nr.', 'nr', 'nummer', 'lfd. nr.', 'lfd nr', 'maßnahmennummer', 'maßnahmen nr.', 'id', 'kennung'],
  handlungsfeld: [
    'handlungsfeld',
    'handlungsfelder',
    'themenfeld',
    'themenbereich',
    'bereich',
    'aktionsfeld',
    'schwerpunkt',
    'thema',
  ],
  ziel: ['ziel', 'ziele', 'teilziel', 'handlungsziel', 'zielsetzung', 'strategisches ziel', 'operatives ziel'],
  beschreibung: [
    'beschreibung',
    'kurzbeschreibung',
    'erläuterung',
    'inhalt',
    'maßnahmenbeschreibung',
    'umsetzung',
    'umsetzungsschritte',
  ],
  federfuehrung: [
    'federführung',
    'zuständigkeit',
    'zuständig',
    'verantwortlich',
    'verantwortlichkeit',
    'verantwortung',
    'federführende stelle',
    'verantwortliche stelle',
    'zuständige stelle',
    'akteur',
    'wer',
  ],
  beteiligte: [
    'beteiligte',
    'beteiligung',
    'kooperationspartner',
    'partner',
    'mitwirkende',
    'weitere beteiligte',
    'beteiligte akteure',
    'kooperation',
    'akteure',
  ],
  zielgruppen: ['zielgruppe', 'zielgruppen', 'für wen', 'adressaten'],
  prioritaet: ['priorität', 'prio', 'priorisierung', 'dringlichkeit'],
  zeitraum: [
    'laufzeit',
    'zeitraum',
    'zeitschiene',
    'zeitplan',
    'zeitplanung',
    'zeitrahmen',
    'umsetzungszeitraum',
    'zeitliche umsetzung',
    'termin',
    'bis wann',
    'wann',
    'zeithorizont',
  ],
  beginn: ['beginn', 'start', 'anfang', 'von', 'startdatum', 'ab'],
  ende: ['ende', 'bis', 'enddatum', 'abschluss', 'fertigstellung', 'frist'],
  kosten: [
    'kosten',
    'kosten finanzierung',
    'finanzbedarf',
    'mittelbedarf',
    'mittel',
    'budget',
    'ressourcen',
    'sachkosten',
    'finanzieller aufwand',
    'aufwand',
  ],
  finanzierung: ['finanzierung', 'mittelherkunft', 'förderung', 'fördermittel'],
  zwischenziele: [
    'meilenstein',
    'meilensteine',
    'zwischenziele',
    'zwischenziel',
    'nächste schritte',
    'arbeitsschritte',
  ],
  status: ['status', 'umsetzungsstand', 'stand', 'stand der umsetzung', 'sachstand', 'bearbeitungsstand'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Planfeld = keyof typeof planspalten;

export const planfelder = Object.keys(planspalten) as readonly Planfeld[];

/** A column that was taken for a field; `sicher` where its title is one of those known. */
export interface Vorschlag {
  readonly feld: Planfeld;
  readonly spalte: Kopfspalte;
  readonly sicher: boolean;
}

/** A title such as 'Kosten 2026' says a part of what the field holds. */
const mitJahr = /\b(?:19|20)\d{2}\b/;

/** How far a title is from those of a field: 0 the same, 1 one of its words, then slips; Infinity beyond. */
function abstand(titel: string, feld: Planfeld): number {
  if (mitJahr.test(titel)) return Infinity;
  const known: readonly string[] = planspalten[feld];
  const bare = faltTitel(titel).replace(/\.$/, '');
  if (known.some((one) => faltTitel(one).replace(/\.$/, '') === bare)) return 0;
  const words = bare.split(/[^\p{L}]+/u);
  if (known.some((one) => words.includes(one) && one.length > 4)) return 1;
  const nearest = Math.min(...known.map((one) => distance(one, bare)));
  return bare.length > 4 && nearest <= Math.min(3, bare.length / 4) ? 1 + nearest : Infinity;
}

/** The columns by their titles, each field and each column once, what is surest first. */
export function schlageSpaltenVor(spalten: readonly Kopfspalte[]): readonly Vorschlag[] {
  const pairs = spalten
    .flatMap((spalte) => planfelder.map((feld) => ({ feld, spalte, wert: abstand(spalte.titel, feld) })))
    .filter(({ wert }) => wert < Infinity)
    .sort((a, b) => a.wert - b.wert || a.spalte.spalte - b.spalte.spalte);
  const taken: Vorschlag[] = [];
  for (const { feld, spalte, wert } of pairs)
    if (!taken.some((one) => one.feld === feld || one.spalte === spalte))
      taken.push({ feld, spalte, sicher: wert === 0 });
  return taken;
}
