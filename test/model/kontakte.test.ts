// How much of an Akteur's contact goes out: what the project says, in every output that is made of the public view.
import { expect, test } from 'vitest';
import { emitters } from '../../src/emitters/emitters.ts';
import { derivePublic } from '../../src/model/oeffentlich.ts';
import { writeFragment } from '../../src/stages/parse/prosa/fragment.ts';
import { compileBeispiel } from '../helpers/beispiel.ts';
import { contextOf } from '../helpers/site.ts';

const ki = `---
name: Kommunales Integrationszentrum
kurz: KI
art: verwaltung
kontakt:
  funktion: Geschäftsstelle Zentrum
  anschrift: Marktplatz 17
  telefon: 0123 / 45-0
  email: zentrum@stadt.example
---
`;
const marken = [
  'Geschäftsstelle Zentrum',
  'Marktplatz 17',
  '0123 / 45-0',
  'tel:0123450',
  'mailto:zentrum@stadt.example',
];

test.each([
  ['keine', []],
  ['funktion', ['Geschäftsstelle Zentrum']],
  ['alle', marken],
  [undefined, marken],
] as const)('with kontakte %s all outputs together hold %j', async (kontakte, erwartet) => {
  const snapshot = compileBeispiel({ 'content/akteure/KI.md': ki }, { writeFragment });
  expect(snapshot.diagnostics).toEqual([]);
  const context = { ...contextOf(snapshot), model: derivePublic(snapshot.model, kontakte) };
  const texte: string[] = [];
  for (const emitter of emitters)
    if (!emitter.druckt && emitter.ort !== 'intern')
      texte.push(...(await emitter.emit(context)).map(({ inhalt }) => Buffer.from(inhalt).toString()));
  const alles = texte.join('\n');
  expect(marken.filter((marke) => alles.includes(marke))).toEqual(erwartet);
  expect(alles.includes('"email": "zentrum')).toBe(erwartet.length > 1);
});
