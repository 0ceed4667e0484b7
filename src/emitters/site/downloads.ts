// The files beside the pages that the site offers: each with its format and size, and only those that are there.
import type { Model } from '../../model/model.ts';
import { nameAusgabe } from '../../render/ausgaben.ts';
import { formatBytes } from '../../render/worte/format.ts';
import type { Render } from '../../render/prosa/verweise.ts';
import { type Stueck, stueck } from '../../render/tabelle/zelle.ts';
import type { Vorhanden } from '../emitter.ts';
import { wegVon } from './adressen.ts';

/** A file to download. */
export interface Download extends Stueck {
  /** The file's name without its folder, as Vorlagen name their Anlagen. */
  readonly name: string;
}

/** All downloads, seen from a page. */
export type Downloads = (seite: string) => readonly Download[];

/** The downloads among the files of the output, in the order in which a reader wants them. */
export function collectDownloads(model: Model, vorhanden: readonly Vorhanden[]): Downloads {
  const known = vorhanden.flatMap((datei) => {
    const titel = nameAusgabe(model, datei.pfad);
    return titel === undefined
      ? []
      : [{ datei, titel, rang: raenge.findIndex((start) => datei.pfad.startsWith(start)) }];
  });
  known.sort((a, b) => a.rang - b.rang || (a.datei.pfad < b.datei.pfad ? -1 : 1));
  return (seite) =>
    known.map(({ datei, titel }) => ({
      ...stueck(`${titel} (${describe(datei)})`, wegVon(seite, datei.pfad)),
      name: datei.pfad.split('/').at(-1) ?? '',
    }));
}

const raenge = ['pdf/handlungskonzept', 'pdf/aktionsplan', 'pdf/bericht', 'pdf/ratsvorlage', 'vorlage/', 'daten/'];

/** 'PDF, 48 Seiten, 1,2 MB' */
function describe({ pfad, bytes, seiten }: Vorhanden): string {
  const format = (pfad.split('.').at(-1) ?? '').toUpperCase();
  return [
    format,
    ...(seiten === undefined ? [] : [seiten === 1 ? '1 Seite' : `${seiten} Seiten`]),
    formatBytes(bytes),
  ].join(', ');
}

/** The downloads for everybody: an Akteur's own calendar stands on the page of the Akteur, a paper for Word on that of the paper. */
export const downloadsForAll = (downloads: readonly Download[]): readonly Download[] =>
  downloads.filter(({ name }) => !name.startsWith('termine-') && !name.endsWith('.html'));

/** The calendar of an Akteur, where it has one. */
export const findKalender = (downloads: readonly Download[], akteur: string): readonly Download[] =>
  downloads.filter(({ name }) => name === `termine-${akteur}.ics`);

/** The PDF of the report of a day, where it is there. */
export const findBericht = (downloads: readonly Download[], stichtag: string): readonly Download[] =>
  downloads.filter(({ name }) => name === `bericht-${stichtag}.pdf`);

/** The forms of one paper: its PDF, alone and with its Anlagen, and the HTML for Word. */
export const findFassungen = (downloads: readonly Download[], vorlage: string): readonly Download[] => {
  const names = [`ratsvorlage-${vorlage}.pdf`, `ratsvorlage-${vorlage}-mit-anlagen.pdf`, `${vorlage}.html`];
  return downloads.filter(({ name }) => names.includes(name));
};

/** An Anlage of a paper: an output of the build, a file of anlagen/, or only its name where neither is there. */
export function findAnlage(render: Render, downloads: readonly Download[], name: string): Stueck {
  return downloads.find((download) => download.name === name) ?? stueck(name, render.datei(`content/anlagen/${name}`));
}
