// What the commands of the command line share: how one is declared, its common options, its exit status.
import process from 'node:process';
import { type Command, Option } from 'commander';
import { isoOfGerman } from '../base/datum.ts';
import { tellBeispiele } from './beispiele.ts';
import { translateError, translateHelp } from './deutsch.ts';
import { AufrufFehler } from './fehler.ts';

/** A command with the options that all commands have. */
export const command = (root: Command, usage: string, description: string): Command => {
  const one = root.command(usage);
  return addAllgemeine(translateHelp(one).description(description)).addHelpText('after', tellBeispiele(one));
};

/** The options of all commands; they may stand before the command as well as behind it. */
export const addAllgemeine = (one: Command): Command =>
  one
    .option('--root <ordner>', 'Ordner des Projekts (sonst der nächste nach oben mit content/konzept.md)')
    .option('--no-color', 'ohne Farben')
    .option('--quiet', 'nur das Nötigste sagen')
    .option('--verbose', 'auch Einzelheiten sagen')
    .exitOverride((error) => {
      throw error.exitCode === 0 ? error : new AufrufFehler(translateError(error, one));
    });

/** What an option that may be said several times was given. */
export const gather = (one: string, before: readonly string[] | undefined): readonly string[] => [
  ...(before ?? []),
  one,
];

/** A day as an option has it, also as Germans write it: 30.11.2026. What is no day stays as it is and is refused where it is used. */
export const readTag = (text: string): string => isoOfGerman(text) ?? text;

/** The day at which a command tells where things stand. */
export const stichtag = (): Option =>
  new Option('--stichtag <tag>', 'Tag, für den der Stand gilt (sonst stichtag in konzept.md)').argParser(readTag);
/** The day with which reports compare. */
export const seit = (): Option =>
  new Option(
    '--seit <tag>',
    'Tag, mit dem Berichte vergleichen (sonst der vorige Bericht, der Beschluss, der Beginn)',
  ).argParser(readTag);
/** The form for other programs, of commands that tell data. */
export const dataFormat = (): Option => new Option('--format <form>', 'für andere Programme').choices(['json', 'csv']);

/** A whole number of an option. Throws AufrufFehler for anything else. */
export function readAnzahl(text: string): number {
  if (!/^\d+$/.test(text)) throw new AufrufFehler(`„${text}“ ist keine ganze Zahl ab 0.`);
  return Number(text);
}

/** Runs a command to its end; what it says is the exit status of the program. */
export async function end(status: number | Promise<number>): Promise<void> {
  process.exitCode = await status;
}
