// Which file of the output is which: by its path, and by the name that a paper gives it among its Anlagen.
import { type Dateiart, dateinameOf, idIn, pfadOf } from '../../domain/dateiart.ts';
import { findEntity, type Model } from '../model.ts';

/** A file of the output, recognised by its path. */
export interface Ausgabedatei {
  readonly art: Dateiart;
  /** What stands for `{id}` in its path; empty for a file of which there is one. */
  readonly id: string;
  /** What it is called; undefined for a part of others. */
  readonly titel: string | undefined;
}

/** The file that lies at a path below the output folder; undefined where no output says that it makes it. */
export function findAusgabe(model: Model, pfad: string): Ausgabedatei | undefined {
  const fits = model.ausgaben.flatMap((art) => {
    const id = idIn(art, pfad);
    return id === undefined ? [] : [{ art, id }];
  });
  // 'ratsvorlage-{id}-mit-anlagen.pdf' is also a 'ratsvorlage-{id}.pdf': what leaves least to the id is meant.
  const [found] = fits.sort((a, b) => a.id.length - b.id.length);
  return (
    found && {
      ...found,
      titel: found.art.titel?.({
        id: found.id,
        titel: titelOf(model, found.art, found.id),
        konzept: model.konzept?.titel ?? 'Handlungskonzept',
        vorlage: model.worte.vorlage,
        worte: model.worte,
      }),
    }
  );
}

const titelOf = (model: Model, { je }: Dateiart, id: string): string | undefined =>
  je === undefined ? undefined : findEntity(model, je, id)?.titel;

/** What a file of the output is called; undefined for one that is part of another. */
export const nameAusgabe = (model: Model, pfad: string): string | undefined => findAusgabe(model, pfad)?.titel;

/** The paths of all files that papers can name as Anlagen, built or not, by their names. */
export function listAnlagepfade({ ausgaben, bekannt }: Model): ReadonlyMap<string, string> {
  const things = [...bekannt.values()];
  const pfade = ausgaben
    .filter(({ anlage }) => anlage === true)
    .flatMap((art) =>
      art.je === undefined ? [art.pfad] : things.filter(({ typ }) => typ === art.je).map(({ id }) => pfadOf(art, id)),
    );
  return new Map(pfade.map((pfad) => [dateinameOf(pfad), pfad]));
}
