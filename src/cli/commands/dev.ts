// konzept dev: a live preview. Everything is kept in memory and shown to this machine alone; nothing is left behind.
import { extname, join } from 'node:path';
import process from 'node:process';
import { countBySeverity } from '../../diagnostics/diagnostic.ts';
import { emitters } from '../../emitters/emitters.ts';
import { findSeitenort } from '../../emitters/adressen.ts';
import { type Antwort, eigenerPfad, openVorschau, watchFiles } from '../../host/vorschau.ts';
import { readTemplates } from '../../host/templates.ts';
import { writeFragment } from '../../stages/parse/fragment.ts';
import { configFile } from '../../workspace/konfiguration.ts';
import type { Projekt } from '../../workspace/open.ts';
import { findStelle } from '../../werkstatt/stelle.ts';
import { type GlobaleOptionen, note, say } from '../ausgabe.ts';
import { Bestand } from '../build/bestand.ts';
import { prepareBeilagen } from '../build/beilagen.ts';
import { modelFor } from '../build/modell.ts';
import { exitStatus } from '../fehler.ts';
import { openFrom, rootOf, textsOf } from '../projekt.ts';

export interface DevOptionen extends GlobaleOptionen {
  readonly stichtag?: string;
  readonly port: number;
}

/** A state of the preview. */
interface Stand {
  readonly nr: number;
  readonly dateien: ReadonlyMap<string, Uint8Array | string>;
  /** The files that are other than in the state before. */
  readonly neu: readonly string[];
  readonly projekt: Projekt | undefined;
  readonly templates: ReadonlyMap<string, string>;
  readonly fehler?: string;
}

/** Shows the preview until it is ended by a signal; gives the exit status. */
export async function dev(options: DevOptionen): Promise<number> {
  const root = rootOf(options);
  const vorschau = new Vorschau(options);
  await vorschau.update();
  const server = await openVorschau(options.port, (pfad, frage) => vorschau.answer(pfad, frage));
  const stop = await watchFiles(
    [join(root, 'content'), join(root, 'templates'), join(root, configFile)],
    () => void vorschau.update(),
  );
  say(`Vorschau: ${server.adresse}\nAlt und ein Klick auf einen Absatz zeigen Datei und Zeile; Strg+C beendet.\n`);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
  vorschau.release();
  await stop();
  await server.close();
  return exitStatus.ok;
}

/** The states of a preview, one after the other, and who waits for the next. */
class Vorschau {
  readonly #options: DevOptionen;
  #stand: Stand = { nr: 0, dateien: new Map(), neu: [], projekt: undefined, templates: new Map() };
  #waiting: (() => void)[] = [];
  #running: Promise<void> = Promise.resolve();
  #isDue = false;

  constructor(options: DevOptionen) {
    this.#options = options;
  }

  /** Makes the next state; what changes meanwhile is made once more after it, however often it was. */
  update(): Promise<void> {
    if (this.#isDue) return this.#running;
    this.#isDue = true;
    this.#running = this.#running.then(async () => {
      this.#isDue = false;
      const begin = performance.now();
      this.#stand = await nextStand(this.#stand, this.#options);
      if (this.#options.quiet !== true) note(tellStand(this.#stand, performance.now() - begin));
      this.release();
    });
    return this.#running;
  }

