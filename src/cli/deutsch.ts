// The command line in German: the words that the library brings in English.
import type { Command, CommanderError } from 'commander';
import { firstBeispiel } from './beispiele.ts';

const titles: Readonly<Record<string, string>> = {
  'Usage:': 'Aufruf:',
  'Arguments:': 'Angaben:',
  'Options:': 'Optionen:',
  'Global Options:': 'Allgemeine Optionen:',
  'Commands:': 'Befehle:',
};

/** Gives a command German help and lets errors be told by us alone. */
export function translateHelp(command: Command): Command {
  return command
    .helpOption('--help', 'diese Hilfe anzeigen')
    .helpCommand(false)
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      commandUsage: (cmd) => {
        const parent = cmd.parent ? `${cmd.parent.name()} ` : '';
        return `${parent}${cmd.name()} ${cmd.usage()}`
          .replace('[options]', '[Optionen]')
          .replace('[command]', '<Befehl>');
      },
      subcommandTerm: (cmd) =>
        [
          cmd.name(),
          ...cmd.registeredArguments.map((arg) =>
            arg.required ? `<${arg.name()}>` : `[${arg.name()}${arg.variadic ? '…' : ''}]`,
          ),
        ].join(' '),
      optionDescription: (option) => {
        const choices = option.argChoices ? ` (${option.argChoices.join(', ')})` : '';
        const standard = typeof option.defaultValue === 'string' ? ` (sonst ${option.defaultValue})` : '';
        return option.description + (choices || standard);
      },
    })
    .configureOutput({ outputError: () => undefined });
}

/** What an option or argument does not take, and what it takes; undefined where the library does not say it. */
function tellWert(message: string, was: string): string | undefined {
  const wert = /(?:argument|value) '([^']{0,200})' is invalid/.exec(message)?.[1];
  const moeglich = /Allowed choices are ([^.]{0,300})\./.exec(message)?.[1];
  if (wert === undefined || moeglich === undefined) return undefined;
  const stelle = was.startsWith('-') ? ` bei ${was.split(/[ ,]/, 1)[0]}` : '';
  return `„${wert}“ ist${stelle} nicht möglich. Möglich sind: ${moeglich}.`;
}

/** The words that call a command: 'konzept verzahnung holen'. */
const callOf = (command: Command): string =>
  command.parent === null ? command.name() : `${callOf(command.parent)} ${command.name()}`;

/** An error in the call of a command as a German sentence, with the way to the help of that command. */
export function translateError({ code, message }: CommanderError, command: Command): string {
  const [, subject = ''] = /'([^']*)'/.exec(message) ?? [];
  const help = `${callOf(command)} --help zeigt, was möglich ist.`;
  const meant = /Did you mean (?:one of )?([^?]{0,200})\?/.exec(message)?.[1];
  const hint = meant === undefined ? help : `Meinten Sie ${meant}?`;
  switch (code) {
    case 'commander.unknownOption':
      return `Die Option ${subject} gibt es nicht. ${hint}`;
    case 'commander.unknownCommand':
      return `Den Befehl ${subject} gibt es nicht. ${hint}`;
    case 'commander.missingArgument':
      return `Es fehlt die Angabe <${subject}>, etwa so: ${firstBeispiel(command)}. ${help}`;
    case 'commander.optionMissingArgument':
      return `Der Option ${subject} fehlt ihr Wert. ${help}`;
    case 'commander.excessArguments':
      return `Es sind zu viele Angaben. Worte mit Leerzeichen stehen in Anführungszeichen: --titel "Schatten im Park". ${help}`;
    case 'commander.invalidArgument':
      return tellWert(message, subject) ?? `Den Wert ${subject} kennt konzept hier nicht. ${help}`;
    case 'commander.help':
      return command.parent === null
        ? `Es fehlt ein Befehl. Ein neues Konzept beginnt mit „konzept init“, geprüft wird mit „konzept check“, gebaut mit „konzept build“. ${help}`
        : `Nach „${command.name()}“ fehlt ein Befehl: ${command.commands.map((one) => one.name()).join(', ')}. ${help}`;
    default:
      return `Der Aufruf ist nicht verständlich. ${help}`;
  }
}
