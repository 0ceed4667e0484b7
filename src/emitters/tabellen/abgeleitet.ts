// The columns of the Aktionsplan that no field holds: what follows from the fields of a Maßnahme at the Stichtag.
import { letzterTag } from '../../base/datum.ts';
import { wortOf } from '../../domain/felder.ts';
import { keineKosten } from '../../domain/kinds/massnahme.kind.ts';
import { status } from '../../domain/sachstand.ts';
import { isProposed, sumBetraege } from '../../model/queries/kosten.ts';
import { type Entity, listOf, type Model } from '../../model/model.ts';
import { dauerOf } from '../../model/queries/massnahme/fortschritt.ts';
import { nichtGenannt } from '../../render/worte/standworte.ts';
import { isZaehlend, lastEntryOf, statusAt } from '../../model/queries/massnahme/stand.ts';
import { nextTerminOf, type Termin, termineOf } from '../../model/queries/massnahme/termine.ts';
import type { Spaltengruppe } from './feldspalten.ts';
import type { Ausgabespalte, Spaltentyp, Spaltenwert } from './spalten.ts';
import { letzteAngabe } from '../../model/queries/massnahme/veraenderung.ts';

type Massnahme = Entity<'massnahme'>;
type Gruppe = Spaltengruppe<Massnahme>;

/** A column: its name for programs, its title, its type and width, its meaning, its value. */
const spalte = (
  feld: string,
  titel: string,
  [typ, breite]: readonly [Spaltentyp, number],
  bedeutung: string,
  wert: (massnahme: Massnahme) => Spaltenwert,
): Ausgabespalte<Massnahme> => ({ feld, titel, bedeutung, typ, breite, wert });

/** All of them, each group after the field that it follows from. */
export const abgeleiteteGruppen = (model: Model): readonly Gruppe[] => [
  standGruppe(model),
  ...(model.ohne.has('zwischenziel') ? [] : [zwischenzielGruppe(model)]),
  kostenGruppe(model),
  {
    name: 'gemeldet',
    nach: 'teilnehmende_geplant',
    spalten: [
      spalte(
        'teilnehmende_gemeldet',
        'Teilnehmende gemeldet',
        ['ganzzahl', 14],
        'Zahl der Teilnehmenden, wie zuletzt bis zum Stichtag gemeldet',
        (massnahme) => letzteAngabe(massnahme, model.stichtag, 'teilnehmende')?.wert,
      ),
    ],
  },
];

const standGruppe = ({ stichtag }: Model): Gruppe => ({
  name: 'stand',
  nach: 'zeitraum',
  spalten: [
    spalte(
      'daueraufgabe',
      'Daueraufgabe',
      ['ja-nein', 13],
      'Ob {massnahme.der} ohne Ende geplant oder zur Daueraufgabe geworden ist',
      (massnahme) => dauerOf(massnahme, stichtag) === 'dauerhaft',
    ),
    spalte(
      'stichtag',
      'Stichtag',
      ['datum', 12],
      'Tag, für den Status, Termine und Sachstand dieser Zeile gelten',
      () => stichtag,
    ),
    spalte(
      'status',
      'Status',
      ['text', 16],
      'Status am Stichtag; ohne Meldung gilt geplant (künftig) oder laufend (bisherig)',
      (massnahme) => wortOf(status, statusAt(massnahme, stichtag)),
    ),
    spalte(
      'stand_vom',
      'Stand vom',
      ['datum', 12],
      'Tag der letzten Meldung bis zum Stichtag; leer: ohne Sachstand',
      (massnahme) => {
        const entry = lastEntryOf(massnahme, stichtag);
        return entry && letzterTag(entry.datum);
      },
    ),
  ],
});

function zwischenzielGruppe({ stichtag }: Model): Gruppe {
  const count = (massnahme: Massnahme, fits: (termin: Termin) => boolean): number =>
    termineOf(massnahme, stichtag).filter(fits).length;
  return {
    name: 'fortschritt',
    nach: 'zwischenziele',
    spalten: [
      spalte('zwischenziele', '{zwischenziel.viele}', ['ganzzahl', 14], 'Zahl {zwischenziel.derVielen}', (massnahme) =>
        count(massnahme, () => true),
      ),
      spalte(
        'zwischenziele_erreicht',
        'davon erreicht',
        ['ganzzahl', 14],
        'Zahl {zwischenziel.derVielen}, die am Stichtag erreicht sind',
        (massnahme) => count(massnahme, ({ erreicht }) => erreicht),
      ),
      spalte(
        'zwischenziele_ueberfaellig',
        'davon überfällig',
        ['ganzzahl', 14],
        'Zahl {zwischenziel.derVielen}, deren Termin vor dem Stichtag liegt und die nicht erreicht sind; ruht oder endet {massnahme.der}, ist nichts überfällig',
        (massnahme) => count(massnahme, ({ verzug }) => verzug > 0),
      ),
      {
        ...spalte(
          'verzug_tage',
          'Verzug',
          ['ganzzahl', 13],
          'Tage, um die {zwischenziel.der:am längsten überfällig} überfällig ist',
          (massnahme) => Math.max(0, ...termineOf(massnahme, stichtag).map(({ verzug }) => verzug)),
        ),
        einheit: 'Tage',
      },
      spalte(
        'naechster_termin',
        'Nächster offener Termin',
        ['datum', 14],
        'Der früheste Termin {zwischenziel.eines:offen} vom Stichtag an; was davor fällig war, zählt als überfällig',
        (massnahme) => nextTerminOf(termineOf(massnahme, stichtag))?.tag,
      ),
    ],
  };
}

