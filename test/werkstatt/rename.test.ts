// konzept rename and move: every reference goes along, every other byte stays, and the way back leads to the same files.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { openProjekt } from '../../src/workspace/open.ts';
import { konzept, tempFolder, tempProjekt } from '../helpers/cli.ts';

/** The files of a project with their bytes. */
function filesOf(root: string): Readonly<Record<string, string>> {
  const files = readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true }).filter((each) =>
    each.isFile(),
  );
  return Object.fromEntries(
    files.map((each) => [
      join(each.parentPath, each.name).slice(root.length),
      readFileSync(join(each.parentPath, each.name), 'latin1'),
    ]),
  );
}

/** A copy of a whole concept. */
function copy(name: string): string {
  const folder = tempFolder();
  cpSync(fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url)), folder, { recursive: true });
  return folder;
}

const errorsOf = (root: string): number =>
  openProjekt(root).snapshot.diagnostics.filter(({ severity }) => severity === 'error').length;

describe('rename', () => {
  test.each([
    ['klimastab', 'klimateam'],
    ['umweltausschuss', 'klimaausschuss'],
    ['umweltausschuss/2026-1', 'umweltausschuss/2026-01'],
    ['HITZ', 'HEISS'],
    ['M-HITZ-01', 'M-HITZ-40'],
    ['M-HITZ-01/2', 'M-HITZ-01/5'],
    ['Z-WASS-01', 'Z-WASS-02'],
    ['I-GRUE-01', 'I-GRUE-100'],
    ['klima', 'wetter'],
    ['klima/heisse_tage', 'klima/hitzetage'],
    ['haushalt', 'stadthaushalt'],
    ['dwd-klimareport', 'dwd-report'],
    ['beschluss-anpassung', 'beschluss-klima'],
    ['heisser-tag', 'hitzetag'],
  ])('%s to %s and back', (alt, neu) => {
    const root = copy('klima');
    const before = filesOf(root);
    const errors = errorsOf(root);
    const there = konzept(['rename', alt, neu, '--root', root]);
    expect(there.status, there.stderr).toBe(0);
    expect(filesOf(root)).not.toEqual(before);
    expect(errorsOf(root)).toBe(errors);
    const back = konzept(['rename', neu, alt, '--root', root]);
    expect(back.status, back.stderr).toBe(0);
    expect(filesOf(root)).toEqual(before);
  });

  test('byte order mark, line ends, quotes, comments and link texts stay or follow', () => {
    const file = 'content/akteure/KI.md';
    const text =
      '\uFEFF---\r\nname: Zentrum # für [[amt]]\r\nart: "verwaltung"\r\nuebergeordnet: "amt"\r\n---\r\n\r\nMit [[akteur:amt]], [amt](#amt) und dem [Amt](#amt); kein amt.\r\n';
    const root = tempProjekt({ [file]: text });
    expect(konzept(['rename', 'amt', 'fachamt', '--root', root]).status).toBe(0);
    expect(readFileSync(join(root, file), 'utf8')).toBe(
      text
        .replace('uebergeordnet: "amt"', 'uebergeordnet: "fachamt"')
        .replace('[[akteur:amt]], [amt](#amt)', '[[akteur:fachamt]], [fachamt](#fachamt)')
        .replace('[Amt](#amt)', '[Amt](#fachamt)'),
    );
  });

  test('--dry-run shows the change and writes nothing', () => {
    const root = copy('klima');
    const before = filesOf(root);
    const { stdout, stderr } = konzept(['rename', 'klimastab', 'klimateam', '--dry-run', '--root', root]);
    expect(stdout).toContain('rename from content/akteure/klimastab.md\nrename to content/akteure/klimateam.md\n');
    expect(stdout).toContain('+federfuehrung: klimateam');
    expect(stderr).toContain('geschrieben ist nichts');
    expect(filesOf(root)).toEqual(before);
  });

  test.each([
    [['rename', 'klimastab', 'gruen'], 'gruen gibt es schon'],
    [['rename', 'klimastab', 'Größe'], 'hat nicht die Form'],
    [['rename', 'klimastap', 'x'], 'Meinten Sie klimastab'],
    [['rename', 'klima/fehlt', 'klima/x'], 'keine Spalte „fehlt“'],
    [['rename', 'M-HITZ-01/9', '1'], 'keinen Meilenstein 9'],
    [['rename', 'M-HITZ-01', 'M-WASS-09'], 'konzept move M-HITZ-01 WASS'],
    [['move', 'M-HITZ-01', 'HITZ'], 'liegt schon in HITZ'],
    [['move', 'M-HITZ-01', 'XX'], 'Ein Handlungsfeld XX gibt es nicht'],
    [['move', 'klimastab', 'HITZ'], 'gibt es nicht'],
  ])('%j is refused in a sentence', (args, satz) => {
    const root = copy('klima');
    const { status, stderr } = konzept([...args, '--root', root]);
    expect(stderr).toContain(satz);
    expect(status).toBe(2);
  });

  test('an id that stands in a text as mere words is told and stays', () => {
    const root = tempProjekt({
      'content/akteure/KI.md': '---\nname: Zentrum\nart: verwaltung\n---\n\nSiehe M-TEIL-05.\n',
    });
    const { stderr } = konzept(['rename', 'M-TEIL-05', 'M-TEIL-07', '--root', root]);
    expect(stderr).toContain('content/akteure/KI.md:6 nennt den alten Namen als bloßen Text');
  });
});

describe('move', () => {
  test('takes the next free id of the other Handlungsfeld, and references follow', () => {
    const root = copy('klima');
    const { status, stderr } = konzept(['move', 'M-HITZ-02', 'WASS', '--root', root]);
    expect(stderr).toContain('M-HITZ-02 liegt jetzt in WASS und heißt M-WASS-03');
    expect(status).toBe(0);
    expect(existsSync(join(root, 'content/handlungsfelder/2-wasser/massnahmen/M-WASS-03.md'))).toBe(true);
    expect(existsSync(join(root, 'content/handlungsfelder/1-hitze/massnahmen/M-HITZ-02.md'))).toBe(false);
  });
});

describe('two branches with the same id', () => {
  const kopf = (titel: string): string => `titel: ${titel}\nart: verwaltung\n`;
  test('a conflict of two things says how to part them', () => {
    const root = tempProjekt({
      'content/akteure/neu.md': `---\n<<<<<<< HEAD\n${kopf('A')}=======\n${kopf('B')}>>>>>>> zweig\n---\n`,
    });
    expect(konzept(['check', '--root', root]).stdout.replaceAll(/\s+/g, ' ')).toContain(
      'denen zwei Zweige dieselbe Id gaben',
    );
  });

  test('the same id in two folders is told with the first place', () => {
    const root = copy('klima');
    mkdirSync(join(root, 'content/handlungsfelder/4-neu'));
    writeFileSync(
      join(root, 'content/handlungsfelder/4-neu/handlungsfeld.md'),
      '---\nkuerzel: HITZ\nnummer: 4\ntitel: Neu\n---\n',
    );
    expect(konzept(['check', '--root', root]).stdout).toContain('hier zuerst vergeben');
  });
});