  /** Answers all who wait. */
  release(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const each of waiting) each();
  }

  async answer(pfad: string, frage: URLSearchParams): Promise<Antwort | undefined> {
    if (pfad === `${eigenerPfad}stand.js`) {
      if (Number(frage.get('nach')) === this.#stand.nr)
        await new Promise<void>((resolve) => void this.#waiting.push(resolve));
      return call('konzeptStand', describeStand(this.#stand));
    }
    if (pfad === `${eigenerPfad}stelle.js`) return call('konzeptStelle', this.#tellStelle(frage));
    if (pfad === `${eigenerPfad}vorschau.js`)
      return { typ: typen['.js'] ?? '', inhalt: this.#stand.templates.get('site/vorschau.js') ?? '' };
    const name = pfad === '' || pfad.endsWith('/') ? `${pfad}index.html` : pfad;
    const inhalt = this.#stand.dateien.get(name);
    if (inhalt === undefined) return undefined;
    const typ = typen[extname(name)] ?? 'application/octet-stream';
    // What stands behind the end of a page belongs to its body.
    return name.endsWith('.html')
      ? { typ, inhalt: `${inhalt.toString()}<script src="/${eigenerPfad}vorschau.js"></script>` }
      : { typ, inhalt };
  }

  #tellStelle(frage: URLSearchParams): string {
    const { projekt } = this.#stand;
    if (!projekt) return 'Das Konzept lässt sich gerade nicht lesen.';
    const { model } = projekt.snapshot;
    const seite = frage.get('seite') ?? '';
    const own = new Set(
      [...model.byKey.values()]
        .filter((entity) => findSeitenort(model, entity)?.split('#')[0] === seite)
        .map(({ facts }) => facts.file),
    );
    const found = findStelle(model.facts, frage.get('text') ?? '', ({ file }) => own.has(file), textsOf(projekt));
    return found
      ? `${found.file}:${found.line}`
      : 'Das hat das Programm zusammengestellt; es steht so in keiner Datei.';
  }
}

const typen: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
};

const call = (name: string, wert: unknown): Antwort => ({
  typ: typen['.js'] ?? '',
  inhalt: `window.${name}(${JSON.stringify(wert)});`,
});

/** The state after a change. A project that cannot be read now is told, and what was last shown stays. */
async function nextStand(before: Stand, options: DevOptionen): Promise<Stand> {
  const nr = before.nr + 1;
  try {
    const projekt = openFrom(options, { writeFragment });
    const templates = readTemplates(projekt.root);
    const dateien = await makeDateien(projekt, templates, options);
    const neu = [...new Set([...before.dateien.keys(), ...dateien.keys()])].filter(
      (pfad) => !isSame(before.dateien.get(pfad), dateien.get(pfad)),
    );
    return { nr, dateien, neu, projekt, templates };
  } catch (error) {
    const fehler = error instanceof Error ? error.message : String(error);
    return { ...before, nr, neu: [], fehler };
  }
}

const isSame = (a: Uint8Array | string | undefined, b: Uint8Array | string | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && Buffer.compare(Buffer.from(a), Buffer.from(b)) === 0);

/** All public files but those that are printed, as a draft where the content has errors. */
async function makeDateien(
  projekt: Projekt,
  templates: ReadonlyMap<string, string>,
  { stichtag }: DevOptionen,
): Promise<ReadonlyMap<string, Uint8Array | string>> {
  const { verloren, readDatei } = await prepareBeilagen(projekt);
  const bestand = new Bestand(join(projekt.root, 'dist'), () => false);
  for (const emitter of emitters) {
    if (emitter.druckt || emitter.ort === 'intern') continue;
    const artefakte = await emitter.emit({
      model: modelFor('oeffentlich', projekt.snapshot, verloren),
      konfiguration: projekt.konfiguration,
      templates,
      readDatei,
      readAusgabe: (pfad) => bestand.read(pfad),
      mitAnlagen: false,
      stichtag,
      vorhanden: bestand.vorhanden,
    });
    bestand.add(emitter.target, artefakte);
  }
  return new Map(bestand.made.map(({ pfad, inhalt }) => [pfad, inhalt]));
}

function tellStand({ neu, projekt, fehler }: Stand, ms: number): string {
  if (fehler !== undefined) return `${fehler}\nGezeigt wird der letzte Stand, der sich lesen ließ.\n`;
  const { error, warning } = countBySeverity(projekt?.snapshot.diagnostics ?? []);
  const seiten = neu.filter((pfad) => pfad.endsWith('.html')).length;
  return `${seiten === 1 ? 'Eine Seite' : `${seiten} Seiten`} neu in ${Math.round(ms)} ms; ${error} Fehler, ${warning} Warnungen.\n`;
}

const describeStand = ({ nr, neu, projekt, fehler }: Stand): object => ({
  nr,
  seiten: neu,
  ...(fehler === undefined ? {} : { fehler }),
  befunde: (projekt?.snapshot.diagnostics ?? []).map(({ file, range, message, severity }) => ({
    stelle: `${file}:${range.start.line}`,
    text: message,
    schwer: severity === 'error',
  })),
});
