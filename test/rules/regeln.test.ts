// Every kind of finding is shown by its own examples: the bad one brings it once, the good one does not. Among those that are on the list
// of regelstand.txt, the bad example brings nothing else and the good one nothing at all.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Diagnostic, Example } from '../../src/diagnostics/diagnostic.ts';
import { catalogue } from '../../src/rules/catalogue.ts';
import { rules } from '../../src/rules/rules.ts';
import { compileBeispiel } from '../helpers/beispiel.ts';
import { neueRegeln } from '../helpers/regelstand.ts';

const folder = fileURLToPath(new URL('../../src/rules/', import.meta.url));

/** Findings that need a real disk and have no example; the tests of the file system cover them. */
const ohneBeispiel = ['KZ106', 'KZ107', 'KZ133'];

const tell = ({ code, file, range: { start }, message }: Diagnostic): string =>
  `${code} ${file}:${start.line}:${start.column} ${message}`;

describe('the example concept', () => {
  it('has no findings', () => expect(compileBeispiel().diagnostics.map(tell)).toEqual([]));
});

describe.each(catalogue.filter(({ code }) => !ohneBeispiel.includes(code)))(
  '$code $name',
  ({ code, severity, bad, good }) => {
    const found = (overlay: Example): Diagnostic[] =>
      compileBeispiel(overlay, {}, code).diagnostics.filter((each) => each.code === code);

    it('is found once in the bad example', () => {
      const [first, ...others] = found(bad);
      expect(first?.severity).toBe(severity);
      expect(others.map(tell)).toEqual([]);
    });
    it('is not found in the good example', () => expect(found(good).map(tell)).toEqual([]));
    it.runIf(!neueRegeln.includes(code))('comes alone', () => {
      const others = [bad, good].flatMap((overlay) => compileBeispiel(overlay).diagnostics);
      expect(others.filter((each) => each.code !== code).map(tell)).toEqual([]);
    });
  },
);

describe('the catalogue', () => {
  it.each(['code', 'name'] as const)('gives no %s twice', (key) => {
    const values = catalogue.map((entry) => entry[key]);
    expect(values.filter((value, index) => values.indexOf(value) !== index)).toEqual([]);
  });
  it('has codes of KZ and three digits, and names in kebab-case', () => {
    expect(
      catalogue.filter(({ code, name }) => !/^KZ\d{3}$/.test(code) || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name)),
    ).toEqual([]);
  });
  it('leaves out no example but those that need a disk', () => {
    const empty = catalogue.filter(({ bad }) => Object.keys(bad).length === 0).map(({ code }) => code);
    expect(empty).toEqual(ohneBeispiel);
  });
  it('explains everything', () => expect(catalogue.filter(({ explanation }) => explanation.length < 40)).toEqual([]));
});

describe('the rules', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.rule.ts'))
    .sort();

  it('are all listed, each in a file of its name', () => {
    expect(files.map((file) => basename(file, '.rule.ts')).sort()).toEqual(rules.map(({ name }) => name).sort());
  });
  it('are listed in the order of their codes', () => {
    expect(rules.map(({ code }) => code)).toEqual(rules.map(({ code }) => code).sort());
  });
  it('lie in the folder of their subject', () => {
    const subjects = {
      struktur: /^KZ4/,
      plan: /^KZ5/,
      kosten: /^KZ6/,
      sachstand: /^KZ7/,
      daten: /^KZ8[1-9]/,
      vorlage: /^KZ9/,
      text: /^KZ3[7-9]/,
      bilder: /^KZ31/,
    };
    for (const file of files) {
      const code = /code: '(KZ\d{3})'/.exec(readFileSync(join(folder, file), 'utf8'))?.[1];
      expect(code, file).toMatch(subjects[dirname(file) as keyof typeof subjects]);
    }
  });
});
