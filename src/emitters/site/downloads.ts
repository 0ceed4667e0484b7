// The files beside the pages that the site offers: each with its format and size, and only those that are there.
import { type Dateiart, dateinameOf } from '../../domain/dateiart.ts';
import type { Typ } from '../../domain/kinds/registry.ts';
import type { Model } from '../../model/model.ts';
import { findAusgabe } from '../../model/queries/ausgaben.ts';
import { formatBytes } from '../../render/worte/format.ts';
import type { Anlage } from '../../render/views/anlagen.ts';
import type { Render } from '../../render/prosa/verweise.ts';
import { type Stueck, stueck } from '../../render/tabelle/zelle.ts';
import { wegVon } from '../adressen.ts';
import type { Vorhanden } from '../emitter.ts';

/** A file to download. */
export interface Download extends Stueck {
  /** The file's name without its folder, as Vorlagen name their Anlagen. */
  readonly name: string;
  readonly art: Dateiart;
  readonly titel: string;
  /** The id of the thing whose file it is; empty for a file of which there is one. */
  readonly id: string;
}

/** A file that one can subscribe to: its title, the way to it and its media type. */
export interface Abonnement {
  readonly titel: string;
  readonly href: string;
  readonly typ: string;
}

/** All downloads, seen from a page. */
export type Downloads = (seite: string) => readonly Download[];

/** The downloads among the files of the output, in the order in which a reader wants them. */
export function collectDownloads(model: Model, vorhanden: readonly Vorhanden[]): Downloads {
  const known = vorhanden.flatMap((datei) => {
    const { art, id, titel } = findAusgabe(model, datei.pfad) ?? {};
    return art && titel !== undefined ? [{ datei, art, id: id ?? '', titel }] : [];
  });
  known.sort((a, b) => rangOf(a.art) - rangOf(b.art) || (a.datei.pfad < b.datei.pfad ? -1 : 1));
  return (seite) =>
    known.map(({ datei, art, id, titel }) => ({
      ...stueck(`${titel} (${describe(datei)})`, wegVon(seite, datei.pfad)),
      name: dateinameOf(datei.pfad),
      art,
      id,
      titel,
    }));
}

const rangOf = ({ rang = Number.MAX_VALUE }: Dateiart): number => rang;

/** 'PDF, 48 Seiten, 1,2 MB' */
function describe({ pfad, bytes, seiten }: Vorhanden): string {
  const format = (pfad.split('.').at(-1) ?? '').toUpperCase();
  return [
    format,
    ...(seiten === undefined ? [] : [seiten === 1 ? '1 Seite' : `${seiten} Seiten`]),
    formatBytes(bytes),
  ].join(', ');
}

/** The downloads for everybody; what belongs to one thing alone stands on its page. */
export const downloadsForAll = (downloads: readonly Download[]): readonly Download[] =>
  downloads.filter(({ art }) => art.rang !== undefined);

/** The downloads that an area of the website offers too. */
export const downloadsOfBereich = (
  downloads: readonly Download[],
  bereich: NonNullable<Dateiart['bereiche']>[number],
): readonly Download[] => downloads.filter(({ art }) => art.bereiche?.includes(bereich));

/** The files of one thing: the calendar of an Akteur, the PDF of a report, the forms of a paper. */
export const downloadsOf = (downloads: readonly Download[], typ: Typ, id: string): readonly Download[] =>
  downloads.filter((download) => download.art.je === typ && download.id === id);

/** What a program that subscribes is offered on a page. */
export const listAbonnements = (downloads: readonly Download[]): readonly Abonnement[] =>
  downloads.flatMap(({ titel, href, art: { abonnement: typ } }) =>
    typ === undefined || href === null ? [] : [{ titel, href, typ }],
  );

/** An Anlage of a paper: an output of the build, a file of anlagen/, or only its name where neither is there. */
export function findAnlage(render: Render, downloads: readonly Download[], { datei, titel }: Anlage): Stueck {
  return (
    downloads.find(({ name }) => name === datei) ?? stueck(titel ?? datei, render.datei(`content/anlagen/${datei}`))
  );
}
