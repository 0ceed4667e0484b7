// The control of check: what is silenced, known or mended, and what each option means for the exit status.
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { konzept, tempFolder, tempProjekt } from '../helpers/cli.ts';

const file = 'content/akteure/KI.md';
const head = (lines: string, body = ''): string =>
  `---\nname: Kommunales Integrationszentrum\nart: verwaltung\n${lines}---\n${body}`;
/** An office that is above itself. */
const dead = 'uebergeordnet: KI\n';

const check = (root: string, ...args: string[]): ReturnType<typeof konzept> =>
  konzept(['check', '--root', root, ...args]);

/** The codes and lines of a project's findings. */
function found(root: string, ...args: string[]): string[] {
  const { stdout } = check(root, '--format', 'json', ...args);
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { code: string; range: { start: { line: number } } }[];
  };
  return diagnostics.map(({ code, range }) => `${code} ${range.start.line}`);
}
const foundIn = (text: string): string[] => found(tempProjekt({ [file]: text }));

describe('suppression in place', () => {
  test.each<[string, string, string[]]>([
    ['above the value, by code', head(`# konzept-aus KZ441: kommt noch\n${dead}`), []],
    ['by name, in any case', head(`# konzept-aus VERWEIS-auf-sich: kommt noch\n${dead}`), []],
    [
      'two, one above the other',
      head(`# konzept-aus KZ441: kommt noch\n# konzept-aus KZ442: auch\n${dead}`),
      ['KZ122 5'],
    ],
    ['elsewhere', head(`# konzept-aus KZ441: kommt noch\nkurz: KI\n${dead}`), ['KZ441 6']],
    ['without a reason', head(`# konzept-aus KZ441\n${dead}`), ['KZ121 4', 'KZ441 5']],
    ['with an empty reason', head(`# konzept-aus KZ441:  \n${dead}`), ['KZ121 4', 'KZ441 5']],
    ['of nothing', head(`# konzept-aus: kommt noch\n`), ['KZ121 4']],
    ['of an unknown code', head(`# konzept-aus KZ498: kommt noch\n${dead}`), ['KZ123 4', 'KZ441 5']],
    ['that is not needed', head(`# konzept-aus KZ441: kommt noch\nkurz: KI\n`), ['KZ122 4']],
    ['of reading and structure', head(`# konzept-aus KZ301: kommt noch\nuebergeordnet: weg\n`), ['KZ124 4', 'KZ301 5']],
    ['of a missing field', '---\n# konzept-aus KZ211: kommt noch\nname: KI\n---\n', ['KZ211 1', 'KZ124 2']],
    ['of YAML', '---\nname: KI\n# konzept-aus KZ204: kommt noch\nart: [\n---\n', ['KZ124 3', 'KZ204 4']],
    [
      'above a paragraph',
      head('', '\n<!-- konzept-aus KZ383: alt -->\nEins\nund [M-TEIL-05].\n\n[M-TEIL-05]\n'),
      ['KZ383 10'],
    ],
    ['with an empty line between', head('', '\n<!-- konzept-aus KZ383: alt -->\n\nEins [M-TEIL-05].\n'), []],
    [
      'above a line in a paragraph',
      head('', '\nEins\n<!-- konzept-aus KZ383: alt -->\n[M-TEIL-05]\n[M-TEIL-05]\n'),
      ['KZ383 9'],
    ],
    ['in a code block', head('', '\n```\n<!-- konzept-aus KZ441: alt -->\n```\n'), []],
    ['in a file that cannot be read', head('# konzept-aus KZ441: alt\nkurz: [\n'), ['KZ204 5']],
  ])('%s', (_, text, expected) => expect(foundIn(text)).toEqual(expected));

  test('works with CRLF', () =>
    expect(foundIn(head(`# konzept-aus KZ441: kommt noch\n${dead}`).replaceAll('\n', '\r\n'))).toEqual([]));

  test('works for warnings and for what is told of the whole file', () =>
    expect(
      found(
        tempProjekt({
          'content/quellen/q.md': '---\n# konzept-aus KZ417: Zitat folgt\ntitel: Q\nabgerufen: 2026-01-15\n---\n',
        }),
      ),
    ).toEqual([]));

  test('is listed by --verbose on standard error, with its reason', () => {
    const root = tempProjekt({ [file]: head(`# konzept-aus KZ441: kommt noch\n${dead}`) });
    expect(check(root, '--verbose')).toMatchObject({
      status: 0,
      stdout: '',
      stderr: expect.stringContaining(`${file}:5:16 stillgelegt: KZ441 verweis-auf-sich (kommt noch)`),
    });
    expect(check(root).stderr).not.toContain('stillgelegt');
  });
});

