// The files beside the pages that the site offers: each with its format and size, and only those that are there.
import { compareTexts } from '../../base/text.ts';
import { groupBy } from '../../base/gruppen.ts';
import { type Dateiart, dateinameOf } from '../../domain/dateiart.ts';
import type { Typ } from '../../domain/registry.ts';
import type { Model } from '../../model/model.ts';
import { findAusgabe } from '../../model/queries/ausgaben.ts';
import { formatBytes } from '../../render/worte/format.ts';
import type { Anlage } from '../../render/views/vorlage/anlagen.ts';
import type { Render } from '../../render/prosa/verweise.ts';
import { type Stueck, stueck } from '../../render/tabelle/zelle.ts';
import { wegVon } from '../adressen.ts';
import type { Vorhanden } from '../emitter.ts';

/** A file to download. */
export interface Download extends Stueck {
  /** The file's name without its folder, as Vorlagen name their Anlagen. */
  readonly name: string;
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

/** The downloads as a page offers them: all functions take the page first, since ways differ from page to page. */
export interface Downloads {
  /** The downloads for everybody; what belongs to one thing alone stands on its page. */
  readonly forAll: (seite: string) => readonly Download[];
  /** The downloads that an area of the website offers too. */
  readonly ofBereich: (seite: string, bereich: NonNullable<Dateiart['bereiche']>[number]) => readonly Download[];
  /** The files of one thing: the calendar of an Akteur, the PDF of a report, the forms of a paper. */
  readonly of: (seite: string, typ: Typ, id: string) => readonly Download[];
  /** What a program that subscribes is offered on a page. */
  readonly abonnements: (seite: string) => readonly Abonnement[];
  /** The file of this name, if the output has it. */
  readonly named: (seite: string, name: string) => Download | undefined;
}

/** The downloads among the files of the output, in the order in which a reader wants them: looked through once, not for every page. */
export function collectDownloads(model: Model, vorhanden: readonly Vorhanden[]): Downloads {
  const known = vorhanden.flatMap((datei) => toBekannt(model, datei));
  known.sort((a, b) => rangOf(a.art) - rangOf(b.art) || compareTexts(a.pfad, b.pfad));
  const seenFrom = (seite: string, some: readonly Bekannt[] = []): readonly Download[] =>
    some.map(({ pfad, text, name, titel, id }) => ({ ...stueck(text, wegVon(seite, pfad)), name, titel, id }));
  const forAll = known.filter(({ art }) => art.rang !== undefined);
  const abonnements = known.flatMap((each) =>
    each.art.abonnement === undefined ? [] : [{ ...each, typ: each.art.abonnement }],
  );
  const byThing = groupBy(known, ({ art, id }) => `${art.je}:${id}`);
  const byName = groupBy(known, ({ name }) => name);
  return {
    forAll: (seite) => seenFrom(seite, forAll),
    ofBereich: (seite, bereich) =>
      seenFrom(
        seite,
        known.filter(({ art }) => art.bereiche?.includes(bereich)),
      ),
    of: (seite, typ, id) => seenFrom(seite, byThing.get(`${typ}:${id}`)),
    abonnements: (seite) => abonnements.map(({ titel, pfad, typ }) => ({ titel, href: wegVon(seite, pfad), typ })),
    named: (seite, name) => seenFrom(seite, byName.get(name)?.slice(0, 1))[0],
  };
}

/** A download before it is known from where. */
type Bekannt = Omit<Download, 'href'> & { readonly pfad: string; readonly art: Dateiart };

function toBekannt(model: Model, datei: Vorhanden): Bekannt[] {
  const { art, id = '', titel } = findAusgabe(model, datei.pfad) ?? {};
  if (!art || titel === undefined) return [];
  const text = `${titel} (${describe(datei)})`;
  return [{ ...stueck(text, null), name: dateinameOf(datei.pfad), pfad: datei.pfad, art, id, titel }];
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

/** An Anlage of a paper on its page: an output of the build, a file of anlagen/, or only its name where neither is there. */
export const findAnlage = (render: Render, downloads: Downloads, seite: string, { datei, titel }: Anlage): Stueck =>
  downloads.named(seite, datei) ?? stueck(titel ?? datei, render.datei(`content/anlagen/${datei}`));
