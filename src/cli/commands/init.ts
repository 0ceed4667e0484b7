// konzept init: a new project, small, whole and without findings.
import { basename, join, relative, resolve } from 'node:path';
import process from 'node:process';
import { readZeitraum } from '../../base/zeit/zeitangaben.ts';
import { createFiles, exists, listNames } from '../../host/files.ts';
import { findPaketdatei } from '../../host/packages.ts';
import { readGeruest } from '../../host/templates.ts';
import { listOf } from '../../model/model.ts';
import { type Verzichtbar, verzichtbar } from '../../projekt/ebenen.ts';
import { today } from '../../host/uhr.ts';
import { type Kommunenart, kommunenarten, kommunenartOf } from '../../projekt/kommune.ts';
import { formNeu } from '../../werkstatt/form/form.ts';
import { type Antworten, fillGeruest, planFelder } from '../../werkstatt/geruest.ts';
import { splitList } from '../../werkstatt/wert.ts';
import { type GlobaleOptionen, note, say } from '../ausgabe.ts';
import { AufrufFehler, exitStatus } from '../fehler.ts';
import { hasInhalt, ohneKonzept, openFrom } from '../projekt.ts';
import { type Fragen, openFragen, type Textfrage } from '../fragen/fragen.ts';
import type { Terminal } from '../fragen/terminal.ts';

declare const VERSION: string;

export interface InitOptionen extends GlobaleOptionen {
  readonly kommune?: string;
  readonly art?: Kommunenart;
  readonly titel?: string;
  readonly thema?: string;
  readonly laufzeit?: string;
  readonly handlungsfelder?: string;
  readonly vorlage?: string;
  readonly ohne?: string;
  readonly ja?: boolean;
}

/** Writes a new project; gives the exit status. Throws AufrufFehler where the folder holds something already. */
export async function init(ordner: string | undefined, options: InitOptionen, terminal?: Terminal): Promise<number> {
  const folder = resolve(ordner ?? '.');
  checkOrdner(folder);
  const antworten = await answersOf(options, basename(folder), terminal);
  const neu = fillGeruest(readGeruest(), antworten, VERSION);
  const there = neu.filter(({ file }) => exists(join(folder, file)));
  const missing = neu.filter((each) => !there.includes(each));
  const paket = missing.some(({ file }) => file === 'package.json') ? bringPaket(folder) : undefined;
  createFiles([
    ...missing.map(({ file, text }) => ({ path: join(folder, file), bytes: formNeu(file, text) })),
    ...(paket?.datei ? [paket.datei] : []),
  ]);
  for (const { file } of there) note(`${file} gibt es schon und bleibt, wie sie ist.\n`);
  tell(folder, antworten, { count: missing.length, install: paket !== undefined });
  if (paket?.fehlt === true)
    note(`Vor „npm install“ legen Sie ${nameOfPaket()} in den Ordner; woher Sie die Datei bekommen, sagt README.md.\n`);
  return exitStatus.ok;
}

/** The packed file that a new project installs the program from: a registry has none. */
const nameOfPaket = (): string => `konzept-${VERSION}.tgz`;

/** That file for a folder which has none: the one that this program came from, where npm knows it. */
function bringPaket(folder: string): {
  readonly fehlt: boolean;
  readonly datei?: { readonly path: string; readonly bytes: Uint8Array };
} {
  const name = nameOfPaket();
  if (exists(join(folder, name))) return { fehlt: false };
  const found = findPaketdatei();
  return found?.name === name
    ? { fehlt: false, datei: { path: join(folder, name), bytes: found.bytes } }
    : { fehlt: true };
}

/** What may lie in a folder before a project is begun in it. */
const vorab =
  /^(?:\.git|\.gitignore|\.gitattributes|\.editorconfig|\.vscode|node_modules|package(?:-lock)?\.json|README\.md|LICENSE.*|konzept-[^/]*\.tgz)$/;

function checkOrdner(folder: string): void {
  const anderes = listNames(folder).filter((name) => !vorab.test(name));
  if (anderes.length === 0) return;
  if (hasInhalt(folder) && !exists(join(folder, 'content', 'konzept.md'))) throw new AufrufFehler(ohneKonzept);
  const [erstes = ''] = anderes;
  const was =
    anderes.length === 1 ? `„${erstes}“` : `„${erstes}“ und ${anderes.length - 1} weitere Dateien oder Ordner`;
  throw new AufrufFehler(
    `Der Ordner ${folder} ist nicht leer: Darin liegt ${was}. Nennen Sie einen neuen Ordner, etwa „konzept init mein-konzept“.`,
  );
}

