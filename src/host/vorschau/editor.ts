// The editor of the person at this machine: the command that they have set themselves, and no other.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';
import getArgumentsForFile from 'launch-editor/get-args.js';

/** The command that VISUAL or EDITOR names; undefined where neither does. */
export const findEditor = (env: NodeJS.ProcessEnv = process.env): string | undefined =>
  [env['VISUAL'], env['EDITOR']].find((each) => each !== undefined && each.trim() !== '')?.trim();

/**
 * Opens a file at a line, in a window of its own: nothing is asked at this terminal. No shell reads the command. Gives undefined, or in a
 * sentence why it did not open.
 */
export function openEditor(command: string, path: string, line: number): Promise<string | undefined> {
  // The path of a program may have spaces; a command with options is no file.
  const [program = '', ...own] = existsSync(command) ? [command] : command.split(/\s+/);
  return new Promise((resolve) => {
    const child = spawn(program, [...own, ...getArgumentsForFile(program, path, line).map(String)], {
      stdio: 'ignore',
      detached: true,
    });
    child.once('error', () =>
      resolve(
        `„${command}“ ließ sich nicht starten. In der Variablen EDITOR steht ein Programm, das ein eigenes Fenster öffnet.`,
      ),
    );
    child.once('spawn', () => {
      child.unref();
      resolve(undefined);
    });
  });
}
