// A new command: its file, its entry in program.ts, a test.
import { camelOf, create, insertLine, pascalOf, read, write } from './gemeinsam.mjs';

const entry = 'src/cli/program.ts';
const before = "  command(root, 'explain <code>'";
const behind = '/** Hands on what stands before the command';

/** Lays out a command: what to do next. Throws a sentence where the name is none or taken. */
export function addBefehl(name) {
  const camel = camelOf(name);
  const program = read(entry);
  if (program.includes(`command(root, '${name}`)) throw `Den Befehl ${name} gibt es schon.`;
  const file = `src/cli/commands/${name}.ts`;
  const pascal = pascalOf(name);
  create({ [file]: commandOf(name, camel, pascal), [`test/cli/${name}.test.ts`]: testOf(name) });
  const laidOut = insertLine(program, `import type { ${pascal}Optionen } from './commands/${name}.ts';\n`);
  write(
    entry,
    laidOut
      .replace(before, () => `  add${pascal}(root);\n\n${before}`)
      .replace(behind, () => `${functionOf(name, camel, pascal)}\n${behind}`),
  );
  return `Angelegt: konzept ${name}. Ersetzen Sie in ${file}, was er tut, in ${entry} seine Beschreibung, und den Test in test/cli/${name}.test.ts.
Beschreiben Sie ihn in README.md.`;
}

const functionOf = (name, camel, pascal) => `function add${pascal}(root: Command): void {
  command(root, '${name}', 'zählt die Maßnahmen').action(async (options: ${pascal}Optionen) => {
    const { ${camel} } = await import('./commands/${name}.ts');
    await end(${camel}(options));
  });
}
`;

const commandOf = (name, camel, pascal) => `// konzept ${name}: how many Maßnahmen there are.
import { listOf } from '../../model/model.ts';
import { type GlobaleOptionen, say } from '../ausgabe.ts';
import { exitStatus } from '../fehler.ts';
import { openFrom } from '../projekt.ts';

export type ${pascal}Optionen = GlobaleOptionen;

/** Counts, also in content with faults. */
export function ${camel}(options: ${pascal}Optionen): number {
  const { snapshot } = openFrom(options);
  say(\`Maßnahmen: \${listOf(snapshot.model, 'massnahme').length}\\n\`);
  return exitStatus.ok;
}
`;

const testOf = (name) => `// konzept ${name} as its users run it.
import { expect, test } from 'vitest';
import { konzept, tempProjekt } from '../helpers/cli.ts';

test('counts the Maßnahmen', () => {
  const { status, stdout, stderr } = konzept(['${name}', '--root', tempProjekt()]);
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: 'Maßnahmen: 2\\n', stderr: '' });
});
`;
