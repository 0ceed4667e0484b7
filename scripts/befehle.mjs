// Writes docs/befehle: a page for each command, made of what the program itself says with --help. Run by npm run handbuch.
import { execFileSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { root } from './quelle.mjs';

const folder = join(root, 'docs/befehle');

/** What a command says with --help, as wide as a page. */
const helpOf = (...words) =>
  execFileSync(process.execPath, [join(root, 'lib/konzept.cjs'), ...words, '--help'], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', COLUMNS: '100' },
  });

/** The commands that a help lists, each by its words. */
function commandsOf(help, ...before) {
  const [, listed = ''] = help.split(/^Befehle:$/m);
  const names = [...listed.matchAll(/^ {2}([a-z]+)/gm)].map(([, name]) => [...before, name]);
  return names.flatMap((words) => {
    const inner = helpOf(...words);
    return inner.includes('\nBefehle:\n') ? commandsOf(inner, ...words) : [words];
  });
}

const hinweis = 'Diese Seite schreibt `npm run handbuch` aus dem Programm selbst.';
const ganz = helpOf();
const befehle = commandsOf(ganz);
const seiten = befehle.map((words) => [
  `${words.join('-')}.md`,
  `# konzept ${words.join(' ')}\n\n${hinweis}\n\n\`\`\`text\n${helpOf(...words).trim()}\n\`\`\`\n`,
]);
const liste = befehle.map((words) => `- [konzept ${words.join(' ')}](${words.join('-')}.md)`).join('\n');
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
await writeFile(
  join(folder, 'README.md'),
  `# Die Befehle\n\n${hinweis}\n\n${liste}\n\n\`\`\`text\n${ganz.trim()}\n\`\`\`\n`,
);
for (const [name, text] of seiten) await writeFile(join(folder, name), text);
