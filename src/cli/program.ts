// All commands with their options, declared. A command is loaded when it is called, so that help is quick.
import { Command, Option } from 'commander';
import { pdfNormen } from '../emitters/pdf-norm.ts';
import { emitters } from '../emitters/emitters.ts';
import { translateHelp } from './deutsch.ts';
import type { GlobaleOptionen } from './ausgabe.ts';
import { AufrufFehler } from './fehler.ts';
import { addAllgemeine, command, dataFormat, end, readAnzahl, readTag, seit, stichtag } from './optionen.ts';
import { addImport, addVerzahnung, addWerkstatt } from './werkstatt.ts';
import type { Meldeform } from './commands/check.ts';
import type { BuildOptionen } from './commands/build.ts';
import type { CheckOptionen } from './commands/check.ts';
import type { ListOptionen } from './commands/list.ts';
import type { ShowOptionen } from './commands/show.ts';
import type { StatusOptionen } from './commands/status.ts';

declare const VERSION: string;

const targets = [...new Set(emitters.filter(({ option }) => option === undefined).map(({ target }) => target))];
const formate = ['pretty', 'json', 'sarif', 'github', 'gitlab', 'junit'] as const satisfies readonly Meldeform[];

const pdfNorm = (): Option =>
  new Option('--pdf-norm <norm>', 'Norm der PDF-Dateien: ua1 mit PDF/A-2a (sonst diese) oder ua2 mit PDF/A-4').choices(
    pdfNormen,
  );

/** The command line as commander knows it. */
export function program(): Command {
  const root = addAllgemeine(translateHelp(new Command('konzept')))
    .description('Übersetzt ein kommunales Handlungskonzept aus Markdown in Website, PDF und Daten.')
    .version(VERSION, '--version', 'Version anzeigen')
    .enablePositionalOptions()
    .hook('preAction', inheritOptionen);

  command(root, 'build [ziel...]', `baut alles oder einiges: ${targets.join(', ')}`)
    .option('--out <ordner>', 'Ordner der Ausgabe (sonst dist im Projekt)')
    .addOption(stichtag())
    .addOption(seit())
    .option('--gremium <id>', 'Berichte nur mit dem, was dieses Gremium angeht, als PDF (mit dem Ziel bericht)')
    .option('--no-pdf', 'ohne PDF bauen')
    .option('--draft', 'trotz Fehlern bauen, als Entwurf gekennzeichnet')
    .option('--mit-anlagen', 'jede Vorlage auch mit allen Anlagen in einer PDF-Datei')
    .addOption(pdfNorm())
    .option('--nichtoeffentlich', 'auch nichtöffentliche Vorlagen, in einen Ordner daneben (dist-intern)')
    .option('--browser <pfad>', 'Browser, der druckt')
    .action(async (wanted: string[], options: BuildOptionen) => {
      const { build } = await import('./commands/build.ts');
      await end(build(readTargets(wanted), options));
    });

  command(root, 'check', 'prüft den Inhalt')
    .addOption(new Option('--format <form>', 'Form des Berichts').choices(formate).default('pretty'))
    .option('--output <datei>', 'den Bericht in diese Datei schreiben; am Terminal steht er lesbar')
    .option('--max-warnings <zahl>', 'so viele Warnungen sind erlaubt', readAnzahl)
    .option('--fix', 'behebt, was sich sicher beheben lässt, und prüft noch einmal')
    .option('--fix-dry-run', 'zeigt, was --fix ändern würde, und ändert nichts')
    .option('--baseline <datei>', 'Befunde, die in dieser Datei stehen, weder zeigen noch zählen')
    .option('--write-baseline <datei>', 'schreibt alle Befunde in diese Datei')
    .action(async (options: CheckOptionen) => {
      const { check } = await import('./commands/check.ts');
      await end(check(options));
    });

  command(root, 'list <art>', 'zeigt alles von einer Art, z. B. alle Maßnahmen')
    .addOption(stichtag())
    .option('--handlungsfeld <kuerzel>', 'nur aus diesem Handlungsfeld')
    .option('--status <status>', 'nur Maßnahmen mit diesem Status')
    .option('--akteur <id>', 'nur was auf diesen Akteur verweist')
    .option('--faellig-bis <datum>', 'nur Maßnahmen mit offenem Zwischenziel bis zu diesem Tag', readTag)
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

  command(root, 'explain <code>', 'erklärt einen Befund').action(async (code: string, options: GlobaleOptionen) => {
    const { explain } = await import('./commands/explain.ts');
    await end(explain(code, options));
  });
  return root;
}

/** Hands on what stands before the command, unless it is said again behind it. */
function inheritOptionen(root: Command, called: Command): void {
  for (const [name, value] of Object.entries(root.opts()))
    if (root.getOptionValueSource(name) === 'cli' && called.getOptionValueSource(name) !== 'cli')
      called.setOptionValueWithSource(name, value, 'cli');
}

function readTargets(wanted: readonly string[]): readonly string[] {
  for (const ziel of wanted)
    if (!targets.includes(ziel))
      throw new AufrufFehler(`Ein Ziel „${ziel}“ gibt es nicht. Möglich sind: ${targets.join(', ')}.`);
  return wanted;
}