async function answersOf(options: InitOptionen, ordner: string, terminal?: Terminal): Promise<Antworten> {
  const vorlage = readVorlage(options);
  const fragen = options.ja ? undefined : await openFragen(terminal);
  const missing: string[] = [];
  const read = async (option: keyof InitOptionen, frage: Textfrage): Promise<string> => {
    const said = options[option];
    if (typeof said === 'string') return checked(`--${option}`, said.trim(), frage);
    if (fragen) return fragen.text(frage);
    if (options.ja && frage.sonst !== undefined) return frage.sonst;
    missing.push(`--${option}`);
    return '';
  };
  const kommune = await read('kommune', {
    frage: 'Für welche Kommune?',
    beispiel: 'Stadt Musterhausen',
    sonst: options.ja ? ordner : undefined,
  });
  const art = await readArt(options, fragen, kommune);
  const thema = await read('thema', {
    frage: 'Zu welchem Thema?',
    beispiel: 'Klimaanpassung',
    sonst: options.ja ? 'Musterthema' : undefined,
  });
  const titel = await read('titel', { frage: 'Wie heißt das Konzept?', sonst: `Handlungskonzept ${thema}` });
  const laufzeit = await read('laufzeit', {
    frage: 'Von wann bis wann gilt es?',
    sonst: nextYears(),
    pruefe: (text) =>
      readLaufzeit(text)
        ? undefined
        : 'Schreiben Sie Beginn und Ende, etwa 2027-01 bis 2031-12; der Beginn liegt vor dem Ende.',
  });
  const felder = vorlage
    ? ''
    : await read('handlungsfelder', {
        frage: 'Welche Handlungsfelder hat es? (mit Komma getrennt)',
        beispiel: 'Hitze, Starkregen, Stadtgrün',
        sonst: options.ja ? thema : undefined,
        pruefe: judgeFelder,
      });
  if (missing.length > 0)
    throw new AufrufFehler(
      `Es fehlt: ${missing.join(', ')}. Im Terminal fragt konzept danach; mit --ja gilt für alles Fehlende ein Vorschlag.`,
    );
  return {
    kommune,
    art,
    thema,
    titel,
    laufzeit: readLaufzeit(laufzeit) ?? { von: '', bis: '' },
    handlungsfelder: vorlage?.handlungsfelder ?? planFelder(splitList(felder)),
    ebenen: {
      ...vorlage?.ebenen,
      ...Object.fromEntries(readOhne(options.ohne).map((ebene) => [ebene, false])),
    },
  };
}

/** What a new project takes over of another one: its Handlungsfelder in their order, each with its kuerzel, and what it says of its levels. */
function readVorlage({
  vorlage,
  handlungsfelder: genannt,
}: InitOptionen): Pick<Antworten, 'handlungsfelder' | 'ebenen'> | undefined {
  if (vorlage === undefined) return undefined;
  if (genannt !== undefined)
    throw new AufrufFehler('Nennen Sie --handlungsfelder oder --vorlage; beides zugleich widerspricht sich.');
  const { snapshot, konfiguration } = openFrom({ root: vorlage });
  const handlungsfelder = listOf(snapshot.model, 'handlungsfeld').map(
    ({ id, titel, data, facts: { ordner = id.toLowerCase() } }) => ({
      titel,
      ordner,
      kuerzel: id,
      nummer: data.nummer,
    }),
  );
  if (handlungsfelder.length === 0) throw new AufrufFehler(`Das Konzept in ${vorlage} hat kein Handlungsfeld.`);
  return { handlungsfelder, ebenen: konfiguration.ebenen ?? {} };
}

function checked(option: string, text: string, { pruefe }: Textfrage): string {
  const fault = text === '' ? 'Der Wert ist leer.' : pruefe?.(text);
  if (fault !== undefined) throw new AufrufFehler(`${option}: ${fault}`);
  return text;
}

async function readArt({ art }: InitOptionen, fragen: Fragen | undefined, kommune: string): Promise<Kommunenart> {
  if (art !== undefined) return art;
  const likely = kommunenartOf(kommune);
  if (!fragen) return likely;
  const order = [likely, ...Object.keys(kommunenarten).filter((each) => each !== likely)] as readonly Kommunenart[];
  const chosen = await fragen.eines(
    'Was für eine Kommune ist das?',
    order.map((wert) => ({ wert, text: kommunenarten[wert].wort, dazu: kommunenarten[wert].gremium.name })),
  );
  return chosen as Kommunenart;
}

function readLaufzeit(text: string): Antworten['laufzeit'] | undefined {
  const { von, bis, spanne } = readZeitraum(text) ?? {};
  return von === undefined || bis === undefined || !spanne ? undefined : { von, bis };
}

/** What is wrong with the names of Handlungsfelder: none, or one twice. */
function judgeFelder(text: string): string | undefined {
  const namen = splitList(text).map((name) => name.toLowerCase());
  if (namen.length === 0) return 'Nennen Sie mindestens ein Handlungsfeld.';
  const zweimal = splitList(text).find((name, index) => namen.indexOf(name.toLowerCase()) !== index);
  return zweimal === undefined
    ? undefined
    : `„${zweimal}“ steht zweimal da; jedes Handlungsfeld hat einen eigenen Namen.`;
}

function readOhne(text = ''): readonly Verzichtbar[] {
  return splitList(text).map((name) => {
    const ebene = verzichtbar.find((each) => each === name);
    if (ebene === undefined)
      throw new AufrufFehler(
        `Eine Ebene „${name}“ gibt es nicht, auf die man verzichten kann. Möglich sind: ${verzichtbar.join(', ')}.`,
      );
    return ebene;
  });
}

/** Five years from the next January: a proposal, which its author confirms. */
function nextYears(): string {
  const next = Number(today().slice(0, 4)) + 1;
  return `${next}-01 bis ${next + 4}-12`;
}

function tell(
  folder: string,
  { handlungsfelder }: Antworten,
  { count, install }: { readonly count: number; readonly install: boolean },
): void {
  const here = relative(process.cwd(), folder);
  const felder = handlungsfelder.map(({ titel, kuerzel }) => `${titel} (${kuerzel})`).join(', ');
  const schritte = [
    ...(here === '' ? [] : [`cd ${here}`]),
    ...(install ? ['npm install'] : []),
    'npx konzept check',
    'npx konzept build',
  ];
  say(
    `${count} Dateien angelegt in ${folder}.\nHandlungsfelder: ${felder}. Ihre Kürzel stehen in allen Ids; ändern Sie sie jetzt oder nie.\n\nSo geht es weiter:\n` +
      `${schritte.map((schritt) => `  ${schritt}\n`).join('')}Was Sie zuerst ersetzen, steht in README.md.\n`,
  );
}
