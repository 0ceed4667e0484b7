// The text of a new entry: what stands in its remarks is true, for every kind and every field.
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { felderOf } from '../../src/domain/feld.ts';
import { allKinds, findKind } from '../../src/domain/registry.ts';
import { writeEintrag } from '../../src/werkstatt/eintrag.ts';
import { nameFor, nextNummer } from '../../src/werkstatt/kennung.ts';
import { kuerzelOf, ordnernameOf } from '../../src/werkstatt/namen.ts';

describe('a new entry', () => {
  test.each(allKinds)('$typ: what is commented out is valid once the # is gone', ({ schema, ...kind }) => {
    const text = writeEintrag({ schema, ...kind }, {});
    const lines = text.split('\n').slice(1, -2);
    const said = lines.filter((line) => !/^# \S|^\w+:$/.test(line)).map((line) => line.replace(/^#/, ''));
    const optional = felderOf(schema).filter(({ pflicht }) => !pflicht);
    const data = parse(said.join('\n'), { schema: 'core' }) as Record<string, unknown> | null;
    const without = optional.map(({ name }) => name).filter((name) => !Object.keys(data ?? {}).includes(name));
    expect(without).toEqual(kind.typ === 'verzahnung' ? ['sha512'] : []);
    const wrong = schema.partial().safeParse(data ?? {}).error?.issues ?? [];
    expect(wrong).toEqual([]);
  });

  test('a text with colons and quotation marks is read back as it was given', () => {
    const kind = findKind('massnahme');
    const titel = "Kühl: 'ja' # nein";
    const text = kind ? writeEintrag(kind, { titel, ziele: ['Z-HITZ-01'] }) : '';
    expect(parse(text.split('---\n')[1] ?? '')).toMatchObject({ titel, ziele: ['Z-HITZ-01'], art: null });
  });
});

describe('ids', () => {
  const massnahme = allKinds.find(({ typ }) => typ === 'massnahme');
  const beteiligung = allKinds.find(({ typ }) => typ === 'beteiligung');
  const kapitel = allKinds.find(({ typ }) => typ === 'kapitel');
  const akteur = allKinds.find(({ typ }) => typ === 'akteur');
  if (!massnahme || !beteiligung || !kapitel || !akteur) throw new Error('A kind is missing');

  test('the number after the highest, with three digits from 100 on', () => {
    expect(nextNummer(massnahme, 'HITZ', new Set())).toBe('M-HITZ-01');
    expect(nextNummer(massnahme, 'HITZ', new Set(['M-HITZ-02', 'M-WASS-07']))).toBe('M-HITZ-03');
    expect(nextNummer(massnahme, 'HITZ', new Set(['M-HITZ-99']))).toBe('M-HITZ-100');
    expect(massnahme.id.muster.test('M-HITZ-100')).toBe(true);
    expect(massnahme.id.muster.test('M-HITZ-001')).toBe(false);
  });

  test('a name from a title, in the form of its kind', () => {
    expect(ordnernameOf('Ämter & Straßen: „Größe“')).toBe('aemter-strassen-groesse');
    expect(nameFor(beteiligung, 'Bürgerforum Süd', '2026-05-09', new Set())).toBe('2026-05-09-buergerforum-sued');
    expect(nameFor(kapitel, 'Ausblick', undefined, new Set(['01-anlass', '44-lage']))).toBe('45-ausblick');
    expect(nameFor(akteur, 'Con', undefined, new Set())).toBe('datei-con');
    expect(nameFor(kapitel, 'Ωμέγα', undefined, new Set())).toBeUndefined();
  });

  test('a kuerzel is of two to six letters and no other is the same', () => {
    const taken = new Set<string>();
    for (const titel of Array.from({ length: 60 }, () => 'Öl')) taken.add(kuerzelOf(titel, taken));
    expect(taken.size).toBe(60);
    expect([...taken].filter((kuerzel) => !/^[A-Z]{2,6}$/.test(kuerzel))).toEqual([]);
  });
});
