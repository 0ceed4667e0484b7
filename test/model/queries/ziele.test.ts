// What is dated after the Stichtag has not happened: Teilziele and the Innovationsbudget.
import { describe, expect, test } from 'vitest';
import { findEntity } from '../../../src/model/model.ts';
import { teilzielAt, zielstandOf } from '../../../src/model/queries/ziele.ts';
import { innovationTabelle } from '../../../src/render/views/kosten/innovation.ts';
import type { Render } from '../../../src/render/prosa/verweise.ts';
import { tellMassnahmen, tellTeilziele } from '../../../src/render/worte/zielstand.ts';
import { compileBeispiel } from '../../helpers/beispiel.ts';

const teilziel = { nr: 1, titel: 'Wegweiser gedruckt', termin: '2026-06', erreicht: '2026-09-01' } as const;

describe('teilzielAt', () => {
  test.each([
    ['2026-06-30', 'offen'],
    ['2026-07-01', 'ueberfaellig'],
    ['2026-08-31', 'ueberfaellig'],
    ['2026-09-01', 'erreicht'],
  ])('at %s: %s', (stichtag, stand) => expect(teilzielAt(teilziel, stichtag)).toBe(stand));

  test('is never overdue where its office says that it cannot be', () => {
    const offen = { nr: 1, titel: 'Wegweiser gedruckt', termin: '2026-06' };
    expect(teilzielAt({ ...offen, realisierbarkeit: 'nicht-moeglich' }, '2030-01-01')).toBe('nicht-moeglich');
  });
});

test('a Ziel tells its Maßnahmen by status, Daueraufgaben apart, and its Teilziele', () => {
  const teilziele = `teilziele:\n  - { nr: 1, titel: A, termin: 2026-03 }\n  - { nr: 2, titel: B, erreicht: 2026-05-01 }\n`;
  const { model } = compileBeispiel({ 'Z-TEIL-01': teilziele, 'M-TEIL-05': 'zeitraum: { von: 2026-01 }\n' });
  const ziel = findEntity(model, 'ziel', 'Z-TEIL-01');
  const stand = ziel && zielstandOf({ ...model, stichtag: '2026-06-30' }, ziel);
  expect(stand && tellMassnahmen({ model }, stand)).toEqual([
    '1 Maßnahme auf Dauer: 1 begonnen',
    '1 Maßnahme ohne Angabe des Zeitraums: 1 laufend, ohne Sachstand',
  ]);
  expect(stand && tellTeilziele({ model }, stand)).toBe('2 Teilziele: 1 erreicht, 1 !\u00A0überfällig');
});

test('the Innovationsbudget tells what had come by the Stichtag', () => {
  const { model } = compileBeispiel({
    'M-TEIL-05':
      'innovationsbudget: { idee: Treff, antrag: 2026-03-01, bewilligt: 2026-07-15, verstetigung: uebernommen, durch: KI, am: 2026-08-01 }\n',
  });
  const textAt = (stichtag: string): string => {
    const render: Render = { model: { ...model, stichtag }, adresse: () => null, datei: () => null, ebene: 2 };
    const [zeile] = innovationTabelle(render).zeilen;
    return (zeile?.zellen ?? []).flatMap(({ absaetze }) => absaetze.flat().map(({ text }) => text)).join(' ');
  };
  expect(textAt('2026-02-28')).toContain('noch nicht beantragt noch nicht bewilligt');
  expect(textAt('2026-06-30')).toMatch(/beantragt am 01\.03\.2026 noch nicht bewilligt .* offen$/);
  expect(textAt('2026-08-01')).toMatch(/bewilligt am 15\.07\.2026 .* am 01\.08\.2026 durch /);
});
