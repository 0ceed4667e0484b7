// Which columns a plan of measures can have, and by which titles cities call them.
import { distance } from 'fastest-levenshtein';
import { faltTitel, type Kopfspalte } from '../kopf.ts';
import { jahrOf } from './kosten.ts';

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
    'was',
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
    'fachbereich',
    'fachamt',
    'amt',
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
    'gesamtkosten',
    'kosten gesamt',
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

const falte = (titel: string): string => faltTitel(titel).replace(/\.$/, '');

/**
 * How far a title is from those of a field: 0 the same, below 1 the same but for what is in brackets, 1 one of its words, then
 * slips; Infinity beyond. A year belongs to costs alone: 'Kosten 2026'.
 */
function abstand(titel: string, feld: Planfeld): number {
  const jahr = /(?:19|20)\d{2}/.test(titel);
  if (jahr && (feld !== 'kosten' || jahrOf(titel) === undefined)) return Infinity;
  const known = planspalten[feld].map(falte);
  const bare = falte(titel.replace(/\b20\d{2}\b/, ''));
  if (known.includes(bare)) return titel.includes('(') ? 0.5 : 0;
  const words = bare.split(/[^\p{L}]+/u);
  if (known.some((one) => words.includes(one) && one.length > 4)) return 1;
  const nearest = Math.min(...known.map((one) => distance(one, bare)));
  return bare.length > 4 && nearest <= Math.min(3, bare.length / 4) ? 1 + nearest : Infinity;
}

/** The columns by their titles, what is surest first: each column once and each field once, save costs by year, which leave out sums. */
export function schlageSpaltenVor(spalten: readonly Kopfspalte[]): readonly Vorschlag[] {
  const pairs = spalten
    .flatMap((spalte) => planfelder.map((feld) => ({ feld, spalte, wert: abstand(spalte.titel, feld) })))
    .filter(({ wert }) => wert < Infinity)
    .sort((a, b) => a.wert - b.wert || a.spalte.spalte - b.spalte.spalte);
  const isJahr = ({ feld, spalte }: Pick<Vorschlag, 'feld' | 'spalte'>): boolean =>
    feld === 'kosten' && jahrOf(spalte.titel) !== undefined;
  const jahre = pairs.filter(isJahr);
  const taken: Vorschlag[] = [];
  for (const { feld, spalte, wert } of pairs) {
    if (feld === 'kosten' && jahre.length > 0 && !isJahr({ feld, spalte })) continue;
    if (taken.some((one) => one.spalte === spalte || (one.feld === feld && !isJahr({ feld, spalte })))) continue;
    // Where columns name begin and end, another with a Termin is of something else.
    if (feld === 'zeitraum' && wert >= 1 && taken.some((one) => one.feld === 'beginn' || one.feld === 'ende')) continue;
    taken.push({ feld, spalte, sicher: wert < 1 });
  }
  return taken;
}
