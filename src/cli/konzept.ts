// The command line: options, run, exit status. Commands are loaded when they are called, so that help is quick.
import * as nodeModule from 'node:module';
import process from 'node:process';
import { Command, Option } from 'commander';
import { emitters } from '../emitters/emitters.ts';
import { tellBeispiele } from './beispiele.ts';
import { AufrufFehler, exitStatus } from './fehler.ts';
import { OutsideError, reasonOf } from '../host/outside.ts';
import { status as statusWorte } from '../domain/sachstand.ts';
import { verzichtbar } from '../projekt/ebenen.ts';
import { kommunenarten } from '../werkstatt/kommunen.ts';
import { translateHelp } from './deutsch.ts';
import { tellVersagen } from './versagen.ts';
import type { Meldeform } from './commands/check.ts';
import type { BuildOptionen } from './commands/build.ts';
import type { CheckOptionen } from './commands/check.ts';
import type { DevOptionen } from './commands/dev.ts';
import type { FmtOptionen } from './commands/fmt.ts';
import type { FormularOptionen } from './commands/formular.ts';
import type { HolenOptionen } from './commands/verzahnung.ts';
import type { ImportOptionen } from './import/gemeinsam.ts';
import type { InitOptionen } from './commands/init.ts';
import type { ListOptionen } from './commands/list.ts';
import type { NewOptionen } from './commands/new.ts';
import type { RenameOptionen } from './commands/rename.ts';
import type { SachstandOptionen } from './commands/sachstand.ts';
import type { ShowOptionen } from './commands/show.ts';
import type { StatusOptionen } from './commands/status.ts';

declare const VERSION: string;

const targets = [...new Set(emitters.filter(({ option }) => option === undefined).map(({ target }) => target))];
const formate = ['pretty', 'json', 'sarif', 'github', 'gitlab', 'junit'] as const satisfies readonly Meldeform[];

function program(): Command {
  const root = addAllgemeine(translateHelp(new Command('konzept')))
    .description('Übersetzt ein kommunales Handlungskonzept aus Markdown in Website, PDF und Daten.')
    .version(VERSION, '--version', 'Version anzeigen')
    .enablePositionalOptions()
    .hook('preAction', inheritOptionen);

  command(root, 'build [ziel...]', `baut alles oder einiges: ${targets.join(', ')}`)
    .option('--out <ordner>', 'Ordner der Ausgabe (sonst dist im Projekt)')
    .addOption(stichtag())
    .option('--seit <tag>', 'Tag, mit dem Berichte vergleichen (sonst der vorige Bericht, der Beschluss, der Beginn)')
    .option('--gremium <id>', 'Berichte nur mit dem, was dieses Gremium angeht, als PDF (mit dem Ziel bericht)')
    .option('--no-pdf', 'ohne PDF bauen')
    .option('--draft', 'trotz Fehlern bauen, als Entwurf gekennzeichnet')
    .option('--mit-anlagen', 'jede Vorlage auch mit allen Anlagen in einer PDF-Datei')
    .option('--nichtoeffentlich', 'auch nichtöffentliche Vorlagen, in einen Ordner daneben (dist-intern)')
    .option('--browser <pfad>', 'Browser, der druckt')
    .action(async (wanted: string[], options: BuildOptionen) => {
      const { build } = await import('./commands/build.ts');
      await end(build(readTargets(wanted), options));
    });

  command(root, 'check', 'prüft den Inhalt')
    .addOption(new Option('--format <form>', 'Form des Berichts').choices(formate).default('pretty'))
    .option('--output <datei>', 'den Bericht in diese Datei schreiben; am Terminal steht er lesbar')
    .option('--max-warnings <zahl>', 'so viele Warnungen sind erlaubt', readZahl)
    .option('--fix', 'behebt, was sich sicher beheben lässt, und prüft noch einmal')
    .option('--fix-dry-run', 'zeigt, was --fix ändern würde, und ändert nichts')
    .option('--baseline <datei>', 'Befunde, die in dieser Datei stehen, weder zeigen noch zählen')
    .option('--write-baseline <datei>', 'schreibt alle Befunde in diese Datei')
    .action(async (options: CheckOptionen) => {
      const { check } = await import('./commands/check.ts');
      await end(check(options));
    });

  command(root, 'list <typ>', 'zeigt alles von einer Art, z. B. alle Maßnahmen')
    .addOption(stichtag())
    .option('--handlungsfeld <kuerzel>', 'nur aus diesem Handlungsfeld')
    .option('--status <status>', 'nur Maßnahmen mit diesem Status')
    .option('--akteur <id>', 'nur was auf diesen Akteur verweist')
    .option('--faellig-bis <datum>', 'nur Maßnahmen mit offenem Zwischenziel bis zu diesem Tag')
    .addOption(dataFormat())
    .action(async (typ: string, options: ListOptionen) => {
      const { list } = await import('./commands/list.ts');
      await end(list(typ, options));
    });

  command(root, 'show <id>', 'zeigt einen Eintrag mit allem, was an ihm hängt')
    .addOption(stichtag())
    .addOption(dataFormat())
    .action(async (id: string, options: ShowOptionen) => {
      const { show } = await import('./commands/show.ts');
      await end(show(id, options));
    });

  command(root, 'status', 'zeigt den Aktionsplan auf einen Blick')
    .addOption(stichtag())
    .option('--handlungsfeld <kuerzel>', 'nur aus diesem Handlungsfeld')
    .option('--akteur <id>', 'nur Maßnahmen, die auf diesen Akteur verweisen')
    .addOption(dataFormat())
    .action(async (options: StatusOptionen) => {
      const { showStatus } = await import('./commands/status.ts');
      await end(showStatus(options));
    });

  addWerkstatt(root);

  addImport(root);

  addVerzahnung(root);

  command(root, 'explain <code>', 'erklärt einen Befund').action(async (code: string) => {
    const { explain } = await import('./commands/explain.ts');
    await end(explain(code));
  });
  return root;
}

