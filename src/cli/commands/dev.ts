// konzept dev: a live preview. Everything is kept in memory and shown to this machine alone; nothing is left behind.
import { randomBytes } from 'node:crypto';
import { extname, join } from 'node:path';
import process from 'node:process';
import { findEditor, openEditor } from '../../host/vorschau/editor.ts';
import { OutsideError } from '../../host/outside.ts';
import { findSeitenort } from '../../emitters/adressen.ts';
import { type Antwort, eigenerPfad, openVorschau, watchFiles } from '../../host/vorschau/vorschau.ts';
import { configFile } from '../../workspace/konfiguration.ts';
import { findStelle } from '../../werkstatt/stelle.ts';
import { type GlobaleOptionen, note, say } from '../ausgabe.ts';
import { exitStatus } from '../fehler.ts';
import { dokumentOf, printForSeite } from '../dev/druck.ts';
import { describeStand, leererStand, Standfolge, tellStand } from '../dev/stand.ts';
import { dieses } from '../fragen/terminal.ts';
import { druckspeicherOf, rootOf, textsOf } from '../projekt.ts';

export interface DevOptionen extends GlobaleOptionen {
  readonly stichtag?: string;
  readonly port: number;
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
  readonly #folge: Standfolge;
  #stand = leererStand;
  /** The state in which each file last became another. */
  readonly #geaendert = new Map<string, number>();
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
    this.#folge = new Standfolge(options);
  }

  /** Makes the next state; what changes meanwhile is made once more after it, however often it was. */
  update(): Promise<void> {
    if (this.#isDue) return this.#running;
    this.#isDue = true;
    this.#running = this.#running.then(() => {
      this.#isDue = false;
      return this.#follow();
    });
    return this.#running;
  }

  /** Shows the states that follow from what has changed. */
  async #follow(): Promise<void> {
    const begin = performance.now();
    const neu = new Set<string>();
    for await (const stand of this.#folge.after(this.#stand, this.#seite, () => this.#isDue)) {
      this.#stand = stand;
      this.#gedruckt.clear();
      for (const pfad of stand.neu) {
        neu.add(pfad);
        this.#geaendert.set(pfad, stand.nr);
      }
      this.release();
      if (stand.seite === undefined && this.#options.quiet !== true)
        note(tellStand(stand, neu, performance.now() - begin));
    }
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
      return call(
        'konzeptStand',
        describeStand(this.#stand, this.#listNeueSeit(Number(frage.get('seit') ?? frage.get('nach')))),
      );
    }
    if (pfad.startsWith(eigenerPfad) && frage.get('marke') === this.#marke) {
      if (pfad === `${eigenerPfad}oeffne.js`) return call('konzeptStelle', await this.#open(frage.get('stelle') ?? ''));
      if (pfad === `${eigenerPfad}druck.js`) return call('konzeptDruck', await this.#print(frage.get('seite') ?? ''));
    }
    if (pfad === `${eigenerPfad}stelle.js`) return call('konzeptStelle', this.#tellStelle(frage));
    if (pfad === `${eigenerPfad}vorschau.js`) return { typ: typen['.js'] ?? '', inhalt: this.#skript() };
    const { nr } = this.#stand;
    const name = pfad === '' || pfad.endsWith('/') ? `${pfad}index.html` : pfad;
    const inhalt = this.#find(name);
    if (inhalt === undefined) return undefined;
    if (name.endsWith('.html')) this.#seite = name;
    const typ = typen[extname(name)] ?? 'application/octet-stream';
    // What stands behind the end of a page belongs to its body.
    return name.endsWith('.html')
      ? { typ, inhalt: `${inhalt.toString()}<script src="/${eigenerPfad}vorschau.js" data-nr="${nr}"></script>` }
      : { typ, inhalt };
  }

  /** The files that have become others since a state; all those of this one for who knows none. */
  #listNeueSeit(nr: number): readonly string[] {
    return nr < 0 ? this.#stand.neu : [...this.#geaendert].filter(([, since]) => since > nr).map(([pfad]) => pfad);
  }

  /** A file of the state that is shown. A page that cannot be filled is told with the rest of its state. */
  #find(name: string): Uint8Array | string | undefined {
    const { dateien, seite } = this.#stand;
    try {
      return seite?.(name) ?? dateien.get(name) ?? this.#gedruckt.get(name);
    } catch {
      return dateien.get(name);
    }
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
