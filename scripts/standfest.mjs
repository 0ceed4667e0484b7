// docs/standfest.md: a section for each script that measures, which writes it itself. Nobody writes a figure by hand.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const file = fileURLToPath(new URL('../docs/standfest.md', import.meta.url));
const head = [
  '# Standfest',
  '',
  'Was mit beschädigten, feindlichen und schweren Eingaben versucht wurde und was dabei herauskam. Jeden Abschnitt schreibt der',
  'Befehl, der ihn misst.',
  '',
].join('\n');

/** What a section says behind its command and date, with that date; undefined where nobody has measured it. */
export function readSection(title) {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : head;
  const section = text.split(/^(?=## )/m).find((one) => one.startsWith(`## ${title}\n`));
  const [, day, said] = /^## [^\n]+\n\n`[^`]+`, (\d{4}-\d\d-\d\d)\. ([\s\S]*)$/.exec(section ?? '') ?? [];
  return said === undefined ? undefined : { day, text: said };
}

/** Puts a section under its title, with the command that measured it and the date, today's if no other is given; the others stay as they are. */
export function writeSection(title, command, text, day = new Date().toISOString().slice(0, 10)) {
  const [first, ...sections] = (existsSync(file) ? readFileSync(file, 'utf8') : head).split(/^(?=## )/m);
  const others = sections.filter((section) => !section.startsWith(`## ${title}\n`));
  const section = `## ${title}\n\n\`${command}\`, ${day}. ${text.trim()}\n`;
  const all = [...others.map((one) => `${one.trim()}\n`), section].toSorted();
  writeFileSync(file, [`${first.trim()}\n`, ...all].join('\n'));
}
