// The way of the office sheets: written for the real concept, filled in by another hand, read back; nothing else changes.
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSheet } from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { konzept, tempFolder } from '../helpers/cli.ts';
import { root as projekt } from '../helpers/daten.ts';
import { fillCells } from '../helpers/xlsx.ts';

/** The real concept in a folder of its own, with CRLF in the files of one Handlungsfeld. */
function copyKonzept(): string {
  const root = tempFolder();
  cpSync(join(projekt, 'content'), join(root, 'content'), { recursive: true });
  cpSync(join(projekt, 'konzept.config.json'), join(root, 'konzept.config.json'));
  for (const [file, text] of readAll(root))
    if (file.includes('2-bildung')) writeFileSync(join(root, file), text.replaceAll('\n', '\r\n'));
  return root;
}

const readAll = (root: string): Map<string, string> =>
  new Map(
    readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [path.slice(root.length + 1), readFileSync(path, 'utf8')];
      }),
  );

/** Fills what an office would: every cell by its title. Gives the file and how many cells were filled. */
async function fill(bytes: Uint8Array): Promise<{ bytes: Uint8Array; count: number; ids: string[] }> {
  const [kopf = [], ...zeilen] = await readSheet(Buffer.from(bytes), 'Sachstand');
  const column = (titel: string): string => String.fromCharCode(65 + kopf.indexOf(titel));
  const open = zeilen
    .map((zeile, index) => ({ zeile, nr: index + 2 }))
    .filter(({ zeile }) => zeile[4] !== 'abgeschlossen');
  const cells = Object.fromEntries(
    open.flatMap(({ nr }) => [
      [`${column('Datum')}${nr}`, nr % 2 === 0 ? 46_387 : '31.12.2026'],
      [`${column('Status')}${nr}`, 'Laufend'],
      [`${column('Sachstand')}${nr}`, `Zeile ${nr}: „gut“ & 'besser' # kein Kommentar`],
      [`${column('Ausgaben bis dahin (Euro)')}${nr}`, nr % 2 === 0 ? 1234.5 : '1.234,50 €'],
    ]),
  );
  return {
    bytes: fillCells(bytes, cells),
    count: Object.keys(cells).length,
    ids: open.map(({ zeile }) => String(zeile[0])),
  };
}

test(
  'more than a hundred filled cells become entries; every other byte of every file stays',
  { timeout: 180_000 },
  async () => {
    const root = copyKonzept();
    const out = join(tempFolder(), 'aus');
    expect(konzept(['build', 'blaetter', '--no-pdf', '--root', root, '--out', out]).status).toBe(0);
    const before = readAll(root);
    const folder = join(`${out}-intern`, 'blaetter');
    const filled = join(tempFolder(), 'ausgefuellt');
    mkdirSync(filled);
    const reported: string[] = [];
    let cells = 0;
    for (const name of [
      'KI.xlsx',
      'schule.xlsx',
      'jobcenter.xlsx',
      'vhs.xlsx',
      'gesundheitsamt.xlsx',
      'wohnen.xlsx',
      'interkultur.xlsx',
    ]) {
      const { bytes, count, ids } = await fill(readFileSync(join(folder, name)));
      cells += count;
      reported.push(...ids);
      writeFileSync(join(filled, name), bytes);
      const { status, stderr } = konzept(['import', 'sachstand', join(filled, name), '--root', root, '--ja']);
      expect({ name, status, stderr }).toMatchObject({ name, status: 0 });
    }
    expect(cells).toBeGreaterThan(100);
    const after = readAll(root);
    const changed = [...after].filter(([file, text]) => text !== before.get(file));
    expect(changed.map(([file]) => file.slice(-12, -3).replace(/^.*\//, '')).sort()).toEqual(reported.sort());
    for (const [file, text] of changed) {
      const old = before.get(file) ?? '';
      const at =
        Array.from({ length: old.length + 1 }, (_, index) => index).find((index) => old[index] !== text[index]) ?? 0;
      expect(text.endsWith(old.slice(at))).toBe(true);
      const eol = old.includes('\r\n') ? '\r\n' : '\n';
      const entry = text.slice(at, text.length - (old.length - at));
      expect(entry).toContain(['datum: 2026-12-31', '    status: laufend', ''].join(eol));
      expect(entry).toContain('ausgaben: 1234.5');
    }
    const check = konzept(['check', '--root', root, '--format', 'json']);
    expect((JSON.parse(check.stdout) as { summary: unknown }).summary).toMatchObject({ errors: 0 });
    const again = konzept(['import', 'sachstand', join(filled, 'KI.xlsx'), '--root', root, '--ja']);
    expect(again).toMatchObject({ status: 0, stdout: '' });
    expect(again.stderr).toContain('Nichts Neues einzutragen.');
    expect(readAll(root)).toEqual(after);
  },
);
