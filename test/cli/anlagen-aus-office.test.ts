// An office document as an Anlage: what it says beside its text reaches no output unless whoever names it says that it may.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { konzept, tempProjekt } from '../helpers/cli.ts';
import { enthaelt } from '../helpers/entpackt.ts';
import { packParts } from '../helpers/xlsx.ts';

const marke = 'zwetschge';
const docx = packParts({
  'docProps/core.xml': `<c:coreProperties><dc:creator>${marke}</dc:creator></c:coreProperties>`,
  'word/document.xml': `<w:document><w:p><w:del><w:r><w:delText>${marke}</w:delText></w:r></w:del></w:p></w:document>`,
});

/** The example whose paper encloses the document, with more in its head. */
function projektMit(kopf: string, mehr: Readonly<Record<string, string>> = {}): string {
  const file = 'content/vorlagen/beschluss.md';
  const paper = readFileSync(new URL(`../fixtures/beispiel/${file}`, import.meta.url), 'utf8');
  const files = {
    [file]: paper.replace(/^anlagen: .*$/m, `${kopf}anlagen: [plan.docx]`),
    'content/anlagen/plan.docx': docx,
  };
  return tempProjekt({ ...files, ...mehr });
}

/** The files of an output that hold a word, also packed. */
const filesWith = (root: string, word: string): string[] =>
  readdirSync(join(root, 'dist'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => enthaelt(readFileSync(file), word));

const build = (root: string) => konzept(['build', '--no-pdf', '--draft', '--root', root]);

test('check tells it at the paper, and a draft goes without the file', () => {
  const root = projektMit('');
  const { stdout } = konzept(['check', '--root', root]);
  expect(stdout).toContain('content/vorlagen/beschluss.md:12:11 Fehler KZ924 anlage-nennt-mehr');
  expect(build(root).status).toBe(1);
  expect(filesWith(root, marke)).toEqual([]);
  expect(filesWith(root, 'Musterstadt')).not.toEqual([]);
});

test('the file goes out where that is said to be meant', () => {
  const root = projektMit('# konzept-aus KZ924: Nichts davon ist vertraulich.\n');
  const { status, stderr } = build(root);
  expect({ status, stderr }).toMatchObject({ status: 0 });
  expect(filesWith(root, marke).map((file) => file.slice(root.length + 1))).toEqual(['dist/anlagen/plan.docx']);
});

test('an address that browsers no longer open is a link nowhere', () => {
  const text = 'Siehe [das Archiv](ftp://stadt.example/a), ftp://stadt.example/b, <ftp://stadt.example/c> und [d][d].';
  const root = tempProjekt({
    'content/akteure/KI.md': `---\nname: Zentrum\nart: verwaltung\n---\n\n${text}\n\n[d]: ftp://stadt.example/d\n`,
  });
  expect(build(root).status).toBe(1);
  expect(filesWith(root, '="ftp:')).toEqual([]);
  expect(filesWith(root, 'ftp://stadt.example/b')).not.toEqual([]);
});
