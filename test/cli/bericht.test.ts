// konzept build bericht as its users run it: for which days, compared with what, and the sentences where that cannot be.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { konzept, tempProjekt } from '../helpers/cli.ts';
import { readPdf } from '../helpers/pdf.ts';

describe('konzept build bericht', () => {
  const root = tempProjekt({ 'content/berichte/2026-03-31.md': '---\ntitel: Erster Bericht\n---\n' }, afterAll);
  const build = (...args: readonly string[]) => konzept(['build', 'bericht', '--root', root, ...args]);
  const read = (file: string): string => readFileSync(join(root, 'dist', file), 'utf8');

  test('alone makes pages and PDFs, with links only to what is there', () => {
    expect(build('--stichtag', '2026-09-15')).toMatchObject({ status: 0, stderr: '' });
    expect(readdirSync(join(root, 'dist/pdf'))).toEqual(['bericht-2026-09-15.pdf']);
    expect(existsSync(join(root, 'dist/index.html'))).toBe(false);
    for (const [, href = ''] of read('bericht/2026-09-15.html').matchAll(/(?:href|src)="([^"#:]+)[#"]/g))
      expect(existsSync(join(root, 'dist/bericht', href)), href).toBe(true);
    expect(read('bericht/2026-09-15.html')).toContain('31.\u00A0März 2026 (Stichtag des vorigen Berichts)');
  });

  test('--seit names the day to compare with', () => {
    expect(build('--no-pdf', '--stichtag', '15.09.2026', '--seit', '1.1.2020').status).toBe(0);
    const html = read('bericht/2026-09-15.html');
    expect(html).toContain('1.\u00A0Januar 2020 (für diesen Bericht gewählt)');
    expect(read('bericht/2026-09-15/veraenderungen.html')).toContain(
      'Der Vergleichstag liegt vor dem Beginn der Laufzeit',
    );
    expect(html, 'the PDF of before is still there').toContain('.pdf');
  });

  test.each([
    [['--seit', 'gestern'], 'ist kein Tag'],
    [['--stichtag', '2026-03-31', '--seit', '2026-06-30'], 'liegt nicht vor dem Stichtag 2026-03-31'],
    [['--seit', '2026-06-30'], 'liegt nicht vor dem Stichtag 2026-06-30'],
    [['--stichtag', '2026-02-31'], 'ist kein Tag'],
  ])('%j is 2, with one sentence', (args, sentence) => {
    const { status, stderr } = build(...args);
    expect(status).toBe(2);
    expect(stderr).toContain(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});

describe('konzept build bericht --gremium', () => {
  const root = tempProjekt(
    {
      'content/berichte/2026-03-31.md': '---\ntitel: Erster Bericht\n---\n\nWorte.\n',
      'content/gremien/sozialausschuss.md':
        '---\nnamen:\n  - name: Ausschuss für Soziales\nhandlungsfelder: [TEIL]\n---\n\nEr berät.\n',
    },
    afterAll,
  );
  const build = (...args: readonly string[]) => konzept(['build', ...args, '--root', root]);

  test('prints the extract and nothing else, by id or name, and leaves the rest as it is', async () => {
    expect(build('bericht').status).toBe(0);
    const before = readdirSync(join(root, 'dist'), { recursive: true }).sort();
    expect(build('bericht', '--gremium', 'Ausschuss für Soziales')).toMatchObject({ status: 0, stderr: '' });
    const auszug = 'pdf/berichtsauszug-2026-03-31-sozialausschuss.pdf';
    expect(readdirSync(join(root, 'dist'), { recursive: true }).sort()).toEqual([...before, auszug].sort());
    const { text, info } = await readPdf(readFileSync(join(root, 'dist', auszug)));
    expect(String(info['Title'])).toContain('für: Ausschuss für Soziales');
    expect(text[0]).toMatch(
      /Auszug für: Ausschuss für Soziales Dieser Auszug enthält das Handlungsfeld „.+“\. Das sind 2 von 2 Maßnahmen/,
    );
    expect(text.join(' ')).not.toContain('Worte.');
  });

  test.each([
    [['bericht', '--gremium', 'Sozialauschuss'], 'Meinten Sie „sozialausschuss“?'],
    [['bericht', '--gremium', 'Sozialauschuss'], 'sozialausschuss  Ausschuss für Soziales'],
    [['bericht', '--gremium', 'rat'], 'Tragen Sie in content/gremien/rat.md unter handlungsfelder oder akteure ein'],
    [['--gremium', 'rat'], 'konzept build bericht --gremium rat'],
    [['bericht', '--gremium', 'rat', '--no-pdf'], 'konzept build bericht --gremium rat'],
  ])('%j is 2, and says what to do', (args, sentence) => {
    const { status, stderr } = build(...args);
    expect([status, stderr]).toEqual([2, expect.stringContaining(sentence)]);
  });
});
