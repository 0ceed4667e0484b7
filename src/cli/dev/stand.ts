// The states of the preview. After a change the page that is being looked at is made first, then all the rest; what was made before
// and has not changed is taken from the state before.
import { join } from 'node:path';
import { countBySeverity } from '../../diagnostics/diagnostic.ts';
import type { EmitContext } from '../../emitters/emitter.ts';
import { emitters } from '../../emitters/emitters.ts';
import { openWebsite, type Website } from '../../emitters/site/site.emitter.ts';
import { readTemplates } from '../../host/templates.ts';
import { type FluechtigerVorrat, openVorrat } from '../../base/vorrat.ts';
import { writeFragment } from '../../stages/parse/prosa/fragment.ts';
import { Lebendgedaechtnis } from '../../workspace/cache.ts';
import type { Projekt } from '../../workspace/open.ts';
import type { GlobaleOptionen } from '../ausgabe.ts';
import { Bestand } from '../build/bestand.ts';
import { prepareBeilagen } from '../build/beilagen.ts';
import { modelFor } from '../build/modell.ts';
import { openFrom } from '../projekt.ts';

export interface StandOptionen extends GlobaleOptionen {
  readonly stichtag?: string;
}

type Inhalt = Uint8Array | string;

/** A state of the preview. */
export interface Schaustand {
  readonly nr: number;
  readonly dateien: ReadonlyMap<string, Inhalt>;
  /** The files that are other than in the state before. */
  readonly neu: readonly string[];
  readonly projekt: Projekt | undefined;
  /** What an output gets of this state; undefined before the first. */
  readonly context: EmitContext | undefined;
  readonly templates: ReadonlyMap<string, string>;
  /** The pages and pictures of this state: the next one makes only what is new. */
  readonly vorrat: FluechtigerVorrat;
  /** While the rest is still being made: makes a page that is asked for meanwhile. */
  readonly seite?: ((pfad: string) => Inhalt | undefined) | undefined;
  readonly fehler?: string;
}

export const leererStand: Schaustand = {
  nr: 0,
  dateien: new Map(),
  neu: [],
  projekt: undefined,
  context: undefined,
  templates: new Map(),
  vorrat: openVorrat(),
};

/** What makes states out of changes, for as long as a preview runs. */
export class Standfolge {
  readonly #options: StandOptionen;
  readonly #lebend = new Lebendgedaechtnis();

  constructor(options: StandOptionen) {
    this.#options = options;
  }

  /**
   * The states that follow from a change: first the one of which `seite` is ready, where it has changed, then the whole. A project
   * that cannot be read now is told, and what was last shown stays. Ends early where `isOutdated`.
   */
  async *after(before: Schaustand, seite: string, isOutdated: () => boolean): AsyncGenerator<Schaustand> {
    let last = before;
    try {
      const bau = await this.#open(before);
      const first = await showFirst(before, bau, seite);
      if (first) yield (last = first);
      const { dateien, context } = await makeDateien(bau, () => letOthers(isOutdated));
      yield { ...bau.stand, nr: last.nr + 1, dateien, neu: compare(last.dateien, dateien), context };
    } catch (error) {
      if (error instanceof Ueberholt) return;
      const fehler = error instanceof Error ? error.message : String(error);
      yield { ...last, nr: last.nr + 1, neu: [], seite: undefined, fehler };
    }
  }

  /** Reads and checks what there is now. */
  async #open(before: Schaustand): Promise<Bau> {
    const projekt = openFrom(this.#options, { writeFragment, lebend: this.#lebend });
    const templates = readTemplates(projekt.root);
    const vorrat = openVorrat(before.vorrat);
    const { verloren, readDatei } = await prepareBeilagen(projekt);
    const bestand = new Bestand(join(projekt.root, 'dist'), () => false);
    const context = {
      model: modelFor('oeffentlich', projekt, verloren),
      konfiguration: projekt.konfiguration,
      templates,
      vorrat,
      readDatei,
      readAusgabe: (pfad: string) => bestand.read(pfad),
      mitAnlagen: false,
      stichtag: this.#options.stichtag,
    };
    return { stand: { projekt, templates, vorrat }, bestand, context };
  }
}

/** Thrown where something newer is to be made. */
class Ueberholt extends Error {}

async function letOthers(isOutdated: () => boolean): Promise<void> {
  await new Promise((resolve) => void setImmediate(resolve));
  if (isOutdated()) throw new Ueberholt();
}

