// konzept dev: a live preview. Everything is kept in memory and shown to this machine alone; nothing is left behind.
import { randomBytes } from 'node:crypto';
import { extname, join } from 'node:path';
import process from 'node:process';
import { countBySeverity } from '../../diagnostics/diagnostic.ts';
import type { EmitContext } from '../../emitters/emitter.ts';
import { emitters } from '../../emitters/emitters.ts';
import { findEditor, openEditor } from '../../host/editor.ts';
import { OutsideError } from '../../host/outside.ts';
import { findSeitenort } from '../../emitters/adressen.ts';
import { type Antwort, eigenerPfad, openVorschau, watchFiles } from '../../host/vorschau.ts';
import { readTemplates } from '../../host/templates.ts';
import { type FluechtigerVorrat, openVorrat } from '../../base/vorrat.ts';
import { writeFragment } from '../../stages/parse/prosa/fragment.ts';
import { configFile } from '../../workspace/konfiguration.ts';
import type { Projekt } from '../../workspace/open.ts';
import { findStelle } from '../../werkstatt/stelle.ts';
import { type GlobaleOptionen, note, say } from '../ausgabe.ts';
import { Bestand } from '../build/bestand.ts';
import { prepareBeilagen } from '../build/beilagen.ts';
import { modelFor } from '../build/modell.ts';
import { exitStatus } from '../fehler.ts';
import { dokumentOf, printForSeite } from '../dev/druck.ts';
import { dieses } from '../fragen/terminal.ts';
import { druckspeicherOf, openFrom, rootOf, textsOf } from '../projekt.ts';

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
  /** What an output gets of this state; undefined before the first. */
  readonly context: EmitContext | undefined;
  readonly templates: ReadonlyMap<string, string>;
  /** The pages and pictures of this state: the next one makes only what is new. */
  readonly vorrat: FluechtigerVorrat;
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
  say(
    `Vorschau: ${server.adresse}\nAlt und ein Klick auf einen Absatz zeigen Datei und Zeile; p druckt das Dokument der Seite; Strg+C beendet.\n`,
  );
  const keys = new AbortController();
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
    listenForKeys(keys.signal, { p: () => void vorschau.print(server.adresse), '\u0003': resolve });
  });
  keys.abort();
  vorschau.release();
  await stop();
  await server.close();
  return exitStatus.ok;
}

/** Does what a key means, where a person is at the terminal: it tells keys one by one until the signal ends that. */
function listenForKeys(signal: AbortSignal, keys: Readonly<Record<string, () => void>>): void {
  const { input } = dieses;
  if (!input.isTTY) return;
  input.setRawMode(true);
  const listen = (typed: Buffer): void => keys[typed.toString()]?.();
  input.on('data', listen);
  signal.addEventListener('abort', () => {
    input.off('data', listen);
    input.setRawMode(false);
    input.pause();
  });
}

