// konzept explain: what a finding means, a bad and a good example, and how to silence it.
import { showSteuerzeichen } from '../../base/unsichtbar.ts';
import { findNearest, askMeinten } from '../../diagnostics/vorschlag.ts';
import { type CatalogueEntry, catalogue, findEntry } from '../../rules/catalogue.ts';
import { say } from '../ausgabe.ts';
import { AufrufFehler, exitStatus } from '../fehler.ts';

const severityWords = { error: 'Fehler', warning: 'Warnung', info: 'Hinweis' } as const;

/** Explains a finding by its code or name. Throws AufrufFehler for an unknown one. */
export function explain(code: string): number {
  const entry = findEntry(code);
  if (!entry) {
    const nearest = findNearest(
      code,
      catalogue.map((known) => ({ id: known.code, titel: known.name })),
    );
    throw new AufrufFehler(
      `Eine Meldung ${code} gibt es nicht. ${askMeinten(nearest) ?? 'Codes haben die Form KZ301.'}`,
    );
  }
  say(describe(entry));
  return exitStatus.ok;
}

function describe({ code, name, severity, fest, explanation, bad, good }: CatalogueEntry): string {
  return [
    `${code} ${name} (${severityWords[severity]})`,
    '',
    wrap(explanation),
    ...exampleOf('So wird es bemängelt', bad),
    ...exampleOf('So ist es richtig', good),
    '',
    'Stilllegen',
    ...silencingOf(code, fest),
    '',
  ].join('\n');
}

const silencingOf = (code: string, fest: true | undefined): string[] =>
  fest
    ? [
        '  Diese Meldung lässt sich nicht stilllegen: Sie sagt, dass in den Dokumenten etwas',
        '  fehlen oder falsch stehen würde.',
      ]
    : [
        `  für eine Zeile:    in der Zeile darüber  # konzept-aus ${code}: Grund   (im Text: <!-- konzept-aus ${code}: Grund -->)`,
        `  für das Projekt:   in konzept.config.json  "regeln": { "${code}": "off" }`,
      ];

function exampleOf(title: string, example: CatalogueEntry['bad']): string[] {
  const files = Object.entries(example);
  if (files.length === 0) return [];
  return ['', title, ...files.flatMap(([file, text]) => [`  ${file}`, ...linesOf(text).map((line) => `    ${line}`)])];
}

const linesOf = (text: string | Uint8Array): string[] =>
  typeof text === 'string'
    ? showSteuerzeichen(text.trim()).split('\n').slice(0, 30)
    : ['(Bytes, die kein UTF-8-Text sind)'];

/** Breaks a paragraph at 78 columns. */
function wrap(text: string): string {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + word.length + 1 > 78) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines.join('\n');
}
