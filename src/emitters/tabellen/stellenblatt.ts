// The sheet of each Akteur as XLSX: what to report on with columns to fill in, what else concerns him, and what belongs where.
import { formatKurz, formatLang, letzterTag } from '../../base/datum.ts';
import { pfadOf } from '../../domain/dateiart.ts';
import { wortOf } from '../../domain/felder.ts';
import { status } from '../../domain/sachstand.ts';
import { auskunftstitel, blattnamen, type Eingabespalte, eingabespalten } from '../../domain/stellenblatt.ts';
import { statusauswahl } from '../../importers/werte.ts';
import { listFehlend, nameAngabe } from '../../model/queries/massnahme/fortschritt.ts';
import { type Entity, type Model, titelOfId } from '../../model/model.ts';
import { lastEntryOf, statusAt } from '../../model/queries/massnahme/stand.ts';
import { listStellenblaetter, type Stellenblatt } from '../../model/queries/stellenblatt.ts';
import { isOffen, termineOf } from '../../model/queries/massnahme/termine.ts';
import { turnusOf } from '../../projekt/konfiguration.ts';
import type { Artefakt, EmitContext } from '../emitter.ts';
import { zwischenzielblatt } from './einzelblaetter.ts';
import {
  fillTabelle,
  type Ausgabespalte,
  type Spaltentyp,
  sayTabelle,
  type Ausgabetabelle,
  type Spaltenwert,
} from './spalten.ts';
import { stellenblatt } from './tabellen.ausgabe.ts';
import { writeXlsx } from './xlsx.ts';

type Massnahme = Entity<'massnahme'>;

/** blaetter/<akteur>.xlsx for every Akteur who has Maßnahmen. */
export const emitStellenblaetter = ({ model, konfiguration }: EmitContext): Promise<readonly Artefakt[]> =>
  Promise.all(
    listStellenblaetter(model).map(async (blatt) => ({
      pfad: pfadOf(stellenblatt, blatt.akteur.id),
      inhalt: await writeXlsx(tabellenOf(model, blatt, turnusOf(konfiguration)), {
        titel: `Sachstand: ${blatt.akteur.titel}`,
        autor: model.konzept?.data.herausgeber ?? model.konzept?.data.kommune ?? '',
        beschreibung: `Blatt für die Meldung zum Aktionsplan, Stand ${formatLang(model.stichtag)}`,
        stand: model.stichtag,
      }),
    })),
  );

/** The tables that hold something; the one that explains only where there is something to fill in. */
function tabellenOf(
  model: Model,
  { federfuehrend, beteiligt, termine }: Stellenblatt,
  turnus: number,
): readonly Ausgabetabelle[] {
  const auskunft = auskunftSpalten(model, turnus);
  const namen = blattnamen(model.worte);
  return [
    fillTabelle(namen.sachstand, [...auskunft, ...eingabespalten(model.worte).map(toSpalte)], federfuehrend),
    zwischenzielblatt(model, termine),
    fillTabelle(namen.beteiligt, auskunft, beteiligt),
    ...(federfuehrend.length > 0 ? [hinweisTabelle(model)] : []),
  ]
    .filter(({ zeilen }) => zeilen.length > 0)
    .map((tabelle) => sayTabelle(tabelle, model.worte));
}

const spalte = (
  titel: string,
  typ: Spaltentyp,
  breite: number,
  wert: (massnahme: Massnahme) => Spaltenwert,
): Ausgabespalte<Massnahme> => ({ feld: titel, titel, bedeutung: titel, typ, breite, wert });

/** What is known of a Maßnahme at the Stichtag. */
function auskunftSpalten(model: Model, turnus: number): readonly Ausgabespalte<Massnahme>[] {
  const { stichtag, worte } = model;
  const titel = auskunftstitel(worte);
  const letzter = (massnahme: Massnahme) => lastEntryOf(massnahme, stichtag);
  return [
    spalte(titel.id, 'text', 12, ({ id }) => id),
    spalte(titel.titel, 'text', 36, ({ titel }) => titel),
    spalte(titel.handlungsfeld, 'text', 20, ({ feld }) => titelOfId(model, 'handlungsfeld', feld)),
    spalte(titel.federfuehrung, 'text', 24, ({ data }) => titelOfId(model, 'akteur', data.federfuehrung)),
    spalte(titel.status, 'text', 14, (massnahme) => wortOf(status, statusAt(massnahme, stichtag))),
    spalte(titel.vom, 'datum', 12, (massnahme) => {
      const eintrag = letzter(massnahme);
      return eintrag && letzterTag(eintrag.datum);
    }),
    spalte(titel.text, 'text', 48, (massnahme) => letzter(massnahme)?.text),
    spalte(titel.offen, 'text', 44, (massnahme) => listOffene(massnahme, stichtag).join('\n')),
    spalte(titel.fehlt, 'text', 18, (massnahme) =>
      listFehlend(massnahme, model, turnus)
        .map((angabe) => nameAngabe(angabe, worte))
        .join('\n'),
    ),
  ];
}

/** '2. Lotsen geschult: 30.06.2027', with a word where it is overdue. */
const listOffene = (massnahme: Massnahme, stichtag: string): readonly string[] =>
  termineOf(massnahme, stichtag)
    .filter(isOffen)
    .map(({ zwischenziel: { nr, titel }, termin, verzug }) => {
      const stand = verzug > 0 ? ', überfällig' : '';
      return `${nr}. ${titel}: ${formatKurz(termin)}${stand}`;
    });

const typen: Partial<Record<Eingabespalte['art'], Spaltentyp>> = {
  datum: 'datum',
  betrag: 'betrag',
  ganzzahl: 'ganzzahl',
};

const toSpalte = ({ titel, art, breite, hilfe }: Eingabespalte): Ausgabespalte<Massnahme> => ({
  ...spalte(titel, typen[art] ?? 'text', breite, () => undefined),
  ...(art === 'betrag' ? { einheit: 'Euro' } : {}),
  eingabe: { hilfe, ...(art === 'status' ? { auswahl: statusauswahl } : {}) },
});

/** What belongs into which column, and what becomes of the sheet. */
const hinweisTabelle = (model: Model): Ausgabetabelle =>
  fillTabelle<readonly [string, string]>(
    blattnamen(model.worte).hinweise,
    [
      { ...spalteVon('Spalte', 28), wert: ([name]) => name },
      { ...spalteVon('Was hineingehört', 100), wert: ([, hilfe]) => hilfe },
    ],
    [
      ['Graue Zellen', `Stand ${formatLang(model.stichtag)}, nur zur Auskunft. Kennungen bleiben, wie sie sind.`],
      [
        'Weiße Zellen',
        'Eine Zeile gilt als Meldung, sobald eine weiße Zelle gefüllt ist; dann sind Datum, Status und Sachstand nötig.',
      ],
      ...eingabespalten(model.worte).map(({ titel, hilfe }): [string, string] => [titel, hilfe]),
      ['Nicht verwenden', 'Formeln, verbundene Zellen und zweite Zeilen mit derselben Kennung und demselben Datum.'],
    ],
  );

const spalteVon = (titel: string, breite: number) =>
  ({ feld: titel, titel, bedeutung: titel, typ: 'text', breite }) as const;
