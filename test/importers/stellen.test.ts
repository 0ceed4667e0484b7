// Cells that name offices: what is a list, what is one name, what is asked about, and what kind of body a name tells.
import { describe, expect, test } from 'vitest';
import { akteurArt } from '../../src/domain/kinds/akteur.kind.ts';
import { artOfAkteur } from '../../src/importers/aktionsplan/zelle/akteurart.ts';
import { splitStellen } from '../../src/importers/aktionsplan/zelle/aufteilung.ts';
import { plane } from '../helpers/plan.ts';

const split = (text: string, ...known: string[]) => splitStellen(text, (name) => known.includes(name));

describe('a list is taken apart', () => {
  test.each<[string, string[]]>([
    ['Gesundheitsamt, Stadtwerke GmbH', ['Gesundheitsamt', 'Stadtwerke GmbH']],
    ['FB 1, FB 2 und Stadtwerke', ['FB 1', 'FB 2', 'Stadtwerke']],
    ['Tiefbauamt / Stabsstelle Klima', ['Tiefbauamt', 'Stabsstelle Klima']],
    ['Jugendamt/Schulamt', ['Jugendamt', 'Schulamt']],
    ['Sozialamt und Jobcenter', ['Sozialamt', 'Jobcenter']],
    ['Caritas, Diakonie, AWO, Verbraucherzentrale NRW', ['Caritas', 'Diakonie', 'AWO', 'Verbraucherzentrale NRW']],
    ['Eltern, Ehrenamtliche, Nachbarschaft', ['Eltern', 'Ehrenamtliche', 'Nachbarschaft']],
    ['Caritas, Eltern', ['Caritas', 'Eltern']],
    [
      'FB 61 - Fachbereich Stadtplanung; E 26 - Gebäudemanagement',
      ['FB 61 - Fachbereich Stadtplanung', 'E 26 - Gebäudemanagement'],
    ],
    ['- Sozialamt\n- Jobcenter', ['Sozialamt', 'Jobcenter']],
    ['51, 50 und 40', ['51', '50', '40']],
    ['Jobcenter (mit Agentur für Arbeit, Stadt), VHS', ['Jobcenter (mit Agentur für Arbeit, Stadt)', 'VHS']],
    ['„Haus der Jugend, Alstaden“, Jugendamt', ['„Haus der Jugend, Alstaden“', 'Jugendamt']],
  ])('%s', (text, namen) => expect(split(text)).toEqual({ namen, fraglich: false }));

  test('where a part is known, whatever the others are', () =>
    expect(split('Klimateam und Eltern', 'Klimateam')).toEqual({ namen: ['Klimateam', 'Eltern'], fraglich: false }));

  test('a name of several parts that is known is found in it', () =>
    expect(split('VHS, Rat, Tat und Hilfe, Eltern', 'Rat, Tat und Hilfe').namen).toEqual([
      'VHS',
      'Rat, Tat und Hilfe',
      'Eltern',
    ]));
});

describe('one name stays one', () => {
  test.each([
    'Amt für Schule und Sport',
    'Jugend- und Sozialamt',
    'Meyer GmbH & Co. KG',
    'Amt für Bau und kommunale Dienste',
    'Bürger/innen',
    'Klimateam',
    'FB 3/50',
  ])('%s', (text) => expect(split(text).namen).toEqual([text]));

  test('and is told apart in a list', () =>
    expect(split('Jobcenter, Amt für Schule und Sport, VHS')).toEqual({
      namen: ['Jobcenter', 'Amt für Schule und Sport', 'VHS'],
      fraglich: false,
    }));
});

describe('what may be either is asked about', () => {
  test.each<[string, string[]]>([
    ['Amt für Schule, Jugend und Sport', ['Amt für Schule, Jugend und Sport']],
    [
      'FB 02 - Fachbereich Wirtschaft, Wissenschaft und Europa',
      ['FB 02 - Fachbereich Wirtschaft, Wissenschaft und Europa'],
    ],
    ['Eltern und Kinder', ['Eltern und Kinder']],
    ['Müller, Schmidt', ['Müller, Schmidt']],
    ['FB 1, 2 und 3', ['FB 1, 2 und 3']],
    ['Jobcenter, Amt für Schule, Jugend', ['Jobcenter', 'Amt für Schule, Jugend']],
  ])('%s', (text, namen) => expect(split(text)).toEqual({ namen, fraglich: true }));

  test('by its cell, and the mapping can say it otherwise', () => {
    const tabelle = 'Handlungsfeld;Maßnahme;Zuständigkeit\nTeilhabe;Erste;Eltern und Kinder\n';
    const { pruefen, zuordnung } = plane(tabelle);
    expect(pruefen).toContain('Zelle C2: Gelesen ist eine Stelle: „Eltern und Kinder“. Sind es andere, ersetzen Sie');
    expect(zuordnung.akteure).toEqual({ 'Eltern und Kinder': 'eltern-und-kinder' });
    const { massnahmen } = plane(tabelle, {
      aendere: (one) => ({ ...one, akteure: { Eltern: 'eltern', Kinder: 'kinder' } }),
    });
    expect(massnahmen[0]?.data).toMatchObject({ federfuehrung: 'eltern', beteiligte: ['kinder'] });
  });

  test('no body at all stays text', () => {
    const { pruefen, massnahmen, zuordnung } = plane('Handlungsfeld;Maßnahme;Beteiligte\nTeilhabe;Erste;alle Ämter\n');
    expect(zuordnung.akteure).toEqual({ 'alle Ämter': '' });
    expect(pruefen).toContain('„alle Ämter“ nennt keine bestimmte Stelle');
    expect(massnahmen[0]?.text).toContain('- Beteiligte: alle Ämter');
  });
});

describe('the kind of a new Akteur', () => {
  test.each([
    ['Stadtwerke GmbH', 'unternehmen'],
    ['Musterbau AG', 'unternehmen'],
    ['AG Wohlfahrt', undefined],
    ['Nachbarn helfen e. V.', 'verein'],
    ['Stadtsportbund', 'verein'],
    ['Kreis Wesel', 'kreis'],
    ['Landkreis Goslar', 'kreis'],
    ['Hochschule Ruhr West', 'hochschule'],
    ['Volkshochschule', undefined],
    ['Handwerkskammer', 'kammer'],
    ['Bürgerstiftung', 'stiftung'],
    ['Ev. Kirchengemeinde', 'religionsgemeinschaft'],
    ['Caritasverband', 'traeger'],
    ['Seniorenbeirat', 'politik'],
    ['Gesundheitsamt', 'verwaltung'],
    ['FB 3.1 Gesundheit', 'verwaltung'],
    ['Klimateam', undefined],
    ['Amtshilfe', undefined],
  ])('%s: %s', (name, art) => expect(artOfAkteur(name)).toBe(akteurArt.options.find((one) => one === art)));

  test('is announced, and where it is open it is left out', () => {
    const { dateien, hinweise } = plane(
      'Handlungsfeld;Maßnahme;Wer\nTeilhabe;Erste;Gesundheitsamt; \nTeilhabe;Zweite;Klimateam\n',
    );
    expect(dateien['content/akteure/gesundheitsamt.md']).toBe('---\nname: Gesundheitsamt\nart: verwaltung\n---\n');
    expect(dateien['content/akteure/klimateam.md']).toBe('---\nname: Klimateam\n---\n');
    expect(hinweise).toMatch(/aus ihrem Namen geschlossen; .*„Gesundheitsamt“/);
    expect(hinweise).toContain('Die Art neuer Akteure ist offen; tragen Sie sie als art ein: „Klimateam“.');
  });
});
