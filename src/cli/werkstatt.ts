// The commands that write and change content for its authors: they create, rename, note, format, import and fetch.
import { type Command, Option } from 'commander';
import { status as statusWorte } from '../domain/sachstand.ts';
import { verzichtbar } from '../projekt/ebenen.ts';
import { kommunenarten } from '../projekt/kommune.ts';
import { translateHelp } from './deutsch.ts';
import { addAllgemeine, command, end, gather, readAnzahl, readTag, stichtag } from './optionen.ts';
import type { DevOptionen } from './commands/dev.ts';
import type { FmtOptionen } from './commands/fmt.ts';
import type { FormularOptionen } from './commands/formular.ts';
import type { HolenOptionen } from './commands/verzahnung.ts';
import type { ImportOptionen } from './import/gemeinsam.ts';
import type { InitOptionen } from './commands/init.ts';
import type { NewOptionen } from './commands/new.ts';
import type { RenameOptionen } from './commands/rename.ts';
import type { SachstandOptionen } from './commands/sachstand.ts';

function addVorschau(root: Command): void {
  command(root, 'dev', 'zeigt die Website zur Vorschau und folgt jeder Änderung')
    .addOption(stichtag())
    .option('--port <nummer>', 'Anschluss auf diesem Rechner', readAnzahl, 4321)
    .action(async (options: DevOptionen) => {
      const { dev } = await import('./commands/dev.ts');
      await end(dev(options));
    });
}

/** What writes and changes content for its authors. */
export function addWerkstatt(root: Command): void {
  addVorschau(root);
  addForm(root);

  command(root, 'init [ordner]', 'legt ein neues Konzept an: klein, vollständig und ohne Befunde')
    .option('--kommune <name>', 'für wen es gilt, etwa „Stadt Musterhausen“')
    .addOption(new Option('--art <art>', 'was für eine Kommune das ist').choices(Object.keys(kommunenarten)))
    .option('--thema <thema>', 'worum es geht, etwa Klimaanpassung')
    .option('--titel <titel>', 'wie es heißt')
    .option('--laufzeit <zeitraum>', 'von wann bis wann es gilt, etwa „2027-01 bis 2031-12“')
    .option('--handlungsfelder <namen>', 'seine Handlungsfelder, mit Komma getrennt')
    .option('--vorlage <ordner>', 'ein Konzept, dessen Handlungsfelder und Ebenen das neue übernimmt')
    .option('--ohne <ebenen>', `ohne diese Ebenen: ${verzichtbar.join(', ')}`)
    .option('--ja', 'nicht fragen: Was fehlt, wird vorgeschlagen')
    .action(async (ordner: string | undefined, options: InitOptionen) => {
      const { init } = await import('./commands/init.ts');
      await end(init(ordner, options));
    });

  command(root, 'new <art>', 'legt einen neuen Eintrag mit der nächsten freien Id an')
    .option('--titel <titel>', 'sein Titel oder Name')
    .option('--handlungsfeld <kuerzel>', 'das Handlungsfeld, in das er gehört')
    .option('--feld <name=wert>', 'ein anderes Feld (mehrmals möglich; Listen mit Komma)', gather)
    .option('--id <id>', 'die Id, wenn es nicht die nächste sein soll')
    .option('--dry-run', 'nur zeigen, was geschrieben würde')
    .action(async (typ: string, options: NewOptionen) => {
      const { neu } = await import('./commands/new.ts');
      await end(neu(typ, options));
    });

  command(root, 'rename', 'gibt einer Sache einen anderen Namen, überall, wo auf sie verwiesen wird')
    .argument(
      '<alt>',
      'ihre Id (M-TEIL-03, jugendamt), das Kürzel eines Handlungsfelds, eine Sitzung (rat/2026-1), ein Zwischenziel (M-TEIL-03/2) oder eine Spalte (bevoelkerung/einwohner)',
    )
    .argument(
      '<neu>',
      'wie sie heißen soll; bei Sitzungen wieder mit dem Gremium, bei Zwischenzielen und Spalten nur der neue Name',
    )
    .option('--dry-run', 'nur zeigen, was sich ändern würde')
    .action(async (alt: string, neu: string, options: RenameOptionen) => {
      const { rename } = await import('./commands/rename.ts');
      await end(rename(alt, neu, options));
    });

  command(
    root,
    'move <id> <handlungsfeld>',
    'bringt eine Maßnahme, ein Ziel oder einen Bedarf in ein anderes Handlungsfeld',
  )
    .option('--dry-run', 'nur zeigen, was sich ändern würde')
    .action(async (id: string, handlungsfeld: string, options: RenameOptionen) => {
      const { move } = await import('./commands/rename.ts');
      await end(move(id, handlungsfeld, options));
    });

  command(root, 'sachstand <id>', 'trägt den Sachstand einer Maßnahme ein, geprüft, bevor er geschrieben wird')
    .option('--datum <tag>', 'Tag, für den er gilt', readTag)
    .option('--status <status>', `wo die Maßnahme steht: ${statusWorte.options.join(', ')}`)
    .option('--text <text>', 'was seit der letzten Meldung geschehen ist')
    .option('--erreicht <nummern>', 'erreichte Zwischenziele, mit Komma getrennt')
    .option('--verlegt <angabe>', 'verlegtes Zwischenziel als „2=2027-Q1: Grund“ (mehrmals möglich)', gather)
    .option('--ausgaben <betrag>', 'Euro, die bis dahin insgesamt ausgegeben sind')
    .option('--teilnehmende <zahl>', 'Personen, die bis dahin teilgenommen haben')
    .option('--naechster-schritt <text>', 'was als Nächstes geschieht')
    .option('--entscheidungsbedarf <text>', 'was Verwaltungsspitze oder Politik entscheiden müssen')
    .option('--entscheidet <id>', 'Gremium oder Akteur, von dem die Entscheidung erbeten wird')
    .option('--einschaetzung <text>', 'wie die Stelle die Lage selbst einschätzt')
    .option('--grund <text>', 'warum sie zurückgestellt wird oder entfällt')
    .option('--dry-run', 'nur zeigen, was geschrieben würde')
    .action(async (id: string, options: SachstandOptionen) => {
      const { sachstand } = await import('./commands/sachstand.ts');
      await end(sachstand(id, options));
    });
}

