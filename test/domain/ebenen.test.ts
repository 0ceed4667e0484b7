// The names of levels in every form that our sentences use: with and without adjectives, in all genders.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { declineWort, ebenenworte, fillWorte, ueblicheWorte, withBeiwort } from '../../src/domain/ebenen.ts';

const projekt = declineWort({ einzahl: 'Projekt', mehrzahl: 'Projekte', artikel: 'das' });
const ziel = declineWort({ einzahl: 'Strategisches Ziel', mehrzahl: 'Strategische Ziele', artikel: 'das' });
const baustein = declineWort({ einzahl: 'Neuer Baustein', mehrzahl: 'Neue Bausteine', artikel: 'der' });
const massnahme = declineWort({ einzahl: 'Konkrete Maßnahme', mehrzahl: 'Konkrete Maßnahmen', artikel: 'die' });

describe('declineWort', () => {
  test.each([
    [projekt.der, 'das Projekt'],
    [projekt.des, 'des Projekts'],
    [projekt.einen, 'ein Projekt'],
    [projekt.vielen, 'Projekten'],
    [projekt.einAllein, 'eines'],
    [ziel.der, 'das Strategische Ziel'],
    [ziel.ein, 'ein Strategisches Ziel'],
    [ziel.einem, 'einem Strategischen Ziel'],
    [ziel.des, 'des Strategischen Ziels'],
    [ziel.die, 'die Strategischen Ziele'],
    [ziel.denVielen, 'den Strategischen Zielen'],
    [ziel.vieler, 'Strategischer Ziele'],
    [ziel.mitWort, 'Strategischem Ziel'],
    [baustein.den, 'den Neuen Baustein'],
    [baustein.ein, 'ein Neuer Baustein'],
    [baustein.einen, 'einen Neuen Baustein'],
    [baustein.dieses, 'dieses Neuen Bausteins'],
    [massnahme.des, 'der Konkreten Maßnahme'],
    [massnahme.keinen, 'keine Konkrete Maßnahme'],
    [massnahme.keineVielen, 'keine Konkreten Maßnahmen'],
    [declineWort({ einzahl: 'Ergebnis', mehrzahl: 'Ergebnisse', artikel: 'das' }).des, 'des Ergebnisses'],
    [declineWort({ einzahl: 'Vorhaben', mehrzahl: 'Vorhaben', artikel: 'das' }).denVielen, 'den Vorhaben'],
    [
      declineWort({ einzahl: 'Maßnahme der Stadt', mehrzahl: 'Maßnahmen der Stadt', artikel: 'die' }).dem,
      'der Maßnahme der Stadt',
    ],
  ])('%s', (said, expected) => {
    expect(said).toBe(expected);
  });
});

test('an adjective is declined with its noun', () => {
  expect(withBeiwort(projekt, 'künftig').wort).toBe('künftiges Projekt');
  expect(withBeiwort(projekt, 'künftig').derVielen).toBe('der künftigen Projekte');
  expect(withBeiwort(projekt, 'bisherig').einAllein).toBe('ein bisheriges');
  expect(withBeiwort(ziel, 'am längsten überfällig').der).toBe('das am längsten überfällige Strategische Ziel');
});

describe('fillWorte', () => {
  const worte = ebenenworte({ massnahme: { einzahl: 'Projekt', mehrzahl: 'Projekte', artikel: 'das' } });
  test('puts the words of a concept, with a capital letter where a sentence begins', () => {
    expect(fillWorte('{Massnahme.kein} ist {massnahme.ein:einzeln}.', worte)).toBe(
      'Kein Projekt ist ein einzelnes Projekt.',
    );
  });
  test('leaves everything else', () => {
    expect(fillWorte('{massnahme} {x.y} {massnahme.z}', worte)).toBe('{massnahme} {x.y} {massnahme.z}');
  });
});

test('every place for a word in the source is one that there is', () => {
  const src = fileURLToPath(new URL('../../src', import.meta.url));
  const texts = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(src, file), 'utf8'));
  const places = texts.flatMap((text) => text.match(/(?<!\$)\{[A-Za-z]+\.[a-zA-Z]+(?::[\p{L} ]+)?\}/gu) ?? []);
  expect(places.length).toBeGreaterThan(80);
  expect(places.filter((place) => fillWorte(place, ueblicheWorte) === place)).toEqual([]);
});
