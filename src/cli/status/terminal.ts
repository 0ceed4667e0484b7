// The Aktionsplan at a glance in the terminal. Every bar has its number beside it: colour and length only repeat it.
import { Chalk, type ChalkInstance } from 'chalk';
import { formatKurz, formatLang } from '../../base/datum.ts';
import type { Status } from '../../model/queries/massnahme/stand.ts';
import { status } from '../../domain/sachstand.ts';
import { type Ebenenworte, withBeiwort } from '../../domain/ebenen.ts';
import { wortOf } from '../../domain/felder.ts';
import { countWort } from '../../render/worte/ebenenworte.ts';
import { plural } from '../../render/worte/format.ts';
import { nameLuecke, ohneSachstand } from '../../render/worte/standworte.ts';
import { writeSpalten } from '../tabelle.ts';
import type { Fehlzeile, Stand, Uebersicht, Zwischenzielzeile } from './uebersicht.ts';

export interface Darstellung {
  readonly worte: Ebenenworte;
  readonly color: boolean;
  readonly width: number;
}

type Farbe = 'gray' | 'cyan' | 'blue' | 'green' | 'magenta' | 'yellow' | 'red';

const farben: Readonly<Record<Status, Farbe>> = {
  geplant: 'cyan',
  begonnen: 'blue',
  laufend: 'blue',
  abgeschlossen: 'green',
  daueraufgabe: 'magenta',
  zurueckgestellt: 'yellow',
  entfallen: 'red',
};

/** The longest bar, in characters. */
const longest = 30;

/** The overview as text. */
export function writeUebersicht(uebersicht: Uebersicht, darstellung: Darstellung): string {
  const { color, worte } = darstellung;
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const { titel, stichtag, gesamt, handlungsfelder, ueberfaellig, faellig, fehlend } = uebersicht;
  const felder = handlungsfelder.map((feld) => ({ ...feld, titel: `${feld.handlungsfeld} ${feld.titel}` }));
  const scale = scaleOf(felder);
  const parts = [
    `${chalk.bold(`Aktionsplan: ${titel}`)}\nStand am ${formatLang(stichtag)}\n`,
    ...(felder.length === 1
      ? []
      : [writeStand('Alle Handlungsfelder', gesamt, { scale: scaleOf([gesamt]), chalk, worte })]),
    ...felder.map((feld) => writeStand(feld.titel, feld, { scale, chalk, worte })),
    writeTermine(chalk, `Überfällige ${worte.zwischenziel.viele}: ${ueberfaellig.length}`, ueberfaellig, darstellung),
    writeTermine(chalk, `Fällig im nächsten halben Jahr: ${faellig.length}`, faellig, darstellung),
    writeFehlend(chalk, fehlend, darstellung),
  ];
  return parts.join('\n');
}

/** How many characters one Maßnahme takes, so that the longest bar fits. */
const scaleOf = (staende: readonly Stand[]): number =>
  Math.min(
    1,
    longest / Math.max(1, ...staende.flatMap((stand) => [...Object.values(stand.nach_status), stand.dauerhaft])),
  );

const tellStand = ({ gesamt, dauerhaft }: Stand, { massnahme }: Ebenenworte): string =>
  countWort(gesamt, withBeiwort(massnahme, 'künftig')) +
  (dauerhaft === 0 ? '' : `, davon ${plural(dauerhaft, 'Daueraufgabe', 'Daueraufgaben')}`);

/** One line a status with its bar and 'n von m'; Daueraufgaben apart, because they never come to an end. */
function writeStand(
  kopf: string,
  stand: Stand,
  { scale, chalk, worte }: { readonly scale: number; readonly chalk: ChalkInstance; readonly worte: Ebenenworte },
): string {
  const bar = (anzahl: number, farbe: Farbe): string =>
    chalk[farbe]('█'.repeat(Math.max(1, Math.round(anzahl * scale))));
  const lines = (Object.entries(stand.nach_status) as [Status, number][]).map(
    ([wort, anzahl]) =>
      `  ${wortOf(status, wort).padEnd(15)} ${bar(anzahl, farben[wort])} ${anzahl} von ${stand.befristet}`,
  );
  if (stand.ohne_sachstand > 0)
    lines.push(
      `  ${ohneSachstand.padEnd(15)} ${bar(stand.ohne_sachstand, 'gray')} ${stand.ohne_sachstand} von ${stand.befristet}, oben mitgezählt`,
    );
  if (stand.dauerhaft > 0) {
    const split = (Object.entries(stand.dauerhaft_nach_status) as [Status, number][]).map(
      ([wort, anzahl]) => `${anzahl} ${wortOf(status, wort)}`,
    );
    if (stand.dauerhaft_ohne_sachstand > 0) split.push(`davon ${ohneSachstand}: ${stand.dauerhaft_ohne_sachstand}`);
    lines.push(
      `  ${'Daueraufgaben'.padEnd(15)} ${bar(stand.dauerhaft, farben.daueraufgabe)} ${stand.dauerhaft} (${split.join(', ')})`,
    );
  }
  return `${chalk.bold(kopf)}: ${tellStand(stand, worte)}\n${lines.join('\n')}\n`;
}

function writeTermine(
  chalk: ChalkInstance,
  kopf: string,
  zeilen: readonly Zwischenzielzeile[],
  { width, worte }: Darstellung,
): string {
  if (zeilen.length === 0) return `${chalk.bold(kopf)}\n`;
  const late = zeilen.some(({ verzug_tage }) => verzug_tage > 0);
  const tabelle = {
    spalten: ['Nr.', worte.zwischenziel.wort, 'Termin', ...(late ? ['Verzug'] : []), 'Zuständig'],
    zeilen: zeilen.map((zeile) => [
      `${zeile.massnahme}/${zeile.zwischenziel}`,
      zeile.titel,
      formatKurz(zeile.termin),
      ...(late ? [plural(zeile.verzug_tage, 'Tag', 'Tage')] : []),
      zeile.zustaendig,
    ]),
  };
  return `${chalk.bold(kopf)}\n${writeSpalten(tabelle, width)}`;
}

function writeFehlend(chalk: ChalkInstance, zeilen: readonly Fehlzeile[], { width, worte }: Darstellung): string {
  const anzahl = zeilen.reduce((sum, zeile) => sum + zeile.anzahl, 0);
  const kopf = chalk.bold(`Fehlende Angaben: ${anzahl}`);
  if (anzahl === 0) return `${kopf}\n`;
  const tabelle = {
    spalten: ['Zuständig', 'Es fehlt', 'Zahl', worte.massnahme.viele],
    zeilen: zeilen.map((zeile) => [
      zeile.zustaendig,
      nameLuecke(zeile.angabe, worte),
      String(zeile.anzahl),
      zeile.massnahmen.join(', '),
    ]),
  };
  return `${kopf}\n${writeSpalten(tabelle, width)}`;
}
