// Council papers (§ 62 GO NRW) as PDFs: head, Beratungsfolge, and the parts in the order of a profile.
import { type Entity, listOf } from '../../model/model.ts';
import { isNichtoeffentlich } from '../../model/oeffentlich.ts';
import { konzeptsicht } from '../../render/views/konzept.view.ts';
import { type Vorlagesicht, vorlagesicht } from '../../render/views/vorlage.view.ts';
import { type Stueck, stueck, type Tabellensicht } from '../../render/zelle.ts';
import type { Artefakt, DruckContext } from '../emitter.ts';
import { readProfil, type Teil } from './profil.ts';
import { type Druckkontext, druckeDokument, metaOf, startRender, toCssString, toDruckkontext } from './kontext.ts';
import { writeSeitenrand } from './seitenstil.ts';

/** A section of a paper: prose, lines or a table; what it has not is null or empty. */
interface Block {
  readonly titel: string;
  readonly html: string | null;
  readonly zeilen: readonly (readonly Stueck[])[];
  /** The lines are a list. */
  readonly liste: boolean;
  readonly tabelle: Tabellensicht | null;
}

const block = (titel: string, inhalt: Partial<Omit<Block, 'titel'>>): Block => ({
  titel,
  html: null,
  zeilen: [],
  liste: false,
  tabelle: null,
  ...inhalt,
});

/** Prints every public paper, one PDF each. Throws OutsideError when the browser fails. */
export const emitRatsvorlagen = (context: DruckContext): Promise<readonly Artefakt[]> =>
  emitVorlagen(context, listOf(context.model, 'vorlage'));

/** Prints the papers that are not public, and those with steps that are not, from the whole model. */
export const emitNichtoeffentliche = (context: DruckContext): Promise<readonly Artefakt[]> =>
  emitVorlagen(
    context,
    listOf(context.model, 'vorlage').filter((vorlage) => isNichtoeffentlich(context.model, vorlage)),
  );

async function emitVorlagen(
  context: DruckContext,
  vorlagen: readonly Entity<'vorlage'>[],
): Promise<readonly Artefakt[]> {
  const kontext = toDruckkontext(context);
  const artefakte: Artefakt[] = [];
  for (const vorlage of vorlagen) artefakte.push(await emitVorlage(kontext, vorlage));
  return artefakte;
}

async function emitVorlage(kontext: Druckkontext, vorlage: Entity<'vorlage'>): Promise<Artefakt> {
  const { model, fill } = kontext;
  const render = await startRender(kontext, () => false);
  const konzept = konzeptsicht(render);
  const sicht = vorlagesicht(render, vorlage);
  const name = `${sicht.artWort} ${sicht.nummer}`;
  return druckeDokument(kontext, {
    pfad: `pdf/ratsvorlage-${vorlage.id}.pdf`,
    body: fill('ratsvorlage', {
      konzept,
      vorlage: sicht,
      bloecke: bloeckeOf(kontext, sicht, vorlage.data.art),
    }),
    stil: [writeSeitenrand(name, konzept.hinweis ?? ''), writeVermerk(sicht.vermerk)].join('\n'),
    meta: { ...metaOf(konzept, model, `${name}: ${sicht.titel}`), stand: vorlage.data.datum ?? model.stichtag },
  });
}

/** The word at the head of every page of a paper that is not for everybody. */
const writeVermerk = (vermerk: string | null): string =>
  vermerk === null
    ? ''
    : `@page { @top-right { content: ${toCssString(vermerk)}; font-weight: 700; color: #a61b1b; } }`;

type Titel = (teil: Teil) => string;

/** The parts of a paper in the order of the profile; a part that the paper has not is left out. */
function bloeckeOf(kontext: Druckkontext, sicht: Vorlagesicht, art: Entity<'vorlage'>['data']['art']): Block[] {
  const { teile } = readProfil(kontext.templates, kontext.konfiguration.vorlage?.profil);
  const titles = new Map(teile.map(({ teil, titel = '', titelJeArt }) => [teil, titelJeArt?.[art] ?? titel]));
  const written = new Set(sicht.abschnitte.map(({ titel }) => titel));
  // What stands before the first heading gets none that the paper has itself.
  if (written.has(titles.get('gegenstand') ?? '')) titles.set('gegenstand', '');
  const parts = {
    ...prosaOf(sicht, (teil) => titles.get(teil) ?? ''),
    ...restOf(kontext, sicht, (teil) => titles.get(teil) ?? ''),
  };
  return teile.flatMap(({ teil }) => parts[teil]);
}

/** The body, by the headings that it has. */
function prosaOf({ abschnitte }: Vorlagesicht, titelOf: Titel) {
  const parts: Record<'gegenstand' | 'beschlussvorschlag' | 'begruendung' | 'text', Block[]> = {
    gegenstand: [],
    beschlussvorschlag: [],
    begruendung: [],
    text: [],
  };
  for (const { titel, html } of abschnitte) {
    if (titel === '') parts.gegenstand.push(block(titelOf('gegenstand'), { html }));
    else if (titel === 'Beschlussvorschlag')
      parts.beschlussvorschlag.push(block(titelOf('beschlussvorschlag'), { html }));
    else if (titel === 'Begründung') parts.begruendung.push(block(titelOf('begruendung'), { html }));
    else parts.text.push(block(titel, { html }));
  }
  return parts;
}

/** What the front matter says and the Maßnahmen cost. */
function restOf(kontext: Druckkontext, sicht: Vorlagesicht, titelOf: Titel) {
  const anlagen = anlagenOf(kontext, sicht);
  const satz = (teil: 'personell' | 'klima' | 'gleichstellung'): Block[] => {
    const text = sicht[teil];
    return text === null ? [] : [block(titelOf(teil), { zeilen: [[stueck(text)]] })];
  };
  return {
    bezug: sicht.bezug.length > 0 ? [block(titelOf('bezug'), { zeilen: sicht.bezug })] : [],
    finanziell: finanzenOf(sicht, titelOf('finanziell')),
    personell: satz('personell'),
    klima: satz('klima'),
    gleichstellung: satz('gleichstellung'),
    anlagen: anlagen.length > 0 ? [block(titelOf('anlagen'), { zeilen: anlagen, liste: true })] : [],
  };
}

function finanzenOf({ finanziell, finanztabelle }: Vorlagesicht, titel: string): Block[] {
  if (finanziell === null && finanztabelle === null) return [];
  return [
    block(titel, {
      zeilen: finanziell === null ? [] : [[stueck(finanziell)]],
      tabelle: finanztabelle,
    }),
  ];
}

/** The Anlagen as the paper counts them, with their number of pages where this build has printed them. */
const anlagenOf = ({ vorhanden }: Druckkontext, { anlagen }: Vorlagesicht): Stueck[][] =>
  anlagen.map((name, index) => {
    const seiten = vorhanden.find(({ pfad }) => pfad.endsWith(`/${name}`))?.seiten;
    return [
      stueck(
        `Anlage ${index + 1}: ${name}${seiten === undefined ? '' : ` (${seiten} ${seiten === 1 ? 'Seite' : 'Seiten'})`}`,
      ),
    ];
  });
