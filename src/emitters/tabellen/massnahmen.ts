// The Aktionsplan as a table: one row a Maßnahme, as it stands at the Stichtag.
import { ersterTag, letzterTag } from '../../base/datum.ts';
import { wortOf } from '../../domain/felder.ts';
import { massnahmeArt, prioritaet, status } from '../../domain/kinds/massnahme.kind.ts';
import { dauerOf } from '../../model/queries/fortschritt.ts';
import { type Entity, findEntity, listOf, type Model } from '../../model/model.ts';
import { entriesUntil, type Sachstand, statusAt } from '../../model/queries/stand.ts';
import { isOffen, type Termin, termineOf } from '../../model/queries/termine.ts';
import { geldSpalten, mengenSpalten } from './geld.ts';
import { fillTabelle, type Spalte, type Tabelle } from './spalten.ts';

type Massnahme = Entity<'massnahme'>;
type Spaltenliste = readonly Spalte<Massnahme>[];

/** All Maßnahmen, bisherige and künftige. */
export const massnahmenTabelle = (model: Model): Tabelle =>
  fillTabelle(
    'Maßnahmen',
    [
      ...werUndWas(model),
      ...wannUndWie(model),
      ...zwischenzielSpalten(model),
      ...geldSpalten(model),
      ...mengenSpalten(model),
    ],
    listOf(model, 'massnahme'),
  );

/** The title of an entity; its id where it is not there. */
export const titelOf = (model: Model, typ: 'akteur' | 'handlungsfeld' | 'budget', id: string | undefined): string =>
  id === undefined ? '' : (findEntity(model, typ, id)?.titel ?? id);

/** The columns that say which Maßnahme a row is about; every table begins with them. */
export const kennspalten = (model: Model): Spaltenliste => [
  {
    feld: 'id',
    titel: 'Kennung',
    bedeutung: 'Kennung der Maßnahme; sie bleibt über alle Fassungen gleich',
    typ: 'text',
    breite: 12,
    wert: ({ id }) => id,
  },
  {
    feld: 'titel',
    titel: 'Maßnahme',
    bedeutung: 'Titel der Maßnahme',
    typ: 'text',
    breite: 48,
    wert: ({ titel }) => titel,
  },
  {
    feld: 'handlungsfeld',
    titel: 'Handlungsfeld',
    bedeutung: 'Kürzel des Handlungsfelds',
    typ: 'text',
    breite: 14,
    wert: ({ feld }) => feld,
  },
  {
    feld: 'handlungsfeld_titel',
    titel: 'Titel des Handlungsfelds',
    bedeutung: 'Titel des Handlungsfelds',
    typ: 'text',
    breite: 28,
    wert: ({ feld }) => titelOf(model, 'handlungsfeld', feld),
  },
];

const werUndWas = (model: Model): Spaltenliste => [
  ...kennspalten(model),
  {
    feld: 'art',
    titel: 'Art',
    bedeutung: 'bisherig: vor dem Konzept begonnen; künftig: mit dem Konzept geplant',
    typ: 'text',
    breite: 10,
    wert: ({ data }) => wortOf(massnahmeArt, data.art),
  },
  {
    feld: 'ziele',
    titel: 'Ziele',
    bedeutung: 'Kennungen der Ziele, denen die Maßnahme dient',
    typ: 'liste',
    breite: 14,
    wert: ({ data }) => data.ziele,
  },
  {
    feld: 'federfuehrung',
    titel: 'Federführung (Kennung)',
    bedeutung: 'Kennung der Stelle, die für die Maßnahme einsteht',
    typ: 'text',
    breite: 18,
    wert: ({ data }) => data.federfuehrung,
  },
  {
    feld: 'federfuehrung_name',
    titel: 'Federführung',
    bedeutung: 'Name dieser Stelle',
    typ: 'text',
    breite: 32,
    wert: ({ data }) => titelOf(model, 'akteur', data.federfuehrung),
  },
  {
    feld: 'beteiligte',
    titel: 'Beteiligte',
    bedeutung: 'Namen der weiteren Beteiligten',
    typ: 'liste',
    breite: 40,
    wert: ({ data }) => data.beteiligte?.map((id) => titelOf(model, 'akteur', id)),
  },
  {
    feld: 'zielgruppen',
    titel: 'Zielgruppen',
    bedeutung: 'Für wen die Maßnahme gedacht ist',
    typ: 'liste',
    breite: 32,
    wert: ({ data }) => data.zielgruppen,
  },
  {
    feld: 'prioritaet',
    titel: 'Priorität',
    bedeutung: 'hoch, mittel oder niedrig',
    typ: 'text',
    breite: 10,
    wert: ({ data }) => data.prioritaet && wortOf(prioritaet, data.prioritaet),
  },
];

