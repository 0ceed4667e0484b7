// The website: every page of the public model as static HTML, with its style, its typeface and its images.
import { readPackageFile } from '../../host/packages.ts';
import { findLogo, type Konfiguration, standardFarbe } from '../../projekt/konfiguration.ts';
import { keyOf, listOf, type Model } from '../../model/model.ts';
import { loadDiagramme } from '../../render/diagramm/zeichnung.ts';
import { konzeptsicht } from '../../render/views/konzept.view.ts';
import { type Alphabet, alleAlphabete } from '../../render/alphabete.ts';
import type { Render } from '../../render/prosa/verweise.ts';
import { csvnameOf, csvOf } from '../../render/tabelle/csv.ts';
import { type Stueck, stueck, type Tabellensicht } from '../../render/tabelle/zelle.ts';
import { writeFarben } from '../../render/farben.ts';
import type { Artefakt, EmitContext } from '../emitter.ts';
import { findAdresse, findSeitenort, wegVon, wegZuDatei } from '../adressen.ts';
import { auffindbarOf, fehlseite, sitemapOf } from './auffindbar.ts';
import { dienstseiten } from './dienst.seiten.ts';
import { checkLinks } from './links.ts';
import { collectDownloads } from './downloads.ts';
import { berichtseiten } from './bericht.seiten.ts';
import { beteiligungseiten } from './beteiligung.seiten.ts';
import { fortschreibungseiten, kapitelseiten, startseite, vorlageseiten } from './konzept.seiten.ts';
import { kettenseiten } from './kette.seiten.ts';
import { kostenseiten } from './kosten.seiten.ts';
import { aktionsplanseite, felderseite, feldseiten, massnahmeseiten } from './plan.seiten.ts';
import { bereiche } from './bereiche.ts';
import { besondereStile, fenstertitelOf, seitenrahmenOf, type Seite } from './seite.ts';
import { type GeschriebeneSeite, seitenschreiber } from './seitenschreiber.ts';
import { listenseiten } from './listen.seiten.ts';
import { monitoringseiten } from './monitoring.seiten.ts';
import { suchseite } from './suche.seiten.ts';
import { eintragsseiten, verzeichnisseiten } from './verzeichnisse.seiten.ts';
import { zeitplanseiten } from './zeitplan.seiten.ts';

/** Makes the website from the public model. Links go to the files that are there. */
export async function emitSite(context: EmitContext): Promise<Artefakt[]> {
  const website = await openWebsite(context);
  return finish(website, await writeAll(website, context), context, true);
}

/** Makes the pages of the reports alone, with links to those pages of the website that the output holds. */
export async function emitBerichtseiten(context: EmitContext): Promise<Artefakt[]> {
  const website = await openWebsite(
    context,
    berichtseiten(context, collectDownloads(context.model, context.vorhanden)),
  );
  const pages = await writeAll(website, context);
  return finish(website, pages, context, !website.vorhanden.has(stylesheet));
}

/** A website whose pages can be written one by one, in any order. */
export interface Website {
  readonly seiten: readonly Seite[];
  readonly write: (seite: Seite) => GeschriebeneSeite;
  /** The paths that links may lead to. */
  readonly vorhanden: ReadonlySet<string>;
  readonly renderFor: (seite: string) => Render;
  /** What the pages that were written show of the content, and the tables that they offer as files. */
  readonly dateien: ReadonlySet<string>;
  readonly tabellen: ReadonlyMap<string, string>;
}

/**
 * Opens the website of a model; without `seiten` the whole of it. `bekannt` are tables that were offered before: one that is still
 * the same keeps its name whatever page is written first.
 */