describe('regeln in konzept.config.json', () => {
  const withRegeln = (regeln: object): string =>
    tempProjekt({ [file]: head(dead), 'konzept.config.json': `{\n  "regeln": ${JSON.stringify(regeln)}\n}\n` });

  test.each([
    [{ KZ441: 'off' }, 0],
    [{ 'verweis-auf-sich': 'warning' }, 0],
    [{ kz441: 'info' }, 0],
    [{ KZ441: 'error' }, 1],
  ])('%j: %i', (regeln, status) => expect(check(withRegeln(regeln)).status).toBe(status));

  test.each([
    [{ KZ4O1: 'off' }, 'Einen Befund „KZ4O1“ gibt es nicht.'],
    [{ 'verweis-auf-sichh': 'off' }, 'Meinten Sie verweis-auf-sich?'],
    [{ KZ441: 'aus' }, 'KZ214'],
    [{ KZ301: 'off' }, 'KZ301 lässt sich nicht stilllegen.'],
    [{ 'feld-fehlt': 'warning' }, 'feld-fehlt lässt sich nicht stilllegen.'],
  ])('%j: 2, at its place', (regeln, sentence) => {
    const { status, stdout, stderr } = check(withRegeln(regeln));
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('konzept.config.json:2:');
    expect(stderr).toContain(sentence);
  });

  test('a broken configuration is told where it breaks', () => {
    const root = tempProjekt({
      'konzept.config.json': '{\n  "regeln": {\n    "KZ441": "off",\n    "KZ441": "off"\n  }\n}\n',
    });
    expect(check(root)).toMatchObject({ status: 2, stderr: expect.stringContaining('konzept.config.json:4:5') });
  });
});

describe('--max-warnings', () => {
  const root = (): string => tempProjekt({ 'content/quellen/q.md': '---\ntitel: Q\nabgerufen: 15.01.2026\n---\n' });
  test.each([
    ['0', 1],
    ['9', 0],
  ])('%s: %i, after the whole report', (max, status) =>
    expect(check(root(), '--max-warnings', max)).toMatchObject({ status, stdout: expect.stringContaining('KZ217') }),
  );
});

describe('the baseline', () => {
  const broken = (): { root: string; baseline: string } => ({
    root: tempProjekt({ [file]: head(dead, '\n[[weg]] und [[weg]]\n') }),
    baseline: join(tempFolder(), 'baseline.json'),
  });

  test('is written, and takes its findings out, however far they move', () => {
    const { root, baseline } = broken();
    expect(check(root, '--write-baseline', baseline)).toMatchObject({
      status: 0,
      stdout: '',
      stderr: expect.stringContaining('3 Befunde in die Baseline'),
    });
    writeFileSync(
      join(root, file),
      head(`kurz: KI\n${dead}`, '\n\nNeu.\n\n[[weg]] und [[weg]]\n').replaceAll('\n', '\r\n'),
    );
    expect(check(root, '--baseline', baseline)).toMatchObject({
      status: 0,
      stdout: '',
      stderr: expect.stringContaining('3 Befunde aus der Baseline'),
    });
  });

  test('shows and counts what is new', () => {
    const { root, baseline } = broken();
    check(root, '--write-baseline', baseline);
    writeFileSync(join(root, file), head(dead, '\n[[weg]] und [[weg]] und [[weg]]\n'));
    expect(check(root, '--baseline', baseline).status).toBe(1);
    expect(found(root, '--baseline', baseline)).toEqual(['KZ301 7']);
  });

  test('says which entries are gone', () => {
    const { root, baseline } = broken();
    check(root, '--write-baseline', baseline);
    writeFileSync(join(root, file), head('', '\n[[weg]]\n'));
    expect(check(root, '--baseline', baseline)).toMatchObject({
      status: 0,
      stderr: expect.stringMatching(
        /1 Befund aus der Baseline.*\n2 Einträge der Baseline kommen nicht mehr vor; --write-baseline/,
      ),
    });
    expect(check(root, '--baseline', baseline, '--quiet')).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  test('that is missing or another file: 2; that cannot be written: 3', () => {
    const { root, baseline } = broken();
    expect(check(root, '--baseline', baseline)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('gibt es nicht'),
    });
    writeFileSync(baseline, '{"version":2}');
    expect(check(root, '--baseline', baseline)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('keine Baseline'),
    });
    expect(check(root, '--write-baseline', join(baseline, 'x'))).toMatchObject({ status: 3 });
  });
});