/** The states of a preview, one after the other, and who waits for the next. */
class Vorschau {
  readonly #options: DevOptionen;
  #stand: Stand = {
    nr: 0,
    dateien: new Map(),
    neu: [],
    projekt: undefined,
    context: undefined,
    templates: new Map(),
    vorrat: openVorrat(),
  };
  #waiting: (() => void)[] = [];
  #running: Promise<void> = Promise.resolve();
  #isDue = false;
  /** What was printed of the state that is shown. */
  #gedruckt = new Map<string, Uint8Array | string>();
  /** The page that was last asked for. */
  #seite = 'index.html';
  /** Only the preview's own pages know it. */
  readonly #marke = randomBytes(16).toString('hex');

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
      this.#gedruckt.clear();
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
    if (pfad.startsWith(eigenerPfad) && frage.get('marke') === this.#marke) {
      if (pfad === `${eigenerPfad}oeffne.js`) return call('konzeptStelle', await this.#open(frage.get('stelle') ?? ''));
      if (pfad === `${eigenerPfad}druck.js`) return call('konzeptDruck', await this.#print(frage.get('seite') ?? ''));
    }
    if (pfad === `${eigenerPfad}stelle.js`) return call('konzeptStelle', this.#tellStelle(frage));
    if (pfad === `${eigenerPfad}vorschau.js`) return { typ: typen['.js'] ?? '', inhalt: this.#skript() };
    const name = pfad === '' || pfad.endsWith('/') ? `${pfad}index.html` : pfad;
    const inhalt = this.#stand.dateien.get(name) ?? this.#gedruckt.get(name);
    if (inhalt === undefined) return undefined;
    if (name.endsWith('.html')) this.#seite = name;
    const typ = typen[extname(name)] ?? 'application/octet-stream';
    // What stands behind the end of a page belongs to its body.
    return name.endsWith('.html')
      ? { typ, inhalt: `${inhalt.toString()}<script src="/${eigenerPfad}vorschau.js"></script>` }
      : { typ, inhalt };
  }

  /** Prints the document of the page that was last asked for, and says where it can be seen. */
  async print(adresse: string): Promise<void> {
    const { pfad, fehler } = await this.#print(this.#seite);
    note(fehler === undefined ? `Gedruckt: ${adresse}${pfad}\n` : `${fehler}\n`);
  }

  /** The preview's own script, with what only its pages know. */
  #skript(): string {
    const wissen = { marke: this.#marke, editor: findEditor() !== undefined };
    return `window.konzeptVorschau = ${JSON.stringify(wissen)};\n${this.#stand.templates.get('site/vorschau.js') ?? ''}`;
  }

  /** Opens a place of the content in the person's own editor; gives what is to be said of it. */
  async #open(stelle: string): Promise<string> {
    const { projekt } = this.#stand;
    const [file = '', line = '1'] = stelle.split(':');
    const editor = findEditor();
    if (!projekt || !projekt.snapshot.model.dateien.has(file)) return `${stelle} gehört nicht zum Inhalt.`;
    if (editor === undefined) return `${stelle} (Die Variable EDITOR nennt kein Programm, das die Datei öffnet.)`;
    return (await openEditor(editor, projekt.pathOf(file), Number(line) || 1)) ?? stelle;
  }

  async #print(seite: string): Promise<{ readonly pfad: string; readonly fehler?: string }> {
    const dokument = dokumentOf(seite);
    const { pfad } = dokument;
    const { projekt, context } = this.#stand;
    try {
      if (projekt && context && !this.#gedruckt.has(pfad)) {
        const drucker = { browser: projekt.konfiguration.browser, speicher: druckspeicherOf(projekt) };
        for (const made of await printForSeite(dokument, context, drucker)) this.#gedruckt.set(made.pfad, made.inhalt);
      }
      return this.#gedruckt.has(pfad) ? { pfad } : { pfad, fehler: 'Zu dieser Seite gibt es kein Dokument.' };
    } catch (error) {
      if (!(error instanceof OutsideError)) throw error;
      return { pfad, fehler: error.message };
    }
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
    const vorrat = openVorrat(before.vorrat);
    const { dateien, context } = await makeDateien(projekt, templates, vorrat, options);
    const neu = [...new Set([...before.dateien.keys(), ...dateien.keys()])].filter(
      (pfad) => !isSame(before.dateien.get(pfad), dateien.get(pfad)),
    );
    return { nr, dateien, neu, projekt, context, templates, vorrat };
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
  vorrat: FluechtigerVorrat,
  { stichtag }: DevOptionen,
): Promise<{ readonly dateien: Stand['dateien']; readonly context: EmitContext }> {
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
    stichtag,
    vorhanden: bestand.vorhanden,
  };
  for (const emitter of emitters) {
    if (emitter.druckt || emitter.ort === 'intern') continue;
    bestand.add(emitter.target, await emitter.emit({ ...context, vorhanden: bestand.vorhanden }));
  }
  return { dateien: new Map(bestand.made.map(({ pfad, inhalt }) => [pfad, inhalt])), context };
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