export async function openWebsite(
  context: EmitContext,
  wanted?: readonly Seite[],
  bekannt: ReadonlyMap<string, string> = new Map<string, string>(),
): Promise<Website> {
  const { model, konfiguration, templates, vorhanden: dabei, vorrat } = context;
  await loadDiagramme(vorrat);
  const seiten = wanted ?? listSeiten(context);
  const vorhanden = new Set([...(wanted === undefined ? [] : dabei), ...seiten].map(({ pfad }) => pfad));
  const fill = seitenschreiber({ konfiguration, templates, worte: model.worte, vorrat });
  const dateien = new Set<string>();
  const tabellen = new Map(bekannt);
  const ortOf = rememberOrte(model, vorhanden);
  const renderFor = (seite: string): Render => ({
    ...toRender(model, seite, ortOf, dateien),
    csv: (tabelle) => wegZuDatei(seite, keepCsv(tabellen, tabelle)),
  });
  const konzept = konzeptsicht(renderFor(bereiche.start.pfad));
  const titel = fenstertitelOf(seiten, konzept.titel);
  const downloads = collectDownloads(model, dabei);
  const logo = findLogo(konfiguration);
  const { abgeloest } = konfiguration.website ?? {};
  const write = (seite: Seite): GeschriebeneSeite => {
    const render = renderFor(seite.pfad);
    const rahmen = seitenrahmenOf(seite, vorhanden, titel.get(seite.pfad) ?? seite.titel, konzept, {
      downloads,
      logo: logo === undefined ? null : render.datei(logo),
      leicht: leichteOf(render),
      abgeloest: abgeloest === undefined ? null : stueck('Zur geltenden Fassung', abgeloest),
    });
    const netz = auffindbarOf(konfiguration, seite, rahmen);
    return fill(seite, { rahmen: { ...rahmen, netz }, ...seite.inhalt(render) });
  };
  return { seiten, write, vorhanden, renderFor, dateien, tabellen };
}

/** Writes all pages of a website; others may have their turn between two of them. */
async function writeAll({ seiten, write }: Website, { pause }: EmitContext): Promise<readonly GeschriebeneSeite[]> {
  const pages: GeschriebeneSeite[] = [];
  for (const seite of seiten) {
    if (pause) await pause();
    pages.push(write(seite));
  }
  return pages;
}

/** All files of a website of which the pages are written. Throws Gestaltungsfehler where one leads nowhere. */
function finish(
  { seiten, vorhanden, renderFor, dateien, tabellen }: Website,
  pages: readonly GeschriebeneSeite[],
  { templates, konfiguration, readDatei, vorhanden: dabei }: EmitContext,
  mitAssets: boolean,
): Artefakt[] {
  const daten = seiten.flatMap((seite) => seite.daten?.(renderFor(seite.pfad)) ?? []);
  const bilder = [...dateien].sort().map((datei) => ({ pfad: toSitePath(datei), inhalt: readDatei(datei) }));
  const assets = mitAssets ? [...assetsOf(templates, konfiguration, pages), ...sitemapOf(konfiguration, seiten)] : [];
  const csv = [...tabellen].map(([pfad, inhalt]) => ({ pfad, inhalt }));
  const files = [...daten, ...assets, ...bilder, ...csv];
  checkLinks(pages, new Set([...vorhanden, ...[...dabei, ...files].map(({ pfad }) => pfad)]));
  return [...pages.map(({ pfad, inhalt }) => ({ pfad, inhalt })), ...files];
}

/** The chapters in Leichte Sprache; where there is one, it is called that. */
function leichteOf(render: Render): readonly Stueck[] {
  const kapitel = listOf(render.model, 'kapitel').filter(({ data }) => data.sprache === 'leicht');
  return kapitel.map((one) => stueck(kapitel.length === 1 ? 'Leichte Sprache' : one.titel, render.adresse(one)));
}

/** All pages; a list that would be empty is left out, and the navigation with it. */
function listSeiten(context: EmitContext): Seite[] {
  const { model, konfiguration, vorhanden } = context;
  const downloads = collectDownloads(model, vorhanden);
  const seiten = [
    startseite(context, downloads),
    ...fortschreibungseiten(model),
    ...kapitelseiten(model),
    felderseite,
    ...feldseiten(context),
    ...massnahmeseiten(context, downloads),
    aktionsplanseite(context, downloads),
    ...zeitplanseiten(model),
    ...kettenseiten(model),
    ...monitoringseiten(model),
    ...kostenseiten(model, downloads),
    ...listenseiten(model),
    ...beteiligungseiten(model),
    ...eintragsseiten(context, downloads),
    ...verzeichnisseiten(model),
    ...vorlageseiten(model, downloads),
    ...berichtseiten(context, downloads),
    ...dienstseiten(konfiguration, vorhanden),
  ];
  return [...seiten, suchseite(seiten), ...(findAdresse(konfiguration, '') === undefined ? [] : [fehlseite])];
}