function addVorschau(root: Command): void {
  command(root, 'dev', 'zeigt die Website zur Vorschau und folgt jeder Änderung')
    .addOption(stichtag())
    .option('--port <nummer>', 'Anschluss auf diesem Rechner', readZahl, 4321)
    .action(async (options: DevOptionen) => {
      const { dev } = await import('./commands/dev.ts');
      await end(dev(options));
    });
}

/** What writes and changes content for its authors. */
function addWerkstatt(root: Command): void {
  addVorschau(root);
  addForm(root);

  command(root, 'init [ordner]', 'legt ein neues Konzept an: klein, vollständig und ohne Befunde')
    .option('--kommune <name>', 'für wen es gilt, etwa „Stadt Musterhausen“')
    .addOption(new Option('--art <art>', 'was für eine Kommune das ist').choices(Object.keys(kommunenarten)))
    .option('--thema <thema>', 'worum es geht, etwa Klimaanpassung')
    .option('--titel <titel>', 'wie es heißt')
    .option('--laufzeit <von/bis>', 'von wann bis wann es gilt, etwa 2027-01/2031-12')
    .option('--handlungsfelder <namen>', 'seine Handlungsfelder, mit Komma getrennt')
    .option('--ohne <ebenen>', `ohne diese Ebenen: ${verzichtbar.join(', ')}`)
    .option('--ja', 'nicht fragen: Was fehlt, wird vorgeschlagen')
    .action(async (ordner: string | undefined, options: InitOptionen) => {
      const { init } = await import('./commands/init.ts');
      await end(init(ordner, options));
    });

  command(root, 'new <typ>', 'legt einen neuen Eintrag mit der nächsten freien Id an')
    .option('--titel <titel>', 'sein Titel oder Name')
    .option('--handlungsfeld <kuerzel>', 'das Handlungsfeld, in das er gehört')
    .option('--feld <name=wert>', 'ein anderes Feld (mehrmals möglich; Listen mit Komma)', gather)
    .option('--id <id>', 'die Id, wenn es nicht die nächste sein soll')
    .option('--dry-run', 'nur zeigen, was geschrieben würde')
    .action(async (typ: string, options: NewOptionen) => {
      const { neu } = await import('./commands/new.ts');
      await end(neu(typ, options));
    });

  command(root, 'rename <alt> <neu>', 'gibt einer Sache einen anderen Namen, überall, wo auf sie verwiesen wird')
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
    .option('--datum <tag>', 'Tag, für den er gilt')
    .option('--status <status>', `wo die Maßnahme steht: ${statusWorte.options.join(', ')}`)
    .option('--text <text>', 'was seit der letzten Meldung geschehen ist')
    .option('--erreicht <nummern>', 'erreichte Zwischenziele, mit Komma getrennt')
    .option('--verlegt <angabe>', 'verlegtes Zwischenziel als „2=2027-Q1: Grund“ (mehrmals möglich)', gather)
    .option('--ausgaben <betrag>', 'Euro, die bis dahin insgesamt ausgegeben sind')
    .option('--teilnehmende <zahl>', 'Personen, die bis dahin teilgenommen haben')
    .option('--naechster-schritt <text>', 'was als Nächstes geschieht')
    .option('--entscheidungsbedarf <text>', 'was Verwaltungsspitze oder Rat entscheiden müssen')
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

function addImport(root: Command): void {
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
function addVerzahnung(root: Command): void {
  const verzahnung = translateHelp(root.command('verzahnung')).description('verbindet mit anderen Konzepten');
  const holen = 'holt die konzept.json eines anderen Konzepts von der Adresse in verzahnung/<name>.md';
  command(verzahnung, 'holen <name>', holen)
    .option('--lokal <server>', 'dieser Server darf im eigenen Netz liegen (mehrmals möglich)', gather)
    .action(async (name: string, options: HolenOptionen) => {
      const commands = await import('./commands/verzahnung.ts');
      await end(commands.fetchVerzahnung(name, options));
    });
}

/** A command with the options that all commands have. */
const command = (root: Command, usage: string, description: string): Command => {
  const one = root.command(usage);
  return addAllgemeine(translateHelp(one).description(description)).addHelpText('after', tellBeispiele(one));
};

/** The options of all commands; they may stand before the command as well as behind it. */
const addAllgemeine = (one: Command): Command =>
  one
    .option('--root <ordner>', 'Ordner des Projekts (sonst der nächste nach oben mit content/konzept.md)')
    .option('--no-color', 'ohne Farben')
    .option('--quiet', 'nur das Nötigste sagen')
    .option('--verbose', 'auch Einzelheiten sagen')
    .exitOverride();

/** Hands on what stands before the command, unless it is said again behind it. */
function inheritOptionen(root: Command, called: Command): void {
  for (const [name, value] of Object.entries(root.opts()))
    if (root.getOptionValueSource(name) === 'cli' && called.getOptionValueSource(name) !== 'cli')
      called.setOptionValueWithSource(name, value, 'cli');
}

/** What an option that may be said several times was given. */
const gather = (one: string, before: readonly string[] | undefined): readonly string[] => [...(before ?? []), one];

const stichtag = (): Option =>
  new Option('--stichtag <tag>', 'Tag, für den der Stand gilt (sonst stichtag in konzept.md)');
const dataFormat = (): Option => new Option('--format <form>', 'für andere Programme').choices(['json', 'csv']);

function readZahl(text: string): number {
  if (!/^\d+$/.test(text)) throw new AufrufFehler(`„${text}“ ist keine ganze Zahl ab 0.`);
  return Number(text);
}

function readTargets(wanted: readonly string[]): readonly string[] {
  for (const ziel of wanted)
    if (!targets.includes(ziel))
      throw new AufrufFehler(`Ein Ziel „${ziel}“ gibt es nicht. Möglich sind: ${targets.join(', ')}.`);
  return wanted;
}

async function end(status: number | Promise<number>): Promise<void> {
  process.exitCode = await status;
}

const { enableCompileCache } = nodeModule as { enableCompileCache?: () => void };
enableCompileCache?.();
const fail = (error: unknown): number => tellVersagen(error, process.argv.includes('--verbose'));
// A reader that closes the pipe early (konzept list … | head) is no fault; a result that arrives nowhere is one.
process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
  const lost = new OutsideError(`Das Ergebnis ließ sich nicht ausgeben (${reasonOf(cause)}).`, { cause });
  process.exit(cause.code === 'EPIPE' ? exitStatus.ok : fail(lost));
});
process.stderr.on('error', () => undefined);
const root = program();
// Shells ask for what may come next; the library for that is loaded by nobody else.
if (process.argv[2] === 'complete') {
  const { default: addComplete } = await import('@bomb.sh/tab/commander');
  addComplete(root);
}
root.parseAsync().catch((error: unknown) => {
  process.exitCode = fail(error);
});
