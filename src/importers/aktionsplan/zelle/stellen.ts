// Offices as the cells of a plan name them: one or several, their ids by the mapping, and those that are new.
import { wortOf } from '../../../domain/felder.ts';
import { akteurArt } from '../../../domain/kinds/akteur.kind.ts';
import { keyOf, listOf, type Model } from '../../../model/model.ts';
import { type Bekannte, findTreffer } from '../abgleich.ts';
import { artOfAkteur } from './akteurart.ts';
import { splitStellen } from './aufteilung.ts';
import { type NeueDatei, writeDatei } from '../write.ts';
import type { Zellangabe, Planzeile } from '../blatt/zeilen.ts';
import type { Zuordnung } from '../zuordnung.ts';

/** The Akteure of a concept with the names that they go by. */
export const listBekannteAkteure = (model: Model): readonly Bekannte[] =>
  listOf(model, 'akteur').map(({ id, data }) => ({
    id,
    namen: [data.name, ...(data.kurz === undefined ? [] : [data.kurz])],
  }));

/** True for what names no body in particular: 'alle Ämter', 'weitere Träger', 'u. a.'. */
export const isUnbestimmt = (name: string): boolean =>
  /^(?:alle|diverse|verschiedene|weitere|sonstige|andere|ggf\.?|evtl\.?)(?!\p{L})|^(?:u\. ?a\.|etc\.?|usw\.?|z\. ?B\.)/iu.test(
    name,
  );

/** The offices of a cell: their ids, the names that the mapping leaves open, and those that mean an Akteur only in part. */
export interface Stellen {
  readonly ids: readonly string[];
  readonly fehlt: readonly string[];
  readonly ungenau: readonly string[];
}

/** Reads a cell by the mapping. */
export function stellenOf(angabe: Zellangabe | undefined, { akteure }: Zuordnung, model: Model): Stellen {
  const names = namesOf(angabe, akteure);
  const idOf = (name: string): string => akteure[name] ?? '';
  const known = listBekannteAkteure(model);
  return {
    ids: [...new Set(names.map(idOf).filter((id) => id !== ''))],
    fehlt: names.filter((name) => idOf(name) === ''),
    ungenau: names.filter((name) => known.some(({ id }) => id === idOf(name)) && !findTreffer(name, known)?.sicher),
  };
}

const namesOf = (angabe: Zellangabe | undefined, akteure: Zuordnung['akteure']): readonly string[] =>
  angabe ? splitStellen(angabe.text, (name) => Object.hasOwn(akteure, name)).namen : [];

/** An Akteur that the mapping names and the concept does not have; `art` is what its name tells of its kind. */
export interface NeuerAkteur extends NeueDatei {
  readonly name: string;
  readonly art: string | undefined;
}

/** The new Akteure of a row. */
export const newAkteure = ({ felder }: Planzeile, { akteure }: Zuordnung, model: Model): readonly NeuerAkteur[] =>
  (['federfuehrung', 'beteiligte'] as const)
    .flatMap((feld) => namesOf(felder.get(feld), akteure))
    .flatMap((wort) => {
      const id = akteure[wort] ?? '';
      if (id === '' || model.bekannt.has(keyOf({ typ: 'akteur', id }))) return [];
      const name = wort.replaceAll(/\s+/g, ' ');
      const art = artOfAkteur(name);
      return [{ file: `content/akteure/${id}.md`, text: writeDatei({ name, art }, ''), name, art }];
    });

/** What a person should know of new Akteure: of which their kind is taken from the name, and of which it is open. */
export function tellAkteure(akteure: readonly NeuerAkteur[]): string[] {
  const geraten = akteure.flatMap(({ name, art }) =>
    art === undefined ? [] : [`„${name}“ (${wortOf(akteurArt, art)})`],
  );
  const offen = akteure.flatMap(({ name, art }) => (art === undefined ? [`„${name}“`] : []));
  return [
    ...(geraten.length > 0
      ? [`Die Art neuer Akteure ist aus ihrem Namen geschlossen; prüfen Sie sie: ${geraten.join(', ')}.`]
      : []),
    ...(offen.length > 0 ? [`Die Art neuer Akteure ist offen; tragen Sie sie als art ein: ${offen.join(', ')}.`] : []),
  ];
}
