// What is to be decided, and by whom, as a table of a report.
import { listEntscheidungen } from '../../../model/queries/entscheidungen.ts';
import { feldstuecke } from '../../prosa/feldprosa.ts';
import { akteureOf, verweisOn } from '../../prosa/verweise.ts';
import { spaltenkopf, type Tabellensicht, zelle } from '../../tabelle/zelle.ts';
import { type Berichtslage, linkedId } from './teil.ts';

/** The table of what is to be decided, by who decides. */
export const entscheidungsTabelle = ({ render, massnahmen, stichtag }: Berichtslage): Tabellensicht => ({
  titel: 'Entscheidungsbedarf nach dem letzten Sachstand',
  art: 'entscheidungen',
  spalten: ['Wer entscheidet', render.model.worte.massnahme.wort, 'Was zu entscheiden ist', 'Federführung'].map(
    (titel) => spaltenkopf(titel),
  ),
  zeilen: listEntscheidungen(render.model, massnahmen, stichtag).map(({ massnahme, bedarf, entscheider }) => ({
    anker: null,
    zellen: [
      zelle(entscheider ? [verweisOn(render, entscheider)] : 'nicht genannt'),
      zelle([linkedId(render, massnahme)], { kopf: true }),
      zelle(feldstuecke(render, massnahme, bedarf)),
      zelle(akteureOf(render, massnahme.data.federfuehrung === undefined ? [] : [massnahme.data.federfuehrung])),
    ],
  })),
});
