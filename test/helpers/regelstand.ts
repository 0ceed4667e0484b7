// The rules that sample content is held to. A rule that is newer than its list is shown by its own example and mutation alone,
// so that it breaks nobody else's test; it joins the list when both concepts pass it.
import { readFileSync } from 'node:fs';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { rules } from '../../src/rules/rules.ts';

const listed = new Set(
  readFileSync(new URL('../fixtures/regelstand.txt', import.meta.url), 'utf8')
    .split('\n')
    .map((line) => line.slice(0, 5)),
);

/** The rules that are not yet on the list. */
export const neueRegeln: readonly string[] = rules.map(({ code }) => code).filter((code) => !listed.has(code));

if (neueRegeln.length > 0)
  console.warn(
    `Neue Regeln zählen nur in ihrem eigenen Beispiel: ${neueRegeln.join(', ')} (test/fixtures/regelstand.txt).`,
  );

/** Those of some findings that tests count: not those of new rules, but for the one that is being shown. */
export const festeBefunde = (diagnostics: readonly Diagnostic[], gezeigt?: string): Diagnostic[] =>
  diagnostics.filter(({ code }) => code === gezeigt || !neueRegeln.includes(code));

/** A project's configuration that leaves new rules out; as it was where there are none. */
export function configWithoutNeue(config: string | undefined): string | undefined {
  if (neueRegeln.length === 0) return config;
  const { regeln, ...rest } = JSON.parse(config ?? '{}') as { regeln?: Readonly<Record<string, string>> };
  return JSON.stringify({
    ...rest,
    regeln: { ...Object.fromEntries(neueRegeln.map((code) => [code, 'off'])), ...regeln },
  });
}
