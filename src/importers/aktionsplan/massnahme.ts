// One row of a plan as the file of a Maßnahme: what can be read becomes a field, everything else stays as text.
import { formatKurz } from '../../base/datum.ts';
import { prioritaet } from '../../domain/kinds/massnahme.kind.ts';
import { tellUnplausibel } from '../plausibel.ts';
import { type Keep, type Massnahmekontext, readKostenfeld, readPlanzeit, readZiele } from './zelle/angaben.ts';
import { escapeMarkdown, writeDatei } from './write.ts';
import { stellenOf } from './zelle/stellen.ts';
import { type Zellangabe, type Planzeile, feldtextOf } from './blatt/zeilen.ts';
import { readZwischenziele } from './zelle/zwischenziele.ts';

/** The file of one Maßnahme. What a cell says and no field can hold goes into the text, told by its cell. */
export function writeMassnahme(zeile: Planzeile, kuerzel: string, kontext: Massnahmekontext): string {
  const { zuordnung, hinweise } = kontext;
  const { felder } = zeile;
  const rest: Pick<Zellangabe, 'titel' | 'text'>[] = [];
  const keep: Keep = (angabe, warum) => {
    if (!angabe) return;
    rest.push(angabe);
    hinweise.push(`${angabe.ort}: „${angabe.text}“ ${warum}; der Wortlaut steht im Text der Maßnahme.`);
  };
  const stellen = readStellen(zeile, kontext, keep);
  const zeit = readPlanzeit(zeile, kontext, keep);
  const kosten = readKostenfeld(zeile, zeit, kontext, keep);
  const data = {
    titel: feldtextOf(zeile, 'titel'),
    art: zuordnung.art,
    ziele: readZiele(zeile, kuerzel, kontext, keep),
    ...stellen,
    zielgruppen: orNothing(listLines(felder.get('zielgruppen'))),
    prioritaet: prioritaet.options.find((wort) => wort === feldtextOf(zeile, 'prioritaet').toLowerCase()),
    zeitraum: zeit && { von: zeit.von, bis: zeit.bis },
    zwischenziele: readSchritte(zeile, kontext, keep),
    kosten: kosten ?? (zuordnung.art === 'kuenftig' ? 'offen' : undefined),
  };
  if (data.prioritaet === undefined) keep(felder.get('prioritaet'), 'ist keine der Prioritäten hoch, mittel, niedrig');
  keep(felder.get('finanzierung'), 'ist keinem Budget zugeordnet');
  keep(felder.get('status'), 'wird ohne Datum nicht zum Sachstand');
  const nummer = felder.get('nummer');
  return writeDatei(
    data,
    writeText(felder.get('beschreibung')?.text ?? '', [...rest, ...(nummer ? [nummer] : []), ...zeile.rest]),
  );
}

/** The description as paragraphs, and below it what no field holds. */
export function writeText(beschreibung: string, rest: readonly Pick<Zellangabe, 'titel' | 'text'>[]): string {
  const lines = rest.map(({ titel, text }) => `- ${escapeMarkdown(titel)}: ${escapeMarkdown(text)}`);
  return [
    ...beschreibung.split(/\n+/).map(escapeMarkdown),
    lines.length > 0 ? `Aus der Tabelle übernommen:\n\n${lines.join('\n')}` : '',
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** The first office answers for the Maßnahme, the others take part; a name that means an Akteur only in part is kept. */
function readStellen({ felder }: Planzeile, { zuordnung, model, hinweise }: Massnahmekontext, keep: Keep) {
  const [feder, beteiligt] = (['federfuehrung', 'beteiligte'] as const).map((feld) => {
    const angabe = felder.get(feld);
    const stellen = stellenOf(angabe, zuordnung, model);
    if (stellen.fehlt.length > 0) keep(angabe, 'hat in der Zuordnung keinen Akteur');
    else if (stellen.ungenau.length > 0)
      keep(angabe, `ist als ${stellen.ids.join(', ')} übernommen, heißt aber anders`);
    return stellen.ids;
  });
  const [federfuehrung, ...weitere] = feder ?? [];
  if (federfuehrung !== undefined && weitere.length > 0)
    hinweise.push(
      `${felder.get('federfuehrung')?.ort ?? ''}: Federführend ist nur eine Stelle: eingesetzt ist die erste, ${federfuehrung}, unter den Beteiligten ${weitere.join(', ')}.`,
    );
  const beteiligte = [...new Set([...weitere, ...(beteiligt ?? [])])].filter((id) => id !== federfuehrung);
  return { federfuehrung, beteiligte: orNothing(beteiligte) };
}

/** The Zwischenziele that have a Termin; what has none is kept, and a Termin far from the Laufzeit told. */
function readSchritte({ felder }: Planzeile, { model, hinweise }: Massnahmekontext, keep: Keep) {
  const angabe = felder.get('zwischenziele');
  if (!angabe) return undefined;
  const { gelesen, alle } = readZwischenziele(angabe.text);
  if (!alle) keep(angabe, 'nennt nicht zu jedem Zwischenziel einen Termin');
  for (const { titel, termin, ungenau } of gelesen) {
    if (ungenau) hinweise.push(`${angabe.ort}: Der Termin von „${titel}“ ist als ${formatKurz(termin)} gelesen.`);
    const grund = tellUnplausibel(termin, model);
    if (grund !== undefined)
      hinweise.push(`${angabe.ort}: Der Termin ${formatKurz(termin)} („${titel}“) ${grund}; prüfen Sie ihn.`);
  }
  return orNothing(gelesen.map(({ nr, titel, termin }) => ({ nr, titel, termin })));
}

/** Several texts of a cell, one a line or after a semicolon. */
const listLines = (angabe: Zellangabe | undefined): readonly string[] =>
  (angabe?.text ?? '')
    .split(/[;\n]/)
    .map((one) => one.replace(/^\s*[-–•*]\s*/, '').trim())
    .filter((one) => one !== '');

const orNothing = <T>(list: readonly T[]): readonly T[] | undefined => (list.length === 0 ? undefined : list);