describe('--fix', () => {
  const wrong = `\uFEFF${head('uebergeordnet: "amtt" # bleibt\n', '\nSiehe [[M-TEIL-5]] 😀.  \n\n[[weg]]').replaceAll('\n', '\r\n')}`;
  const right = wrong.replace('"amtt"', 'amt').replace('M-TEIL-5', 'M-TEIL-05');

  test('mends, checks again and tells what is left', () => {
    const root = tempProjekt({ [file]: wrong });
    const path = join(root, file);
    chmodSync(path, 0o640);
    const { status, stdout, stderr } = check(root, '--fix');
    expect(status).toBe(1);
    expect(stdout).toContain('weg gibt es nicht');
    expect(stdout).not.toContain('amtt');
    expect(stderr).toContain('2 Befunde behoben.');
    expect(readFileSync(path, 'utf8')).toBe(right);
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(check(root, '--fix')).toMatchObject({ status: 1, stderr: expect.stringContaining('Nichts zu beheben.') });
  });

  test('the report of a format for programs is that of the second run', () => {
    expect(found(tempProjekt({ [file]: wrong }), '--fix')).toEqual(['KZ301 9']);
  });

  test('--fix-dry-run prints a diff and changes nothing', () => {
    const root = tempProjekt({ [file]: wrong });
    const { status, stdout, stderr } = check(root, '--fix-dry-run');
    expect(status).toBe(1);
    expect(stdout.startsWith(`--- a/${file}\n+++ b/${file}\n@@ -`)).toBe(true);
    expect(stdout).toContain('\n-Siehe [[M-TEIL-5]] 😀.  \r\n+Siehe [[M-TEIL-05]] 😀.  \r\n');
    expect(stderr).toContain('--fix würde 2 Befunde beheben; geändert ist nichts.');
    expect(readFileSync(join(root, file), 'utf8')).toBe(wrong);
  });

  test('a clean project: nothing to do, 0', () => {
    expect(check(tempProjekt(), '--fix-dry-run')).toEqual({ status: 0, stdout: '', stderr: 'Nichts zu beheben.\n' });
  });

  test('a read-only file: 3, named, and no file is changed', () => {
    const root = tempProjekt({
      [file]: wrong,
      'content/akteure/amt.md': '---\nname: Amt\nart: verwaltung\nuebergeordnt: KI\n---\n',
    });
    chmodSync(join(root, file), 0o444);
    const before = readFileSync(join(root, 'content/akteure/amt.md'), 'utf8');
    const { status, stderr } = check(root, '--fix');
    expect(status).toBe(3);
    expect(stderr).toContain(file);
    expect(readFileSync(join(root, 'content/akteure/amt.md'), 'utf8')).toBe(before);
    expect(readFileSync(join(root, file), 'utf8')).toBe(wrong);
  });

  /** Another program that adds to the file behind `call`, when konzept uses it first. */
  const meddle = (call: 'readFileSync' | 'accessSync', path: string): string => `
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    const call = fs.${call};
    fs.${call} = (path, ...rest) => {
      const result = call(path, ...rest);
      if (path === '${path}') {
        fs.${call} = call;
        syncBuiltinESMExports();
        fs.appendFileSync(path, 'Nachtrag');
      }
      return result;
    };
    syncBuiltinESMExports();`;

  test.each(['readFileSync', 'accessSync'] as const)('a file changed after %s is not touched, others are', (call) => {
    const other = 'content/akteure/amt.md';
    const root = realpathSync(
      tempProjekt({ [file]: wrong, [other]: '---\nname: Amt\nart: verwaltung\nuebergeordnt: KI\n---\n' }),
    );
    const preload = `data:text/javascript,${encodeURIComponent(meddle(call, join(root, file)))}`;
    const { stderr } = konzept(['check', '--root', root, '--fix'], { env: { NODE_OPTIONS: `--import=${preload}` } });
    expect(stderr).toContain(`${file} hat sich während der Prüfung geändert und bleibt, wie sie ist.`);
    expect(readFileSync(join(root, file), 'utf8')).toBe(`${wrong}Nachtrag`);
    expect(readFileSync(join(root, other), 'utf8')).toContain('uebergeordnet: KI');
    expect(readdirSync(dirname(join(root, file)))).not.toContainEqual(expect.stringContaining('konzept-'));
  });
});

test('what is remembered lies in node_modules, is safe to delete and changes no report', () => {
  const root = tempProjekt({ [file]: head(dead) });
  mkdirSync(join(root, 'node_modules'));
  const first = check(root);
  expect(existsSync(join(root, 'node_modules/.cache/konzept/fakten.json'))).toBe(true);
  expect(check(root)).toEqual(first);
  writeFileSync(join(root, 'node_modules/.cache/konzept/fakten.json'), 'kaputt');
  expect(check(root)).toEqual(first);
});
