// The Aktionsplan as a table: one row a Maßnahme, its fields and what is computed of them, as it stands at the Stichtag.
import { felderOf } from '../../domain/feld.ts';
import { massnahme as kind } from '../../domain/kinds/massnahme.kind.ts';
import { type Entity, listOf, type Model, titelOfId } from '../../model/model.ts';
import { abgeleiteteGruppen } from './abgeleitet.ts';
import { feldgruppen, joinGruppen, spaltenOf } from './feldspalten.ts';
import { fillTabelle, type Ausgabespalte, type Ausgabetabelle } from './spalten.ts';

type Massnahme = Entity<'massnahme'>;

const dataOf = ({ data }: Massnahme) => data;

/** All Maßnahmen, bisherige and künftige. */
export const massnahmenblatt = (model: Model): Ausgabetabelle =>
  fillTabelle(
    '{massnahme.viele}',
    [
      ...kennspalten(model),
      ...joinGruppen([...feldgruppen<Massnahme>(model, kind.schema, dataOf), ...abgeleiteteGruppen(model)]),
    ],
    listOf(model, 'massnahme'),
  );

/** The columns that say which Maßnahme a row is about; every table begins with them. */
export const kennspalten = (model: Model): readonly Ausgabespalte<Massnahme>[] => [
  {
    feld: 'id',
    titel: 'Kennung',
    bedeutung: 'Kennung {massnahme.des}; sie bleibt über alle Fassungen gleich',
    typ: 'text',
    breite: 12,
    wert: ({ id }) => id,
  },
  ...felderOf(kind.schema, model.worte)
    .filter(({ name }) => name === kind.titelfeld)
    .flatMap((titel) => spaltenOf<Massnahme>(model, titel, dataOf)),
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
    wert: ({ feld }) => titelOfId(model, 'handlungsfeld', feld),
  },
];
