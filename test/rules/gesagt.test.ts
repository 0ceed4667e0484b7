// What `explain` and docs/regeln show as said is what is said: to each bad example, by the rules as they are.
import { expect, test } from 'vitest';
import type { Fault } from '../../src/diagnostics/diagnostic.ts';
import { catalogue } from '../../src/rules/catalogue.ts';
import { fileLink, fileUnreadable } from '../../src/stages/load/load.faults.ts';
import { compileBeispiel } from '../helpers/beispiel.ts';

/** Those that take a disk. */
const ohneBeispiel: ReadonlyMap<string, { befund: string; tun: string }> = new Map([
  sayOf(fileLink, {}),
  sayOf(fileUnreadable, { grund: 'Die Rechte reichen nicht' }),
]);

function sayOf<P>({ code, message, help }: Fault<P>, params: P): readonly [string, { befund: string; tun: string }] {
  return [code, { befund: message(params), tun: help(params) }];
}

test('src/rules/gesagt.json is as said (npm run regeln writes it)', async () => {
  const gesagt = catalogue.map(({ code, bad }) => {
    const found = compileBeispiel(bad, {}, code).diagnostics.find((each) => each.code === code);
    return [code, found ? { befund: found.message, tun: found.help } : ohneBeispiel.get(code)];
  });
  await expect(`${JSON.stringify(Object.fromEntries(gesagt), null, 2)}\n`).toMatchFileSnapshot(
    '../../src/rules/gesagt.json',
  );
});