const wannUndWie = ({ stichtag }: Model): Spaltenliste => [
  {
    feld: 'beginn',
    titel: 'Beginn',
    bedeutung: 'Erster Tag des Zeitraums',
    typ: 'datum',
    breite: 12,
    wert: ({ data }) => data.zeitraum && ersterTag(data.zeitraum.von),
  },
  {
    feld: 'ende',
    titel: 'Ende',
    bedeutung: 'Letzter Tag des Zeitraums; leer bei Daueraufgaben',
    typ: 'datum',
    breite: 12,
    wert: ({ data }) => data.zeitraum?.bis && letzterTag(data.zeitraum.bis),
  },
  {
    feld: 'daueraufgabe',
    titel: 'Daueraufgabe',
    bedeutung: 'Ob die Maßnahme ohne Ende geplant oder zur Daueraufgabe geworden ist',
    typ: 'ja-nein',
    breite: 13,
    wert: (massnahme) => dauerOf(massnahme, stichtag) === 'dauerhaft',
  },
  {
    feld: 'stichtag',
    titel: 'Stichtag',
    bedeutung: 'Tag, für den Status, Termine und Sachstand dieser Zeile gelten',
    typ: 'datum',
    breite: 12,
    wert: () => stichtag,
  },
  {
    feld: 'status',
    titel: 'Status',
    bedeutung: 'Status am Stichtag; ohne Meldung gilt geplant (künftig) oder laufend (bisherig)',
    typ: 'text',
    breite: 16,
    wert: (massnahme) => wortOf(status, statusAt(massnahme, stichtag)),
  },
  {
    feld: 'stand_vom',
    titel: 'Stand vom',
    bedeutung: 'Tag der letzten Meldung bis zum Stichtag; leer: keine Angabe',
    typ: 'datum',
    breite: 12,
    wert: (massnahme) => standVom(entriesUntil(massnahme, stichtag).at(-1)),
  },
];

const standVom = (entry: Sachstand | undefined): string | undefined => entry && letzterTag(entry.datum);

function zwischenzielSpalten({ stichtag }: Model): Spaltenliste {
  const count = (massnahme: Massnahme, fits: (termin: Termin) => boolean): number =>
    termineOf(massnahme, stichtag).filter(fits).length;
  return [
    {
      feld: 'zwischenziele',
      titel: 'Zwischenziele',
      bedeutung: 'Zahl der Zwischenziele',
      typ: 'ganzzahl',
      breite: 14,
      wert: (massnahme) => count(massnahme, () => true),
    },
    {
      feld: 'zwischenziele_erreicht',
      titel: 'davon erreicht',
      bedeutung: 'Zahl der Zwischenziele, die am Stichtag erreicht sind',
      typ: 'ganzzahl',
      breite: 14,
      wert: (massnahme) => count(massnahme, ({ erreicht }) => erreicht),
    },
    {
      feld: 'zwischenziele_ueberfaellig',
      titel: 'davon überfällig',
      bedeutung: 'Zahl der Zwischenziele, deren Termin vor dem Stichtag liegt und die nicht erreicht sind',
      typ: 'ganzzahl',
      breite: 14,
      wert: (massnahme) => count(massnahme, ({ verzug }) => verzug > 0),
    },
    {
      feld: 'verzug_tage',
      titel: 'Verzug',
      einheit: 'Tage',
      bedeutung: 'Tage, um die das am längsten überfällige Zwischenziel überfällig ist',
      typ: 'ganzzahl',
      breite: 13,
      wert: (massnahme) => Math.max(0, ...termineOf(massnahme, stichtag).map(({ verzug }) => verzug)),
    },
    {
      feld: 'naechster_termin',
      titel: 'Nächster offener Termin',
      bedeutung: 'Der früheste Termin eines offenen Zwischenziels, überfällige eingeschlossen',
      typ: 'datum',
      breite: 14,
      wert: (massnahme) => naechsterTermin(massnahme, stichtag),
    },
  ];
}

const naechsterTermin = (massnahme: Massnahme, stichtag: string): string | undefined =>
  termineOf(massnahme, stichtag)
    .filter(isOffen)
    .map(({ tag }) => tag)
    .sort()[0];
