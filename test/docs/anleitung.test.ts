// The guide does what it says: each page is followed from its first line to its last, in a folder of its own, with the program as it is
// shipped. A block `sh` holds commands, `text` what they answer, `diff` an edit and any other block with `datei=` a file.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Code, Link, Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { konzept, tempFolder } from '../helpers/cli.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const guide = join(root, 'docs/anleitung');
const pages = readdirSync(guide).filter((name) => name.endsWith('.md'));
const reader = unified().use(remarkParse).use(remarkGfm);

/** Where a page begins: in an empty folder, or in a copy of the sample concept. */
function startOf(page: string): string {
  const folder = tempFolder();
  if (!page.startsWith('<!-- beginnt: musterfassung -->')) return folder;
  for (const part of ['content', 'konzept.config.json'])
    cpSync(join(root, part), join(folder, part), { recursive: true });
  return folder;
}

/** The blocks of a page and of its lists, in their order. */
function listCode(node: Nodes): Code[] {
  if (node.type === 'code') return [node];
  return 'children' in node ? node.children.flatMap((child) => listCode(child)) : [];
}

function listLinks(node: Nodes): Link[] {
  const below = 'children' in node ? node.children.flatMap((child) => listLinks(child)) : [];
  return node.type === 'link' ? [node, ...below] : below;
}

const words = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');

/** Runs one line as it stands; gives what it said. A page says it where a command ends with another status than 0. */
function follow(line: string, cwd: string): string {
  const [said = '', expected = '0'] = line.split(' # endet mit ');
  const [command, ...args] = words(said);
  if (command === 'git') {
    const wer = ['-c', 'user.name=Beispiel', '-c', 'user.email=beispiel@example.org'];
    return execFileSync('git', [...wer, ...args], { cwd, encoding: 'utf8' });
  }
  expect(line).toMatch(/^npx konzept /);
  const { status, stdout, stderr } = konzept(args.slice(1), { cwd });
  expect(status, `${line}\n${stdout}${stderr}`).toBe(Number(expected));
  return stdout + stderr;
}

function save(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Lines with - give way to those with +. */
function edit(file: string, patch: string): void {
  const pick = (sign: string): string =>
    patch
      .split('\n')
      .filter((line) => line.startsWith(sign))
      .map((line) => line.slice(1))
      .join('\n');
  const before = readFileSync(file, 'utf8');
  expect(before.split(pick('-'))).toHaveLength(2);
  save(
    file,
    before.replace(pick('-'), () => pick('+')),
  );
}

function followPage(name: string): void {
  const page = readFileSync(join(guide, name), 'utf8');
  const cwd = startOf(page);
  let answer = '';
  for (const { lang, meta, value } of listCode(reader.parse(page))) {
    const [, file] = /^datei=(\S+)$/.exec(meta ?? '') ?? [];
    if (lang === 'sh')
      answer = value
        .split('\n')
        .map((line) => follow(line, cwd))
        .join('');
    else if (lang === 'text') for (const line of value.split('\n')) expect(answer).toContain(line.trim());
    else if (file === undefined) throw new Error(`${name}: a block that nobody follows: ${value}`);
    else if (lang === 'diff') edit(join(cwd, file), value);
    else save(join(cwd, file), `${value}\n`);
  }
}

describe('the guide', () => {
  test.each(pages)('%s can be followed', (name) => followPage(name));

  test.each(pages)('%s links to what is there', (name) => {
    const tree: Root = reader.parse(readFileSync(join(guide, name), 'utf8'));
    const lost = listLinks(tree)
      .map(({ url }) => url)
      .filter((url) => !/^https?:/.test(url) && !existsSync(join(guide, url.replace(/#.*$/, ''))));
    expect(lost).toEqual([]);
  });
});
