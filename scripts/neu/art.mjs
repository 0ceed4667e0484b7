// A new kind: its file, its line in arten.ts, a test, its schema and its page in the handbook.
import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { camelOf, create, insertLine, pascalOf, read, write } from './gemeinsam.mjs';

const list = 'src/domain/kinds/arten.ts';

/** Lays out a kind: what to do next. Throws a sentence where the name is none or taken. */
export function addArt(name) {
  if (camelOf(name) !== name) throw `Eine Art heißt mit einem Wort, wie man auf sie verweist: „${name}“ hat mehrere.`;
  const arten = read(list);
  if (arten.includes(`'./${name}.kind.ts'`)) throw `Die Art ${name} gibt es schon.`;
  const file = `src/domain/kinds/${name}.kind.ts`;
  create({ [file]: kindOf(name, nextRang(arten)), [`test/domain/${name}.test.ts`]: testOf(name) });
  write(list, insertLine(arten, `export { ${name} } from './${name}.kind.ts';\n`));
  for (const script of ['schemas.mjs', 'handbuch.mjs'])
    execFileSync(process.execPath, [fileURLToPath(new URL(`../${script}`, import.meta.url))]);
  return `Angelegt: die Art ${name}. Ersetzen Sie in ${file} Wörter, Felder und Ort auf der Website, dann den Test in
test/domain/${name}.test.ts; danach npm run schemas und npm run handbuch. Seite, Liste, Verzeichnis, konzept.json und
konzept list folgen daraus. Wie man davon schreibt, gehört in docs/autorenhandbuch.md.`;
}

/** The place behind all others. */
function nextRang(arten) {
  const raenge = [...arten.matchAll(/'\.\/(.+\.kind\.ts)'/g)].map(([, file]) =>
    Number(/^ {2}rang: (\d+)/m.exec(read(`src/domain/kinds/${file}`))?.[1] ?? 0),
  );
  return Math.max(...raenge) + 10;
}

const kindOf = (name, rang) => {
  const wort = pascalOf(name);
  return `// What a ${wort} is: replace this by what it is in the concept, and why it has a file of its own.
import { z } from 'zod';
import { feld } from '../feld.ts';
import { text, verweis } from '../felder.ts';
import { defineKind, namensId } from '../kind.ts';

export const ${name} = defineKind({
  typ: '${name}',
  rang: ${rang},
  pfad: '${name}/{id}.md',
  ordner: '${name}',
  id: namensId('beispiel'),
  label: '${wort}',
  plural: '${wort}',
  genus: 'n',
  titelfeld: 'titel',
  sortierung: ['titel'],
  seite: { form: 'einzeln' },
  liste: { text: '${wort}', ort: 'verzeichnisse', rang: ${rang}, einleitung: 'Was unter ${wort} geführt wird.' },
  register: { titel: '${wort}', rang: ${rang}, form: 'liste' },
  schema: z.strictObject({
    titel: feld(text(), { wort: 'Titel', bedeutung: 'Wie es heißt', beispiel: 'Beispiel', wo: [] }),
    zustaendig: feld(verweis('akteur', 'zuständig für').optional(), {
      wort: 'Zuständig',
      bedeutung: 'Wer dafür zuständig ist',
      beispiel: 'KI',
    }),
  }),
});
`;
};

const testOf = (name) => `// ${name}: a file of this kind is checked, linked, and found.
import { expect, test } from 'vitest';
import { listOf } from '../../src/model/model.ts';
import { compileBeispiel } from '../helpers/beispiel.ts';

test('a file is an entity, and refers to the one in charge', () => {
  const { model, diagnostics } = compileBeispiel({
    'content/${name}/beispiel.md': '---\\ntitel: Ein Beispiel\\nzustaendig: KI\\n---\\n\\nEin Satz.\\n',
  });
  expect(diagnostics).toEqual([]);
  expect(listOf(model, '${name}').map(({ id, titel }) => [id, titel])).toEqual([['beispiel', 'Ein Beispiel']]);
  expect(model.ausgehend.get('${name}:beispiel')?.map(({ nach }) => nach)).toEqual(['akteur:KI']);
});
`;
