// konzept sachstand: one entry by options, checked before it is written.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { konzept, tempProjekt } from '../helpers/cli.ts';

const file = 'content/handlungsfelder/1-teilhabe/massnahmen/M-TEIL-05.md';
const eintragen = (root: string, ...args: string[]) => konzept(['sachstand', 'M-TEIL-05', ...args, '--root', root]);
const gut = ['--datum', '2026-06-30', '--status', 'laufend', '--text', 'Es läuft: gut.'];

describe('sachstand', () => {
  test('appends what was said, in the order of fields, and changes nothing else', () => {
    const root = tempProjekt();
    const before = readFileSync(join(root, file), 'utf8');
    const { status, stdout } = eintragen(root, ...gut, '--naechster-schritt', 'Weiter.', '--ausgaben', '1200.50');
    expect(status).toBe(0);
    expect(stdout).toContain("+    text: 'Es läuft: gut.'");
    const after = readFileSync(join(root, file), 'utf8');
    const added =
      "    status: laufend\n    text: 'Es läuft: gut.'\n    ausgaben: 1200.5\n    naechster_schritt: Weiter.\n";
    expect(after).toContain(added);
    expect(after.replace(/(?:sachstand:\n)? {2}- datum: 2026-06-30\n/, '').replace(added, '')).toBe(before);
  });

  test.each([
    [['--datum', '2026-06-30'], 2, 'Es fehlt: --status, --text'],
    [[...gut, '--ausgaben', '1.200,50'], 2, 'ist keine Zahl'],
    [[...gut, '--verlegt', '1 auf 2027'], 2, 'Schreiben Sie Nummer, neuen Termin und Grund'],
    [[...gut, '--status', 'fertig'], 1, 'geschrieben ist nichts'],
    [[...gut, '--erreicht', '9'], 1, 'geschrieben ist nichts'],
    [[...gut, '--status', 'entfallen'], 1, 'geschrieben ist nichts'],
  ])('%j: exit %i, and nothing is written', (args, exit, satz) => {
    const root = tempProjekt();
    const before = readFileSync(join(root, file));
    const { status, stderr } = eintragen(root, ...args);
    expect(stderr).toContain(satz);
    expect(status).toBe(exit);
    expect(readFileSync(join(root, file))).toEqual(before);
  });

  test('an unknown Maßnahme is asked back', () => {
    const { status, stderr } = konzept(['sachstand', 'M-TEIL-5', ...gut, '--root', tempProjekt()]);
    expect(stderr).toContain('Meinten Sie M-TEIL-05');
    expect(status).toBe(2);
  });
});