/** An amount in euros. */
const betrag = (...[feld, titel, breite, bedeutung, wert]: Betragsangaben): Ausgabespalte<Massnahme> => ({
  ...spalte(feld, titel, ['betrag', breite], bedeutung, wert),
  einheit: 'Euro',
});

type Betragsangaben = [
  feld: string,
  titel: string,
  breite: number,
  bedeutung: string,
  wert: (massnahme: Massnahme) => Spaltenwert,
];

/** What the Maßnahmen cost, as the plan says and as the log reports. */
const kostenGruppe = (model: Model): Gruppe => ({
  name: 'summen',
  nach: 'kosten',
  spalten: [
    spalte(
      'kosten_angabe',
      'Kostenangabe',
      ['text', 14],
      'Betrag, keine (es fallen keine an), offen (noch nicht beziffert), nicht genannt oder entfallen',
      (massnahme) => kostenangabe(massnahme, model),
    ),
    betrag(
      'kosten_eur',
      'Kosten',
      15,
      'Summe der genannten Kosten aller Jahre; nach Jahr und Budget im Blatt Kosten',
      (massnahme) => sumOf(kostenOf(massnahme, model)?.map((posten) => posten.betrag)),
    ),
    ...jahreOf(model).map((jahr) =>
      betrag(`kosten_${jahr}_eur`, `Kosten ${jahr}`, 13, `Teil der Kosten, der auf ${jahr} entfällt`, (massnahme) =>
        sumOf(
          kostenOf(massnahme, model)
            ?.filter((posten) => posten.jahr === jahr)
            .map((posten) => posten.betrag),
        ),
      ),
    ),
    betrag(
      'kosten_vorbehalt_eur',
      'davon unter Finanzierungsvorbehalt',
      18,
      'Teil der Kosten aus Budgets, die vorgeschlagen, aber nicht beschlossen sind',
      (massnahme) =>
        sumOf(
          kostenOf(massnahme, model)
            ?.filter(({ budget }) => isProposed(model, budget))
            .map((posten) => posten.betrag),
        ),
    ),
    spalte(
      'kosten_geschaetzt',
      'Kosten geschätzt',
      ['ja-nein', 12],
      'Ob mindestens ein Betrag geschätzt ist',
      (massnahme) => kostenOf(massnahme, model)?.some(({ geschaetzt }) => geschaetzt === true),
    ),
    betrag(
      'ausgaben_eur',
      'Ausgaben bis zum Stichtag',
      16,
      'Ausgaben seit Beginn, wie zuletzt gemeldet',
      (massnahme) => letzteAngabe(massnahme, model.stichtag, 'ausgaben')?.wert,
    ),
  ],
});

/** The years of which costs are given. */
const jahreOf = (model: Model): readonly number[] =>
  [
    ...new Set(
      listOf(model, 'massnahme').flatMap((massnahme) => kostenOf(massnahme, model)?.map(({ jahr }) => jahr) ?? []),
    ),
  ].sort((a, b) => a - b);

/** The costs of a Maßnahme, where it gives amounts and is not entfallen: as documents and papers sum them up. */
function kostenOf(massnahme: Massnahme, { stichtag }: Model) {
  const { kosten } = massnahme.data;
  return Array.isArray(kosten) && isZaehlend(massnahme, stichtag) ? kosten : undefined;
}

function kostenangabe(massnahme: Massnahme, { stichtag }: Model): string {
  const { kosten } = massnahme.data;
  if (!isZaehlend(massnahme, stichtag)) return 'entfallen';
  if (kosten === undefined) return nichtGenannt;
  return Array.isArray(kosten) ? 'Betrag' : wortOf(keineKosten, kosten);
}

const sumOf = (betraege: readonly number[] | undefined): number | undefined => betraege && sumBetraege(betraege);
