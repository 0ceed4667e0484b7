// A concept of another subject and another body has no word of the first user's city, subject or constitution.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { kommunenworte } from '../../src/projekt/kommune.ts';
import { konzept, tempFolder } from '../helpers/cli.ts';

const klima = fileURLToPath(new URL('../fixtures/klima', import.meta.url));
const fremd =
  /Oberhausen|Integration|Einbürger|Einwander|Zuwander|Migration|(?<![A-Z])TEIL(?![A-Z])|Stadtverwaltung|(?<!\p{L})(?:Rat|Rats|Rates|Ratsvorlage|Kreistag|Kommunales?)(?!\p{L})/u;

/** Levels that klima calls otherwise or does without; the Ziel of an Indikator is none of them. */
const andereEbenen = /Maßnahme|Bedarf|Zwischenziel|Teilziel|(?<!Strategische[nsr]? |\p{L})Ziele(?!\p{L})/u;

test('the whole output of klima speaks of a Stadtverordnetenversammlung and of heat, and calls its levels as it wants', () => {
  const out = join(tempFolder(), 'dist');
  const { status, stderr } = konzept(['build', '--no-pdf', '--root', klima, '--out', out]);
  expect([status, stderr]).toEqual([0, '']);
  const found = readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:html|csv|json|ics|xml)$/.test(file) && !/^daten\/(?:schemas|manifest)/.test(file))
    .flatMap((file) =>
      readFileSync(join(out, file), 'utf8')
        .replaceAll(/<style[\s\S]*?<\/style>/g, '')
        .split('\n')
        .flatMap((line) => [fremd, andereEbenen].flatMap((muster) => muster.exec(line) ?? []))
        .map((wort) => `${file}: ${wort}`),
    );
  expect(found).toEqual([]);
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('Stadtverordnetenversammlung und Gremien');
});

test.each<[Parameters<typeof kommunenworte>, string, string]>([
  [[undefined, { name: 'Stadt Oberhausen', entscheider: 'Rat der Stadt' }], 'Rat', 'Ratsvorlage'],
  [[undefined, { name: 'Kreis Aue', entscheider: 'Kreistag des Auenkreises' }], 'Kreistag', 'Kreistagsvorlage'],
  [[undefined, { name: 'Landkreis Aue' }], 'Kreistag', 'Kreistagsvorlage'],
  [[undefined, { name: 'Gemeinde Aue' }], 'Gemeinderat', 'Gemeinderatsvorlage'],
  [[undefined, { name: 'Kreisfreie Stadt Aue' }], 'Rat', 'Ratsvorlage'],
  [[undefined, { entscheider: 'Stadtverordnetenversammlung' }], 'Stadtverordnetenversammlung', 'Vorlage'],
  [[{ art: 'kreis' }, { entscheider: 'Rat der Stadt' }], 'Kreistag', 'Kreistagsvorlage'],
  [[{ gremium: 'Bürgerschaft', vorlage: 'Senatsvorlage' }, {}], 'Bürgerschaft', 'Senatsvorlage'],
])('%j decides as %s', (args, gremium, vorlage) => {
  expect(kommunenworte(...args)).toEqual({ gremium, vorlage });
});
