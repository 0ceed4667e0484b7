// What git remembers of a project. Where there is no git, or the project is not kept in it, nothing is remembered.
import { spawnSync } from 'node:child_process';

/** What the history of a project says. */
export interface Geschichte {
  /** Every file that ever lay below content/, on any branch, relative to the root. */
  readonly dateien: ReadonlySet<string>;
  /** True where only a part of the history is there, as in a shallow clone. */
  readonly unvollstaendig: boolean;
}

/** Reads the history of the project at `root`. Runs nothing that a repository may name: no hooks, no monitors, no pagers. */
export function readGeschichte(root: string): Geschichte {
  const names = git(root, [
    'log',
    '--all',
    '--format=',
    '--name-only',
    '--no-renames',
    '--relative',
    '-z',
    '--',
    'content',
  ]);
  return {
    dateien: new Set(
      (names ?? '')
        .split('\0')
        .map((name) => name.trim().normalize('NFC'))
        .filter((name) => name !== ''),
    ),
    unvollstaendig: git(root, ['rev-parse', '--is-shallow-repository'])?.trim() === 'true',
  };
}

function git(root: string, args: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync(
    'git',
    ['--no-pager', '-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=', ...args],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 512_000_000,
      stdio: ['ignore', 'pipe', 'ignore'],
      windowsHide: true,
    },
  );
  return status === 0 ? stdout : undefined;
}
