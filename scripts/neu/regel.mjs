// A new rule: its file, its place in the list of its folder, a fault in a real concept, a test, its page in the handbook.
import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { camelOf, create, insertLine, read, write } from './gemeinsam.mjs';

/** The codes of each folder of src/rules. */
const ranges = {
  bilder: [310, 319],
  text: [370, 399],
  struktur: [401, 499],
  plan: [501, 599],
  kosten: [601, 699],
  sachstand: [701, 799],
  daten: [810, 899],
  vorlage: [901, 999],
};
/** The list of a folder's rules. */
const listOf = (folder) => `src/rules/${folder}/${folder}.rules.ts`;

/** Lays out `<folder>/<name>`: what to do next. Throws a sentence where that is none. */
export function addRegel(path) {
  const [folder = '', name = '', ...more] = path.split('/');
  if (!Object.hasOwn(ranges, folder) || name === '' || more.length > 0)
    throw `Eine Regel heißt <ordner>/<name>; Ordner sind ${Object.keys(ranges).join(', ')}.`;
  const camel = camelOf(name);
  const rules = read(listOf(folder));
  const code = nextCode(folder, rules);
  const file = `src/rules/${folder}/${name}.rule.ts`;
  create({
    [file]: ruleOf(code, name, camel),
    [`test/mutationen/einzeln/${name}.ts`]: mutationOf(code),
    [`test/rules/${name}.test.ts`]: testOf(code, name),
  });
  write(listOf(folder), insert(rules, { folder, name, camel, code }));
  execFileSync(process.execPath, [fileURLToPath(new URL('../regeln.mjs', import.meta.url))]);
  return `Angelegt: ${code} ${name}. Ersetzen Sie in ${file} Meldung, Hilfe, Erklärung, Beispiele und Prüfung, dann den Fehler in
test/mutationen/einzeln/${name}.ts und den Test in test/rules/${name}.test.ts; danach npm run regeln.
In anderen Tests gilt die Regel, sobald ihr Code in test/fixtures/regelstand.txt steht.`;
}

/** The places of all rules in the list: name, code, line. */
function placesOf(folder, rules) {
  const files = new Map(
    [...rules.matchAll(/^import \{ (\w+) \} from '\.\/(.+)';$/gm)].map(([, id, file]) => [id, file]),
  );
  return [...rules.matchAll(/^ {2}(\w+),$/gm)].map(({ 1: id, index }) => ({
    index,
    code: /code: '(KZ\d{3})'/.exec(read(`src/rules/${folder}/${files.get(id)}`))?.[1] ?? '',
  }));
}

function nextCode(folder, rules) {
  const taken = new Set(placesOf(folder, rules).map(({ code }) => code));
  const [first, last] = ranges[folder];
  for (let number = first; number <= last; number++) {
    // A page of the handbook holds the codes of the stages too.
    if (!taken.has(`KZ${number}`) && !hasPage(`KZ${number}`)) return `KZ${number}`;
  }
  throw `Im Ordner ${folder} ist kein Code mehr frei.`;
}

function hasPage(code) {
  return read('docs/regeln/README.md').includes(`[${code}]`);
}

/** The list with import and entry at their places. */
function insert(rules, { folder, name, camel, code }) {
  const at = placesOf(folder, rules).find((place) => place.code > code)?.index ?? rules.lastIndexOf('];');
  const listed = `${rules.slice(0, at)}  ${camel},\n${rules.slice(at)}`;
  return insertLine(listed, `import { ${camel} } from './${name}.rule.ts';\n`);
}

const ruleOf = (code, name, camel) => `import { listOf } from '../../model/model.ts';
import { defineRule, placeOf } from '../rule.ts';

export const ${camel} = defineRule<{ titel: string }>({
  code: '${code}',
  name: '${name}',
  severity: 'warning',
  message: ({ titel }) => \`Der Titel „\${titel}“ nennt sich noch vorläufig.\`,
  help: () => 'Geben Sie dem Bedarf seinen endgültigen Titel.',
  explanation:
    'Ein Titel steht in Verzeichnissen, Lesezeichen und Beschlüssen; was vorläufig ist, gehört nicht hinein.',
  bad: { 'B-TEIL-01': 'titel: Zugänge fehlen (vorläufig)' },
  good: { 'B-TEIL-01': 'titel: Zugänge fehlen' },
  check: (model, report) => {
    for (const bedarf of listOf(model, 'bedarf')) {
      const { titel } = bedarf.data;
      if (titel.endsWith('(vorläufig)')) report(placeOf(bedarf, ['titel']), { titel });
    }
  },
});
`;

const mutationOf = (code) => `import { setzeWert } from '../eingriffe.ts';
import { finde, type Korpus } from '../korpus.ts';
import { an, type Baustein } from '../regeln.ts';

export const mutation = (korpus: Korpus): Baustein =>
  an(finde(korpus, 'bedarf'), '${code}', (facts) => setzeWert(korpus, facts, ['titel'], 'Noch offen (vorläufig)'));
`;

const testOf = (code, name) => `// ${name}: what it tells, and where.
import { expect, test } from 'vitest';
import { compileBeispiel } from '../helpers/beispiel.ts';

test('is told at the title', () => {
  const { diagnostics } = compileBeispiel({ 'B-TEIL-01': 'titel: Neu (vorläufig)' }, {}, '${code}');
  expect(diagnostics.filter(({ code }) => code === '${code}')).toMatchObject([
    { message: 'Der Titel „Neu (vorläufig)“ nennt sich noch vorläufig.', range: { start: { line: 2, column: 8 } } },
  ]);
});
`;