/** What a state is made of. */
interface Bau {
  readonly stand: Pick<Schaustand, 'projekt' | 'templates' | 'vorrat'>;
  readonly bestand: Bestand;
  readonly context: Omit<EmitContext, 'vorhanden'>;
}

/** The state in which a page is ready before the others; undefined where it is as it was, or not there. */
async function showFirst(before: Schaustand, { stand, context }: Bau, pfad: string): Promise<Schaustand | undefined> {
  if (!before.context || before.fehler !== undefined) return undefined;
  // Beside pages, the files that the state before had: what they weigh is told anew with the rest.
  const ganz: EmitContext = { ...context, vorhanden: before.context.vorhanden };
  const tabellen = [...before.dateien].filter((datei): datei is [string, string] => isTabelle(datei));
  const website = await openWebsite(ganz, undefined, new Map(tabellen));
  const seite = pageOf(website);
  const inhalt = seite(pfad);
  if (inhalt === undefined || isSame(before.dateien.get(pfad), inhalt)) return undefined;
  const dateien = new Map(before.dateien).set(pfad, inhalt);
  // What was made before is known until the whole of this state is: it may never come to that.
  const { vorrat } = before;
  return { ...stand, vorrat, nr: before.nr + 1, dateien, neu: [pfad], context: ganz, seite };
}

const isTabelle = ([pfad, inhalt]: readonly [string, Inhalt]): boolean =>
  pfad.startsWith('tabellen/') && typeof inhalt === 'string';

/** Makes a page or a table of a website when it is asked for. */
function pageOf({ seiten, write, tabellen }: Website): (pfad: string) => Inhalt | undefined {
  const byPfad = new Map(seiten.map((seite) => [seite.pfad, seite]));
  const made = new Map<string, Inhalt>();
  return (pfad) => {
    const seite = byPfad.get(pfad);
    if (!seite) return tabellen.get(pfad);
    const inhalt = made.get(pfad) ?? write(seite).inhalt;
    made.set(pfad, inhalt);
    return inhalt;
  };
}

const compare = (before: Schaustand['dateien'], after: Schaustand['dateien']): readonly string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((pfad) => !isSame(before.get(pfad), after.get(pfad)));

const isSame = (a: Inhalt | undefined, b: Inhalt | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && Buffer.compare(Buffer.from(a), Buffer.from(b)) === 0);

/** All public files but those that are printed, as a draft where the content has errors. */
async function makeDateien(
  { bestand, context }: Bau,
  pause: () => Promise<void>,
): Promise<{ readonly dateien: Schaustand['dateien']; readonly context: EmitContext }> {
  let ganz: EmitContext = { ...context, vorhanden: bestand.vorhanden };
  for (const emitter of emitters) {
    if (emitter.druckt || emitter.ort === 'intern') continue;
    await pause();
    ganz = { ...context, vorhanden: bestand.vorhanden };
    bestand.add(emitter.target, await emitter.emit({ ...ganz, pause }));
  }
  return { dateien: new Map(bestand.made.map(({ pfad, inhalt }) => [pfad, inhalt])), context: ganz };
}

/** What a person at the terminal is told of a state. */
export function tellStand({ projekt, fehler }: Schaustand, neu: ReadonlySet<string>, ms: number): string {
  if (fehler !== undefined) return `${fehler}\nGezeigt wird der letzte Stand, der sich lesen ließ.\n`;
  const { error, warning } = countBySeverity(projekt?.snapshot.diagnostics ?? []);
  const seiten = [...neu].filter((pfad) => pfad.endsWith('.html')).length;
  return `${seiten === 1 ? 'Eine Seite' : `${seiten} Seiten`} neu in ${Math.round(ms)} ms; ${error} Fehler, ${warning === 1 ? 'eine Warnung' : `${warning} Warnungen`}.\n`;
}

/** What pages are told of a state; `seiten` are those that are other than what they show. */
export const describeStand = ({ nr, projekt, fehler }: Schaustand, seiten: readonly string[]): object => ({
  nr,
  seiten,
  ...(fehler === undefined ? {} : { fehler }),
  befunde: (projekt?.snapshot.diagnostics ?? []).map(({ file, range, message, severity }) => ({
    stelle: `${file}:${range.start.line}`,
    text: message,
    schwer: severity === 'error',
  })),
});
