// The findings for code scanning, on GitHub and in editors: SARIF 2.1.0 with rules, related places and fixes.
import type { Range } from '../base/text.ts';
import type { Diagnostic, Edit, Example, Severity } from '../diagnostics/diagnostic.ts';
import { erklaerteile } from '../diagnostics/worte.ts';
import { type CatalogueEntry, catalogue } from '../rules/catalogue.ts';
import { fingerprintsOf } from './fingerabdruck.ts';
import type { Report } from './report.ts';

declare const VERSION: string;

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const levels = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, string>;

/** The name for the project's folder (§3.14.14): files are named relative to it, no path of this machine gets out. */
const root = '%SRCROOT%';

/** One SARIF 2.1.0 log with one run (§3.13, §3.14); `entries` are the rules that it describes. */
export function writeSarif(report: Report, entries: readonly CatalogueEntry[] = catalogue): string {
  const fingerprints = fingerprintsOf(report);
  const indexes = new Map(entries.map(({ code }, index) => [code, index]));
  const run = {
    tool: { driver: { name: 'konzept', semanticVersion: VERSION, language: 'de', rules: entries.map(toRule) } },
    language: 'de',
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [root]: { description: messageOf('Der Ordner des Projekts') } },
    results: report.diagnostics.map((diagnostic, index) => ({
      ruleId: diagnostic.code,
      ruleIndex: indexes.get(diagnostic.code),
      ...toResult(diagnostic),
      partialFingerprints: { 'konzeptBefund/v1': fingerprints[index] },
    })),
  };
  return `${JSON.stringify({ $schema: schema, version: '2.1.0', runs: [run] }, null, 2)}\n`;
}

/** A reportingDescriptor (§3.49). */
function toRule({ code, name, severity, explanation, bad, good }: CatalogueEntry): object {
  const hint = `konzept explain ${code} erklärt den Befund und zeigt, was zu tun ist.`;
  return {
    id: code,
    name,
    shortDescription: { text: firstSentence(explanation) },
    fullDescription: { text: explanation },
    defaultConfiguration: { level: levels[severity] },
    help: {
      text: `${explanation}\n${hint}`,
      markdown: [
        explanation,
        ...exampleOf(erklaerteile.schlecht, bad),
        ...exampleOf(erklaerteile.gut, good),
        hint,
      ].join('\n\n'),
    },
  };
}

/** Up to the first full stop that ends a word of more than one letter ('z. B.' does not end a sentence). */
const firstSentence = (text: string): string => /^.*?[^\s.]{2}[.!?](?=\s+\p{Lu}|$)/su.exec(text)?.[0] ?? text;

function exampleOf(title: string, example: Example): string[] {
  const files = Object.entries(example);
  if (files.length === 0) return [];
  return [`**${title}**`, ...files.map(([file, text]) => `\`${file}\`\n\n\`\`\`\`\n${excerptOf(text)}\n\`\`\`\``)];
}

/** The beginning of an example; some are megabytes on purpose. */
const excerptOf = (text: string | Uint8Array): string =>
  typeof text === 'string' ? wellFormed(text.slice(0, 1500)).trimEnd() : '(Bytes, die kein UTF-8-Text sind)';

/** Half a surrogate pair is neither valid UTF-8 nor allowed in a URI. */
const wellFormed = (text: string): string => text.replaceAll(/\p{Surrogate}/gu, '\ufffd');

/** What a result (§3.27) says and where. */
function toResult({ severity, message, help, file, range, related = [], fix }: Diagnostic): object {
  return {
    level: levels[severity],
    message: messageOf(`${message}\n${help}`),
    locations: [{ physicalLocation: locationOf(file, range) }],
    ...(related.length > 0 && {
      relatedLocations: related.map((place, index) => ({
        id: index + 1,
        message: messageOf(place.message),
        physicalLocation: locationOf(place.file, place.range),
      })),
    }),
    ...(fix && { fixes: [{ description: messageOf(fix.title), artifactChanges: changesOf(fix.edits) }] }),
  };
}

/** Edits as artifactChanges (§3.56), one for each file. */
function changesOf(edits: readonly Edit[]): object[] {
  const files = [...new Set(edits.map(({ file }) => file))];
  return files.map((file) => ({
    artifactLocation: artifactOf(file),
    replacements: edits
      .filter((edit) => edit.file === file)
      .map(({ range, text }) => ({ deletedRegion: regionOf(range), insertedContent: { text } })),
  }));
}

/** A message (§3.11). Braces are doubled, for single ones enclose placeholders (§3.11.5). */
const messageOf = (text: string): object => ({ text: text.replaceAll(/[{}]/g, '$&$&') });

const locationOf = (file: string, range: Range): object => ({
  artifactLocation: artifactOf(file),
  region: regionOf(range),
});

/** An artifactLocation (§3.4): a relative URI, so that spaces and umlauts are encoded. */
const artifactOf = (file: string): object => ({
  uri: wellFormed(file).split('/').map(encodeURIComponent).join('/'),
  uriBaseId: root,
});

/** A region (§3.30); its end is exclusive, as ours is. */
const regionOf = ({ start, end }: Range): object => ({
  startLine: start.line,
  startColumn: start.column,
  endLine: end.line,
  endColumn: end.column,
});
