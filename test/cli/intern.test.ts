// What is not public: printed only when it is asked for, beside the output, marked on every page; no byte of it in dist.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { konzept, tempFolder, tempProjekt } from '../helpers/cli.ts';
import { readPdf } from '../helpers/pdf.ts';
import { pruefe } from '../helpers/pdf-pruefung.ts';

const geheim = `---
nummer: Muster
art: beschluss
oeffentlich: false
verfasser: KI
betreff: Ankauf der Zwetschgenwiese
beratungsfolge:
  - { sitzung: rat/2025-2, oeffentlich: false, zustaendigkeit: entscheidung }
bezug: keine
---

## Beschlussvorschlag

1. Der Rat stimmt dem Kauf zu.

## Begründung

${'Der Kaufpreis bleibt unter uns.\n\n'.repeat(60)}
`;

/** The text of every file below a folder that can be read; PDFs by their pages. */
async function textsBelow(folder: string): Promise<string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(join(folder, file)).isFile(),
  );
  const texts = await Promise.all(
    files.map(async (file) => {
      const bytes = readFileSync(join(folder, file));
      const pages = file.endsWith('.pdf') ? await readPdf(bytes) : undefined;
      return [file, pages ? [...pages.text, JSON.stringify(pages.info)].join(' ') : bytes.toString('utf8')].join('\n');
    }),
  );
  return texts.join('\n');
}

describe('--nichtoeffentlich', () => {
  const root = tempProjekt({ 'content/vorlagen/zwetschgenwiese.md': geheim }, afterAll);
  const [out, intern] = [join(root, 'dist'), join(root, 'dist-intern')];
  beforeAll(() => {
    expect(konzept(['build', '--root', root])).toMatchObject({ status: 0, stderr: '' });
  });

  test('without it, nothing internal is made', async () => {
    expect(existsSync(intern)).toBe(false);
    expect(await textsBelow(out)).not.toMatch(/zwetschgenwiese|unter uns/i);
  });

  test('prints what is not public beside the output, marked on each page, and the output stays as it was', async () => {
    const before = readFileSync(join(out, 'daten/manifest.json'), 'utf8');
    const { status, stdout } = konzept(['build', 'ratsvorlage', '--nichtoeffentlich', '--root', root]);
    expect(status).toBe(0);
    expect(stdout).toContain(`Geschrieben nach ${intern}:`);
    expect(readFileSync(join(out, 'daten/manifest.json'), 'utf8')).toBe(before);
    expect(await textsBelow(out)).not.toMatch(/zwetschgenwiese|unter uns/i);
    expect(readdirSync(join(intern, 'pdf'))).toEqual(['ratsvorlage-zwetschgenwiese.pdf']);
    const bytes = readFileSync(join(intern, 'pdf/ratsvorlage-zwetschgenwiese.pdf'));
    const { text } = await readPdf(bytes);
    expect(text.length).toBeGreaterThan(1);
    for (const page of text) expect(page).toContain('NICHTÖFFENTLICH');
    expect(text[0]).toMatch(/NICHTÖFFENTLICH.*NICHTÖFFENTLICH/);
    expect(text.join(' ')).toContain('Entscheidung (nichtöffentlich)');
    expect(await pruefe(bytes)).toEqual([]);
  });

  test('a build of the rest leaves it alone', () => {
    const before = statSync(intern).ino;
    expect(konzept(['build', '--no-pdf', '--root', root]).status).toBe(0);
    expect(statSync(intern).ino).toBe(before);
    expect(readdirSync(join(intern, 'pdf'))).toEqual(['ratsvorlage-zwetschgenwiese.pdf']);
  });

  test('a folder beside the output that is not ours is not replaced', () => {
    const offen = tempProjekt();
    const other = join(tempFolder(), 'dist');
    const { stdout } = konzept(['build', 'daten', '--nichtoeffentlich', '--no-pdf', '--root', offen, '--out', other]);
    expect(stdout).toContain(`Nichts zu schreiben nach ${other}-intern.`);
    writeFileSync(join(`${other}-intern`, 'notizen.txt'), 'meins');
    const { status, stderr } = konzept(['build', 'daten', '--nichtoeffentlich', '--root', offen, '--out', other]);
    expect(status).toBe(2);
    expect(stderr).toContain('notizen.txt');
    expect(readFileSync(join(`${other}-intern`, 'notizen.txt'), 'utf8')).toBe('meins');
  });
});
