// A new output: its folder, its line in emitters.ts, a test.
import { camelOf, create, insertLine, pascalOf, read, write } from './gemeinsam.mjs';

const list = 'src/emitters/emitters.ts';

/** Lays out an output: what to do next. Throws a sentence where the name is none or taken. */
export function addAusgabe(name) {
  const camel = camelOf(name);
  const pascal = pascalOf(name);
  const emitters = read(list);
  if (emitters.includes(`'./${name}/`)) throw `Die Ausgabe ${name} gibt es schon.`;
  const folder = `src/emitters/${name}`;
  create({
    [`${folder}/${name}.ausgabe.ts`]: ausgabeOf(name, camel),
    [`${folder}/${name}.emitter.ts`]: emitterOf(name, camel, pascal),
    [`test/emitters/${name}/${name}.test.ts`]: testOf(name, pascal),
  });
  const line = `  writes(${camel}, async (c) => (await import('./${name}/${name}.emitter.ts')).emit${pascal}(c)),\n`;
  // The website names the size of all others: what is new comes before it.
  const listed = emitters.replace('  writes(berichtsite,', (site) => line + site);
  write(list, insertLine(listed, `import { ${camel} } from './${name}/${name}.ausgabe.ts';\n`));
  return `Angelegt: konzept build ${name}. Ersetzen Sie in ${folder}/${name}.ausgabe.ts, welche Dateien es gibt und wie sie heißen, in
${folder}/${name}.emitter.ts, was darin steht, und den Test in test/emitters/${name}/${name}.test.ts.
Beschreiben Sie die Ausgabe in README.md.`;
}

const ausgabeOf = (
  name,
  camel,
) => `// What the output ${name} is: its files, what they are called, their place among the downloads.
import type { Dateiart } from '../../domain/dateiart.ts';
import type { Ausgabe } from '../emitter.ts';

export const ${camel}Liste: Dateiart = { pfad: 'daten/${name}.txt', titel: () => 'Alle Maßnahmen als Text', rang: 70 };

export const ${camel}: Ausgabe = { target: '${name}', dateien: [${camel}Liste] };
`;

const emitterOf = (name, camel, pascal) => `// The Maßnahmen by id and title, one in a line.
import { listOf } from '../../model/model.ts';
import type { Artefakt, EmitContext } from '../emitter.ts';
import { ${camel}Liste } from './${name}.ausgabe.ts';

/** daten/${name}.txt. */
export function emit${pascal}({ model }: EmitContext): Promise<readonly Artefakt[]> {
  const lines = listOf(model, 'massnahme').map(({ id, titel }) => \`\${id} \${titel}\\n\`);
  return Promise.resolve([{ pfad: ${camel}Liste.pfad, inhalt: lines.join('') }]);
}
`;

const testOf = (name, pascal) => `// ${name}: what its file says.
import { expect, test } from 'vitest';
import { emit${pascal} } from '../../../src/emitters/${name}/${name}.emitter.ts';
import { emitBeispiel } from '../../helpers/daten.ts';

test('every Maßnahme has its line', async () => {
  const artefakte = await emitBeispiel(emit${pascal}, { 'M-TEIL-05': 'titel: Sprechstunde im Stadtteil' });
  expect(artefakte.map(({ pfad }) => pfad)).toEqual(['daten/${name}.txt']);
  expect(artefakte[0]?.inhalt).toContain('M-TEIL-05 Sprechstunde im Stadtteil\\n');
});
`;
