// Council papers (§ 62 GO NRW) as PDFs: head, Beratungsfolge, and the sections in the order of Oberhausen's papers.
import { type Entity, listOf } from '../../model/model.ts';
import { konzeptsicht } from '../../render/views/konzept.view.ts';
import { type Vorlagesicht, vorlagesicht } from '../../render/views/vorlage.view.ts';
import { type Stueck, stueck, type Tabellensicht } from '../../render/zelle.ts';
import type { Artefakt, DruckContext } from '../emitter.ts';
import { writeSeitenrand } from './gliederung.ts';
import { type Druckkontext, druckeDokument, metaOf, startRender, toDruckkontext } from './kontext.ts';

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
export async function emitRatsvorlagen(context: DruckContext): Promise<readonly Artefakt[]> {
  const kontext = toDruckkontext(context);
  const artefakte: Artefakt[] = [];
  for (const vorlage of listOf(kontext.model, 'vorlage')) artefakte.push(await emitVorlage(kontext, vorlage));
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
      bloecke: bloeckeOf(kontext, sicht, titelOhne(vorlage.data.art)),
    }),
    stil: writeSeitenrand(name, konzept.hinweis ?? ''),
    meta: { ...metaOf(konzept, model, `${name}: ${sicht.titel}`), stand: vorlage.data.datum ?? model.stichtag },
  });
}

/** What stands before the first heading: a decision is introduced by its subject, anything else is the matter itself. */
const titelOhne = (art: Entity<'vorlage'>['data']['art']): string =>
  art === 'beschluss' ? 'Gegenstand' : 'Sachverhalt';

/** Gegenstand, Beschlussvorschlag, Bezug, Begründung and whatever else the body has, Auswirkungen, Anlagen. */
function bloeckeOf(kontext: Druckkontext, sicht: Vorlagesicht, ohneTitel: string): Block[] {
  const isFirst = (titel: string): boolean => titel === 'Beschlussvorschlag' || titel === ohneTitel;
  const prosa = sicht.abschnitte.map(({ titel, html }) => block(titel === '' ? ohneTitel : titel, { html }));
  const texte: readonly (readonly [string, string | null])[] = [
    ['Personelle Auswirkungen', sicht.personell],
    ['Auswirkungen auf das Klima', sicht.klima],
    ['Auswirkungen auf die Gleichstellung', sicht.gleichstellung],
  ];
  return [
    ...prosa.filter(({ titel }) => isFirst(titel)),
    ...(sicht.bezug.length > 0 ? [block('Bezug auf frühere Beratungen', { zeilen: sicht.bezug })] : []),
    ...prosa.filter(({ titel }) => !isFirst(titel)),
    ...finanzenOf(sicht),
    ...texte.flatMap(([titel, text]) => (text === null ? [] : [block(titel, { zeilen: [[stueck(text)]] })])),
    ...(sicht.anlagen.length > 0 ? [block('Anlagen', { zeilen: anlagenOf(kontext, sicht), liste: true })] : []),
  ];
}

function finanzenOf({ finanziell, finanztabelle }: Vorlagesicht): Block[] {
  if (finanziell === null && finanztabelle === null) return [];
  return [
    block('Finanzielle Auswirkungen', {
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