/** What rendering needs for one page; every file that the page shows is noted in `dateien`. */
function toRender(model: Model, seite: string, ortOf: Ortsuche, dateien: Set<string>): Render {
  return {
    model,
    ebene: 2,
    adresse: (ziel) => {
      const ort = ortOf(ziel);
      return ort === null ? null : wegVon(seite, ort);
    },
    datei: (datei) => {
      if (!model.dateien.has(datei)) return null;
      dateien.add(datei);
      return wegZuDatei(seite, toSitePath(datei));
    },
  };
}

/** Keeps a table as a file, once for all pages that show it; gives its path. Tables of one title that differ are numbered. */
function keepCsv(tabellen: Map<string, string>, tabelle: Tabellensicht): string {
  const inhalt = csvOf(tabelle);
  const name = csvnameOf(tabelle);
  let pfad = `tabellen/${name}.csv`;
  for (let nr = 2; (tabellen.get(pfad) ?? inhalt) !== inhalt; nr++) pfad = `tabellen/${name}-${nr}.csv`;
  tabellen.set(pfad, inhalt);
  return pfad;
}

/** The place of a thing in the site; null where the site does not have it. */
type Ortsuche = (ziel: Parameters<Render['adresse']>[0]) => string | null;

/** Pages lead to the same things again and again: the place of each is looked for once. */
function rememberOrte(model: Model, vorhanden: ReadonlySet<string>): Ortsuche {
  const known = new Map<string, string | null>();
  return (ziel) => {
    const key = keyOf(ziel);
    let ort = known.get(key);
    if (ort === undefined) {
      const found = findSeitenort(model, ziel);
      ort = found !== null && vorhanden.has(found.split('#', 1)[0] ?? '') ? found : null;
      known.set(key, ort);
    }
    return ort;
  };
}

const toSitePath = (datei: string): string => datei.replace(/^content\//, '');

const stylesheet = 'assets/site.css';
/** The programs of pages, made from src/browser when the tool is built. */
const skripte = ['menue.js', 'suche.js', 'aktionsplan.js'] as const;
const font = '@fontsource/source-sans-3';

/** The cuts of the typeface that pages use, and the alphabets that site.css names. */
const cuts = [
  { weight: 400, style: 'normal' },
  { weight: 400, style: 'italic' },
  { weight: 600, style: 'normal' },
] as const;
const immer = ['latin', 'latin-ext'];

/** The style sheet in the city's colour, and the cuts of the typeface in the alphabets that the pages need, with their licence. */
function assetsOf(
  templates: ReadonlyMap<string, string>,
  { gestaltung }: Konfiguration,
  pages: readonly GeschriebeneSeite[],
): Artefakt[] {
  const css = ['site/kern.css', 'site/site.css'].map((name) => templateOf(templates, name));
  const needed = new Set(pages.flatMap((page) => page.alphabete));
  const alphabete = alleAlphabete.filter(({ name }) => needed.has(name));
  const teile = [...alphabete.map(writeFaces), ...css, writeFarben(gestaltung?.farbe ?? standardFarbe)];
  return [
    { pfad: stylesheet, inhalt: teile.join('\n') },
    ...besondereStile.map((name) => ({
      pfad: `assets/${name}.css`,
      inhalt: templateOf(templates, `site/${name}.css`),
    })),
    ...skripte.map((name) => ({ pfad: `assets/${name}`, inhalt: templateOf(templates, `site/${name}`) })),
    ...[...immer, ...alphabete.map(({ name }) => name)].flatMap((name) =>
      cuts
        .map(({ weight, style }) => `source-sans-3-${name}-${weight}-${style}.woff2`)
        .map((datei) => ({
          pfad: `assets/${datei}`,
          inhalt: readPackageFile(`${font}/files/${datei}`),
        })),
    ),
    { pfad: 'assets/source-sans-3-lizenz.txt', inhalt: readPackageFile(`${font}/LICENSE`) },
  ];
}

function templateOf(templates: ReadonlyMap<string, string>, name: string): string {
  const text = templates.get(name);
  if (text === undefined) throw new Error(`No template ${name}`);
  return text;
}

const writeFaces = ({ name, range }: Alphabet): string =>
  cuts
    .map(
      ({ weight, style }) =>
        `@font-face { font-family: 'Source Sans 3'; font-weight: ${weight}; font-style: ${style}; font-display: swap; src: url('source-sans-3-${name}-${weight}-${style}.woff2') format('woff2'); unicode-range: ${range}; }`,
    )
    .join('\n');
