// konzept sachstand: one more entry of a Maßnahme's log, checked before it is written.
import { appendEintrag } from '../../edits/anfuegen.ts';
import { showDiff } from '../../edits/diff.ts';
import { letzterTag } from '../../base/datum.ts';
import { askMeinten, findNearest } from '../../diagnostics/vorschlag.ts';
import { gross } from '../../domain/ebenen.ts';
import { felderOf } from '../../domain/feld.ts';
import { tag, zeitangabe } from '../../domain/felder.ts';
import { sachstandeintrag } from '../../domain/sachstand.ts';
import { replaceFiles } from '../../host/files.ts';
import { OutsideError } from '../../host/outside.ts';
import { type Entity, findEntity, listOf, type Model } from '../../model/model.ts';
import { readWert, splitList } from '../../werkstatt/wert.ts';
import { type GlobaleOptionen, note, say } from '../ausgabe.ts';
import { AufrufFehler, exitStatus } from '../fehler.ts';
import { openFragen } from '../fragen/fragen.ts';
import type { Terminal } from '../fragen/terminal.ts';
import { askSachstand, type Sachstandangaben } from '../werkstatt/sachstandfragen.ts';
import { openFrom } from '../projekt.ts';
import { findNewAfter, showBefunde } from '../werkstatt/befunde.ts';

export interface SachstandOptionen extends GlobaleOptionen, Sachstandangaben {
  readonly dryRun?: boolean;
}

/** Appends an entry; gives the exit status: 1 where the check finds an error in it, and then nothing is written. */
export async function sachstand(id: string, options: SachstandOptionen, terminal?: Terminal): Promise<number> {
  const projekt = openFrom(options);
  const massnahme = demandMassnahme(projekt.snapshot.model, id);
  const { file } = massnahme.facts;
  const fragen = options.text === undefined ? await openFragen(terminal) : undefined;
  const eintrag = readOptionen(
    fragen ? await askSachstand(fragen, projekt.snapshot.model, massnahme, options) : options,
  );
  const before = projekt.readFile(file);
  const after = before && appendEintrag(before, 'sachstand', eintrag);
  if (!before || !after)
    throw new OutsideError(
      `In ${file} lässt sich der Sachstand nicht fortschreiben, weil die Liste dort anders geschrieben ist. Tragen Sie ihn von Hand ein.`,
    );
  const geaendert = new Map([[file, after]]);
  const findings = findNewAfter(projekt, geaendert, options);
  showBefunde(projekt, findings, geaendert, options);
  if (findings.some(({ severity }) => severity === 'error')) {
    note('So stimmt der Eintrag nicht; geschrieben ist nichts.\n');
    return exitStatus.inhalt;
  }
  const change = { file, before, after, count: 1 };
  say(showDiff([change]));
  if (options.dryRun) return exitStatus.ok;
  if (replaceFiles([{ ...change, path: projekt.pathOf(file) }]).length > 0)
    throw new OutsideError(
      `${file} hat sich inzwischen geändert; geschrieben ist nichts. Rufen Sie den Befehl noch einmal auf.`,
    );
  note(`Sachstand zu ${id} eingetragen.\n${tellSpaeter(eintrag, projekt.snapshot.model)}`);
  return exitStatus.ok;
}

/** What is told of an entry that no document shows yet; empty where they do. */
function tellSpaeter({ datum }: Eintrag, { stichtag, konzept }: Model): string {
  if (typeof datum !== 'string') return '';
  const tag = letzterTag(datum);
  if (tag <= stichtag) return '';
  return `Er liegt nach dem Stichtag ${stichtag}: Zu sehen ist er erst, wenn in ${konzept?.facts.file ?? 'content/konzept.md'} „stichtag: ${tag}“ oder ein späterer Tag steht.\n`;
}

function demandMassnahme(model: Model, id: string): Entity<'massnahme'> {
  const found = findEntity(model, 'massnahme', id);
  if (found) return found;
  const nearest = findNearest(id, listOf(model, 'massnahme'));
  throw new AufrufFehler(
    `${gross(model.worte.massnahme.ein)} ${id} gibt es nicht. ${askMeinten(nearest) ?? '„konzept list massnahmen“ zeigt alle.'}`,
  );
}

type Eintrag = Readonly<Record<string, unknown>>;

/** The entry as options say it. Throws AufrufFehler where something of it is missing or has another form. */
function readOptionen(options: Sachstandangaben): Eintrag {
  const missing = (['datum', 'status', 'text'] as const).filter((name) => options[name] === undefined);
  if (missing.length > 0)
    throw new AufrufFehler(
      `Es fehlt: ${missing.map((name) => `--${name}`).join(', ')}. Im Terminal fragt konzept danach.`,
    );
  const { datum, text, erreicht, verlegt, ausgaben, teilnehmende, naechsterSchritt, ...worte } = options;
  const given: Eintrag = {
    datum: readWert(tag(), datum ?? ''),
    status: worte.status,
    text,
    erreicht: erreicht === undefined ? undefined : splitList(erreicht).map((nr) => readZahl('--erreicht', nr)),
    verlegt: verlegt?.map(readVerlegung),
    ausgaben: ausgaben === undefined ? undefined : readZahl('--ausgaben', ausgaben),
    teilnehmende: teilnehmende === undefined ? undefined : readZahl('--teilnehmende', teilnehmende),
    naechster_schritt: naechsterSchritt,
    entscheidungsbedarf: worte.entscheidungsbedarf,
    entscheidet: worte.entscheidet,
    einschaetzung: worte.einschaetzung,
    grund: worte.grund,
  };
  return inOrder(given);
}

/** The fields that have a value, in the order of files. */
const inOrder = (given: Eintrag): Eintrag =>
  Object.fromEntries(
    felderOf(sachstandeintrag).flatMap(({ name }) => (given[name] === undefined ? [] : [[name, given[name]]])),
  );

function readZahl(option: string, text: string): number {
  if (/^\d+(?:\.\d{1,2})?$/.test(text.trim())) return Number(text);
  throw new AufrufFehler(
    `${option}: „${text}“ ist keine Zahl. Schreiben Sie nur die Zahl, ohne Punkt für Tausender, mit Punkt statt Komma.`,
  );
}

/** `2=2027-Q1: Grund` as a moved step. */
function readVerlegung(text: string): Eintrag {
  const [, nr = '', nach = '', grund = ''] = /^\s{0,9}(\d{1,9})\s{0,9}=\s{0,9}([^:=]{1,40}):(.+)$/.exec(text) ?? [];
  if (nr === '')
    throw new AufrufFehler(
      `--verlegt: Schreiben Sie Nummer, neuen Termin und Grund, etwa --verlegt "2=2027-Q1: Die Ausschreibung läuft noch."`,
    );
  return { zwischenziel: Number(nr), nach: readWert(zeitangabe(), nach.trim()), grund: grund.trim() };
}
