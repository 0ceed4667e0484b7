// What is to be decided, and by whom: the demands of the last Sachstände, sorted by the body that each names, the Rat first.
import type { Entity } from '../../../model/model.ts';
import { listOf } from '../../../model/model.ts';
import { nameOn } from '../../../model/queries/gremien.ts';
import { isVorbei, lastEntryOf } from '../../../model/queries/massnahme/stand.ts';
import { akteureOf } from '../../prosa/verweise.ts';
import { spaltenkopf, type Tabellensicht, zelle } from '../../tabelle/zelle.ts';
import { type Berichtslage, linkedId } from './teil.ts';

/** A demand for a decision, and who is named in it; undefined where nobody is. */
export interface Entscheidung {
  readonly massnahme: Entity<'massnahme'>;
  readonly bedarf: string;
  readonly durch: string | undefined;
}

/** What the elected body of a municipality is called. */
const vertretung = /^(?:Rat|Stadtrat|Gemeinderat|Stadtverordnetenversammlung|Kreistag|Bürgerschaft)(?!\p{L})/u;

/** Somebody who can decide: the name, and the words by which a text names him. */
interface Stelle {
  readonly name: string;
  readonly worte: readonly string[];
}

/** The bodies, the elected one first, then the Akteure: the order of all lists of decisions. */
function listStellen({ render: { model }, stichtag }: Berichtslage): readonly Stelle[] {
  const gremien = listOf(model, 'gremium').map(({ data }) => ({
    name: nameOn(data, stichtag),
    // 'Der Rat' is the Rat der Stadt, 'der Lenkungskreis' the one that there is.
    worte: data.namen.flatMap(({ name }) => [name, name.split(' ')[0] ?? name]),
  }));
  const rank = ({ name }: Stelle): number => (vertretung.test(name) ? 0 : 1);
  const akteure = listOf(model, 'akteur').map(({ titel, data }) => ({
    name: titel,
    worte: [titel, data.kurz ?? titel],
  }));
  return [...gremien.sort((a, b) => rank(a) - rank(b)), ...akteure];
}

/** True where a text holds a word, with a German ending or none, not as part of another. */
function names(text: string, wort: string): boolean {
  for (let at = text.indexOf(wort); at >= 0; at = text.indexOf(wort, at + 1))
    if (!/[\p{L}-]$/u.test(text.slice(0, at)) && /^(?:e?s)?(?![\p{L}-])/u.test(text.slice(at + wort.length)))
      return true;
  return false;
}

/** The demands in the last Sachstand of each Maßnahme that is not over, by who is to decide; those that name nobody come last. */
export function listEntscheidungen(lage: Berichtslage): readonly Entscheidung[] {
  const { massnahmen, stichtag } = lage;
  const stellen = listStellen(lage);
  const found = massnahmen.flatMap((massnahme) => {
    const bedarf = lastEntryOf(massnahme, stichtag)?.entscheidungsbedarf;
    if (bedarf === undefined || isVorbei(massnahme, stichtag)) return [];
    const rang = stellen.findIndex(({ worte }) => worte.some((wort) => names(bedarf, wort)));
    return [{ massnahme, bedarf, durch: stellen[rang]?.name, rang: rang < 0 ? stellen.length : rang }];
  });
  return found.sort((a, b) => a.rang - b.rang);
}

/** The table of what is to be decided, by who decides. */
export const entscheidungsTabelle = (lage: Berichtslage): Tabellensicht => ({
  titel: 'Entscheidungsbedarf nach dem letzten Sachstand',
  art: 'entscheidungen',
  spalten: ['Wer entscheidet', lage.render.model.worte.massnahme.wort, 'Was zu entscheiden ist', 'Federführung'].map(
    (titel) => spaltenkopf(titel),
  ),
  zeilen: listEntscheidungen(lage).map(({ massnahme, bedarf, durch }) => ({
    anker: null,
    zellen: [
      zelle(durch ?? 'nicht genannt'),
      zelle([linkedId(lage.render, massnahme)], { kopf: true }),
      zelle(bedarf),
      zelle(akteureOf(lage.render, massnahme.data.federfuehrung === undefined ? [] : [massnahme.data.federfuehrung])),
    ],
  })),
});