/** What brings files into one form, and what brings forms to files. */
function addForm(root: Command): void {
  command(
    root,
    'formular',
    'schreibt ein Formular für den Browser, in dem sich das Konzept ohne Dateien bearbeiten lässt',
  )
    .addOption(
      new Option('--dienst <dienst>', 'wo das Konzept liegt; probe: nirgends, nur zum Ansehen')
        .choices(['gitlab', 'github', 'probe'])
        .default('gitlab'),
    )
    .option('--repo <gruppe/name>', 'das Projekt dort, wie in seiner Adresse')
    .option('--zweig <name>', 'der Zweig, in den gespeichert wird', 'main')
    .option('--server <adresse>', 'Adresse eines eigenen Servers, etwa https://gitlab.opencode.de')
    .option('--app-id <kennung>', 'Kennung der Anwendung, unter der man sich dort anmeldet')
    .option('--out <ordner>', 'Ordner der Ausgabe (sonst dist-formular im Projekt)')
    .action(async (options: FormularOptionen) => {
      const { formular } = await import('./commands/formular.ts');
      await end(formular(options));
    });

  command(root, 'fmt [datei...]', 'bringt alle Textdateien in eine Form, oder die genannten; was sie sagen, bleibt')
    .option('--check', 'nur sagen, welche Dateien die Form nicht haben')
    .option('--dry-run', 'nur zeigen, was sich ändern würde')
    .action(async (dateien: string[], options: FmtOptionen) => {
      const { fmt } = await import('./commands/fmt.ts');
      await end(fmt(dateien, options));
    });
}

/** Adds konzept import. */
export function addImport(root: Command): void {
  command(
    root,
    'import <was> <datei>',
    'liest eine Tabelle (XLSX, CSV) ein: sachstand (ausgefülltes Blatt einer Stelle) oder aktionsplan (Maßnahmen)',
  )
    .option('--spalten <datei>', 'Zuordnung der Spalten eines Aktionsplans; fehlt die Datei, entsteht ein Vorschlag')
    .option('--ja', 'ohne Rückfrage eintragen')
    .action(async (was: string, datei: string, options: ImportOptionen) => {
      const { importiere } = await import('./commands/import.ts');
      await end(importiere(was, datei, options));
    });
}

/** What has to do with other concepts is a command of commands. */
export function addVerzahnung(root: Command): void {
  const verzahnung = addAllgemeine(translateHelp(root.command('verzahnung'))).description(
    'verbindet mit anderen Konzepten',
  );
  const holen = 'holt die konzept.json eines anderen Konzepts von der Adresse in verzahnung/<name>.md';
  command(verzahnung, 'holen <name>', holen)
    .option('--lokal <server>', 'dieser Server darf im eigenen Netz liegen (mehrmals möglich)', gather)
    .action(async (name: string, options: HolenOptionen) => {
      const commands = await import('./commands/verzahnung.ts');
      await end(commands.fetchVerzahnung(name, options));
    });
}
