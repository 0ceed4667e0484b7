// konzept status as its users run it.
import { afterAll, describe, expect, test } from 'vitest';
import { konzept, tempProjekt } from '../helpers/cli.ts';

const status = (root: string, ...args: readonly string[]) => konzept(['status', '--root', root, ...args]);

describe('konzept status', () => {
  const root = tempProjekt({}, afterAll);

  test('shows bars with counts and denominators, what is late, what is due', () => {
    const { status: code, stdout, stderr } = status(root, '--stichtag', '2027-01-01');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('Stand am 1.\u00A0Januar 2027');
    expect(stdout).toMatch(/begonnen +█ 1 von 1/);
    expect(stdout).toMatch(/Überfällige Zwischenziele: 1\n.*\nM-TEIL-05\/1 +Stelle besetzt +09\/2026 +93 Tage +Komm/);
    expect(stdout).toMatch(/Fällig im nächsten halben Jahr: 1\n.*\nM-TEIL-05\/2 /);
    expect(stdout).not.toContain('\u001B');
  });

  test('tells whom to ask for what nobody told', () => {
    const { stdout } = status(root, '--stichtag', '2026-02-28');
    expect(stdout).toMatch(/geplant +█ 1 von 1\n +ohne Sachstand +█ 1 von 1, oben mitgezählt/);
    expect(stdout).toMatch(
      /Fehlende Angaben: 2\n.*\nKommunales Integrationszentrum +Sachstand +2 +M-TEIL-01, M-TEIL-05/,
    );
  });

  test('gives the same as JSON and as one flat CSV table', () => {
    const json = JSON.parse(status(root, '--stichtag', '2027-01-01', '--format', 'json').stdout) as unknown;
    expect(json).toMatchObject({
      stichtag: '2027-01-01',
      gesamt: { gesamt: 1, befristet: 1, nach_status: { begonnen: 1 }, ohne_sachstand: 0, dauerhaft: 0 },
      handlungsfelder: [{ handlungsfeld: 'TEIL', nach_status: { begonnen: 1 } }],
      ueberfaellig: [{ massnahme: 'M-TEIL-05', zwischenziel: 1, verzug_tage: 93 }],
      faellig: [{ massnahme: 'M-TEIL-05', zwischenziel: 2, verzug_tage: 0 }],
      fehlend: [{ angabe: 'sachstand', anzahl: 2, massnahmen: ['M-TEIL-01', 'M-TEIL-05'] }],
    });
    expect(status(root, '--stichtag', '2027-01-01', '--format', 'csv').stdout.split('\r\n')).toEqual([
      'bereich,handlungsfeld,id,wert,anzahl,von,termin,verzug_tage,zustaendig',
      'status,TEIL,,begonnen,1,1,,,',
      'ueberfaellig,,M-TEIL-05/1,Stelle besetzt,,,2026-09,93,Kommunales Integrationszentrum',
      'faellig,,M-TEIL-05/2,Lotsen geschult,,,2027-06-30,0,Kommunales Integrationszentrum',
      'fehlend,,M-TEIL-01 M-TEIL-05,sachstand,2,,,,Kommunales Integrationszentrum',
      '',
    ]);
  });

  test('names who has to see to a Zwischenziel, and asks about bisherige Maßnahmen too', () => {
    const other = tempProjekt({
      'content/handlungsfelder/1-teilhabe/massnahmen/M-TEIL-01.md':
        '---\ntitel: Treff\nart: bisherig\nziele: [Z-TEIL-01]\nfederfuehrung: KI\nzeitraum: { von: 2020, bis: 2027-06 }\n' +
        'zwischenziele:\n  - { nr: 1, titel: Raum gefunden, termin: 2026-05, zustaendig: amt }\n---\n',
    });
    const { ueberfaellig, fehlend } = JSON.parse(
      status(other, '--stichtag', '2026-08-31', '--format', 'json').stdout,
    ) as { ueberfaellig: unknown[]; fehlend: unknown[] };
    expect(ueberfaellig).toMatchObject([{ massnahme: 'M-TEIL-01', zwischenziel: 1, zustaendig: 'Amt für Soziales' }]);
    expect(fehlend).toMatchObject([{ angabe: 'sachstand', massnahmen: ['M-TEIL-01'] }]);
  });

  test('filters by Handlungsfeld and Akteur; an unknown one is 2 with a suggestion', () => {
    expect(status(root, '--akteur', 'amt', '--handlungsfeld', 'TEIL').stdout).toContain('1 künftige Maßnahme');
    expect(status(root, '--handlungsfeld', 'TEIK')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Meinten Sie TEIL'),
    });
    expect(status(root, '--stichtag', 'morgen').status).toBe(2);
  });

  test('works on content with faults, with a notice', () => {
    const broken = tempProjekt({ 'content/akteure/neu.md': '---\nname: [\n---\n' });
    expect(status(broken)).toMatchObject({ status: 0, stderr: expect.stringContaining('hat Fehler') });
  });
});
