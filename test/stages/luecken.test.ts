// One wrong field hides no other fault and erases nothing: what still stands stays, and every gap says so.
import { describe, expect, test } from 'vitest';
import type { Example } from '../../src/diagnostics/diagnostic.ts';
import { findEntity, listOf } from '../../src/model/model.ts';
import { derivePublic } from '../../src/model/oeffentlich.ts';
import { summarizeKosten, sumPosten } from '../../src/model/queries/kosten.ts';
import { statusAt } from '../../src/model/queries/massnahme/stand.ts';
import { markLuecken } from '../../src/render/luecken.ts';
import { compileBeispiel } from '../helpers/beispiel.ts';

const massnahme = 'content/handlungsfelder/1-teilhabe/massnahmen/M-TEIL-05.md';
const told = (overlay: Example): string[] =>
  compileBeispiel(overlay).diagnostics.map(({ code, range }) => `${code} Zeile ${range.start.line}`);
const model = (overlay: Example) => compileBeispiel(overlay).model;
const m05 = (overlay: Example) => findEntity(model(overlay), 'massnahme', 'M-TEIL-05');

describe('a fault hides no other', () => {
  test('a missing field, and all that is wrong beside it', () => {
    const text = `---
titel: Lotsenstelle einrichten
art: kuenftig
federfuehrung: KI
beteiligte: [amt, amt, gibt-es-nicht]
zeitraum: { von: 2026-01, bis: 2027-12 }
zwischenziele:
  - { nr: 1, titel: Stelle besetzt, termin: 2040-09 }
kosten:
  - { jahr: 2050, betrag: 20000, budget: eigenmittel }
sachstand:
  - { datum: 2026-03-31, status: entfallen, text: Die Stelle entfällt. }
  - { datum: 2026-06-30, status: laufend, text: Sie läuft., erreicht: [7] }
---
`;
    expect(told({ [massnahme]: text })).toEqual([
      'KZ211 Zeile 1',
      'KZ440 Zeile 5',
      'KZ301 Zeile 5',
      'KZ506 Zeile 8',
      'KZ602 Zeile 10',
      'KZ705 Zeile 13',
      'KZ702 Zeile 13',
    ]);
  });
  test('entries that are left out do not shift the places of those behind them', () => {
    const kosten =
      'kosten:\n  - { jahr: 2026, betrag: viel }\n  - { jahr: 2026, betrag: 5, budget: nix }\n  - { jahr: 2061, betrag: 5 }';
    expect(told({ 'M-TEIL-05': kosten })).toEqual(['KZ213 Zeile 14', 'KZ301 Zeile 15', 'KZ603 Zeile 16']);
  });
  test('an error somewhere does not silence what nobody uses elsewhere', () => {
    const akteur = { 'content/akteure/verein.md': '---\nname: Verein\nart: verein\n---\n' };
    expect(told({ ...akteur, 'I-TEIL-01': 'richtung: nach oben' })).toEqual(['KZ415 Zeile 1', 'KZ214 Zeile 4']);
    // A field that names Akteure and cannot be read may have named this one.
    expect(told({ ...akteur, 'M-TEIL-05': 'beteiligte: 7' })).toEqual(['KZ213 Zeile 6']);
  });
});

describe('a fault erases nothing', () => {
  test.each<[string, Example]>([
    ['no Ziele', { 'M-TEIL-05': 'ziele: []' }],
    ['an unknown art', { 'M-TEIL-05': 'art: bald' }],
    ['no titel', { 'M-TEIL-05': 'titel:' }],
    ['a wrong Zeitraum', { 'M-TEIL-05': 'zeitraum: { von: bald }' }],
  ])('of a Maßnahme with %s', (_, overlay) => {
    expect(listOf(model(overlay), 'massnahme').map(({ id }) => id)).toEqual(['M-TEIL-01', 'M-TEIL-05']);
    expect(m05(overlay)?.data).toMatchObject({ art: 'kuenftig', federfuehrung: 'KI', beteiligte: ['amt'] });
  });
  test('the other amounts count', () => {
    const kosten = 'kosten:\n  - { jahr: 2026, betrag: viel }\n  - { jahr: 2026, betrag: 300 }\n  - { betrag: 4 }';
    expect(sumPosten(summarizeKosten(model({ 'M-TEIL-05': kosten }), 'art').posten)?.betrag).toBe(300);
  });
  test('an entry of the log keeps its text and its day; the status stays what it was', () => {
    const sachstand =
      'sachstand:\n  - { datum: 2026-01-31, status: begonnen, text: Los. }\n  - { datum: 2026-03-31, status: fertig, text: Besetzt., erreicht: [1] }';
    const found = m05({ 'M-TEIL-05': sachstand });
    expect(found?.data.sachstand?.[1]).toEqual({
      datum: '2026-03-31',
      status: '[fertig?]',
      text: 'Besetzt.',
      erreicht: [1],
    });
    expect(found && statusAt(found, '2026-06-30')).toBe('begonnen');
  });
  test('a Handlungsfeld without its number has that of its folder', () => {
    const file = 'content/handlungsfelder/1-teilhabe/handlungsfeld.md';
    expect(
      listOf(model({ [file]: '---\nkuerzel: TEIL\ntitel: Teilhabe\n---\n' }), 'handlungsfeld')[0]?.data.nummer,
    ).toBe(1);
  });
});

describe('what cannot be read is not for everybody', () => {
  test('a session, a paper', () => {
    const rat = '---\nnamen: [{ name: Rat }]\nsitzungen: [{ id: 2025-2, datum: 2025-09-29, oeffentlich: nein }]\n---\n';
    const shown = derivePublic(model({ 'content/gremien/rat.md': rat, beschluss: 'oeffentlich: vielleicht' }));
    expect(findEntity(shown, 'gremium', 'rat')?.data.sitzungen).toEqual([]);
    expect(listOf(shown, 'vorlage')).toEqual([]);
  });
});

describe('a gap is shown', () => {
  const marked = markLuecken(
    model({ 'M-TEIL-05': 'ziele: []\nkosten: [{ jahr: 2026, betrag: 3 }, { jahr: 2026, betrag: "<viel>" }]' }),
  );
  test('beside the name, wherever it stands', () => {
    const titel = 'Lotsenstelle einrichten [fehlt: ziele, kosten]';
    expect(findEntity(marked, 'massnahme', 'M-TEIL-05')?.titel).toBe(titel);
    expect(marked.bekannt.get('massnahme:M-TEIL-05')?.titel).toBe(titel);
  });
  test('in its text, with the words that could not be read', () => {
    const html = findEntity(marked, 'massnahme', 'M-TEIL-05')?.facts.prosa.hast ?? '';
    expect(html).toContain('„kosten, Eintrag 2“ (dort steht: { jahr: 2026, betrag: \\"<viel>\\" })');
  });
  test('but not what was written of a session', () => {
    const rat = '---\nnamen: [{ name: Rat }]\nsitzungen: [{ id: 2025-2, ort: Geheimer Raum }]\n---\n';
    const html = findEntity(markLuecken(model({ 'content/gremien/rat.md': rat })), 'gremium', 'rat')?.facts.prosa.hast;
    expect(html).toContain('„sitzungen, Eintrag 1“');
    expect(html).not.toContain('Geheimer');
  });
});
