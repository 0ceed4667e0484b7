// The help of every command: German, with examples, and docs/befehle is what the program says today.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { konzept } from '../helpers/cli.ts';

const folder = fileURLToPath(new URL('../../docs/befehle/', import.meta.url));
const seiten = readdirSync(folder).filter((name) => name !== 'README.md');
const helpOf = (words: readonly string[]): string => konzept([...words, '--help']).stdout.trim();
const wordsOf = (seite: string): readonly string[] => seite.replace(/\.md$/, '').split('-');

describe('help', () => {
  test('docs/befehle/README.md is the help of the program, and lists a page for each command', () => {
    const page = readFileSync(folder + 'README.md', 'utf8');
    const help = helpOf([]);
    expect(page, 'npm run handbuch').toContain(help);
    const [, listed = ''] = help.split('Befehle:');
    const names = [...listed.matchAll(/^ {2}([a-z]+)/gm)].map((match) => match[1]);
    expect([...new Set(seiten.map((seite) => wordsOf(seite)[0]))].sort()).toEqual(names.sort());
  });

  test.each(seiten)('%s is current, German and has examples', (seite) => {
    const help = helpOf(wordsOf(seite));
    expect(readFileSync(folder + seite, 'utf8'), 'npm run handbuch').toContain(help);
    expect(help).toContain('\nBeispiele:\n');
    expect(help).not.toMatch(/\b(?:Usage|Options|Commands|Examples|default|choices)\b/);
  });
});

describe('complete', () => {
  test.each(['bash', 'zsh', 'fish', 'powershell'])('%s gets a script that asks konzept', (shell) => {
    const { stdout, status } = konzept(['complete', shell]);
    expect(stdout).toContain('konzept');
    expect(status).toBe(0);
  });

  test('commands, options and their values', () => {
    expect(konzept(['complete', '--', 're']).stdout).toMatch(/^rename\t/m);
    expect(konzept(['complete', '--', 'check', '--format', '']).stdout).toMatch(/^sarif\t/m);
  });
});
