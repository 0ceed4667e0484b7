// konzept explain: what a finding means, a bad and a good example, and how to silence it.
import process from 'node:process';
import { showSteuerzeichen } from '../../base/unsichtbar.ts';
import { findNearest, askMeinten } from '../../diagnostics/vorschlag.ts';
import { erklaerteile, nichtStillzulegen, schwereworte } from '../../diagnostics/worte.ts';
import { type Ebenenworte, ebenen, ueblicheWorte } from '../../domain/ebenen.ts';
import { findRoot } from '../../host/files.ts';
import { type CatalogueEntry, catalogue, findEntry } from '../../rules/catalogue.ts';
import { gesagtOf } from '../../rules/gesagt.ts';
import { worteAt } from '../../workspace/open.ts';
import { type GlobaleOptionen, say } from '../ausgabe.ts';
import { AufrufFehler, exitStatus } from '../fehler.ts';

/** Explains a finding by its code or name. Throws AufrufFehler for an unknown one. */
export function explain(code: string, { root = findRoot(process.cwd()) }: GlobaleOptionen): number {
  const entry = findEntry(code);
  if (!entry) {
    const nearest = findNearest(
      code,
      catalogue.map((known) => ({ id: known.code, titel: known.name })),
    );
    throw new AufrufFehler(
      `Einen Befund ${code} gibt es nicht. ${askMeinten(nearest) ?? 'Codes haben die Form KZ301.'}`,
    );
  }
  say(describe(entry, root === undefined ? ueblicheWorte : worteAt(root)));
  return exitStatus.ok;
}

function describe({ code, name, severity, fest, explanation, bad, good }: CatalogueEntry, worte: Ebenenworte): string {
  return [
    `${code} ${name} (${schwereworte[severity]})`,
    '',
    wrap(explanation),
    ...tellWorte(worte),
    ...exampleOf(erklaerteile.schlecht, bad),
    ...tellGesagt(code),
    ...exampleOf(erklaerteile.gut, good),
    '',
    erklaerteile.still,
    ...silencingOf(code, fest),
    '',
  ].join('\n');
}

/** What the concept calls otherwise: an explanation is for every concept and has the usual words. */
function tellWorte(worte: Ebenenworte): string[] {
  const anders = ebenen.flatMap((ebene) => {
    const [usual, own] = [ueblicheWorte[ebene], worte[ebene]];
    return usual.wort === own.wort ? [] : [`${usual.der} „${own.wort}“`];
  });
  return anders.length === 0 ? [] : ['', wrap(`In diesem Konzept heißt ${new Intl.ListFormat('de').format(anders)}.`)];
}

const silencingOf = (code: string, fest: true | undefined): string[] =>
  fest
    ? [indent(nichtStillzulegen)]
    : [
        `  für eine Zeile:    in der Zeile darüber  # konzept-aus ${code}: Grund   (im Text: <!-- konzept-aus ${code}: Grund -->)`,
        `  für das Projekt:   in konzept.config.json  "regeln": { "${code}": "off" }`,
      ];

/** What is said to the bad example, and what its author does. */
function tellGesagt(code: string): string[] {
  const gesagt = gesagtOf(code);
  return gesagt ? [indent(`→ ${gesagt.befund}`), '', erklaerteile.tun, indent(gesagt.tun)] : [];
}

const indent = (text: string): string => wrap(text, 76).replaceAll(/^/gm, '  ');

function exampleOf(title: string, example: CatalogueEntry['bad']): string[] {
  const files = Object.entries(example);
  if (files.length === 0) return [];
  return ['', title, ...files.flatMap(([file, text]) => [`  ${file}`, ...linesOf(text).map((line) => `    ${line}`)])];
}

const linesOf = (text: string | Uint8Array): string[] =>
  typeof text === 'string'
    ? showSteuerzeichen(text.trim()).split('\n').slice(0, 30)
    : ['(Bytes, die kein UTF-8-Text sind)'];

/** Breaks a paragraph at so many columns. */
function wrap(text: string, width = 78): string {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + word.length + 1 > width) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines.join('\n');
}
