// The pages of docs/regeln: one for every kind of finding, and their index. Generated, never written by hand.
import { withoutEnd } from '../base/text.ts';
import { showSteuerzeichen } from '../base/unsichtbar.ts';
import type { Example } from '../diagnostics/diagnostic.ts';
import { erklaerteile, nichtStillzulegen, schwereworte } from '../diagnostics/worte.ts';
import { catalogue, type CatalogueEntry } from './catalogue.ts';
import { gesagtOf } from './gesagt.ts';

/** What a code's second and third digit begin with says what it is about. */
const gebiete: readonly (readonly [RegExp, string])[] = [
  [/^KZ1[01]/, 'Dateien und Ids'],
  [/^KZ12/, 'Stilllegungen'],
  [/^KZ13/, 'Konfiguration'],
  [/^KZ20/, 'Form des Kopfes'],
  [/^KZ2/, 'Felder'],
  [/^KZ30/, 'Verweise'],
  [/^KZ31/, 'Bilder'],
  [/^KZ3/, 'Text'],
  [/^KZ4/, 'Aufbau des Konzepts'],
  [/^KZ5/, 'Zeiten und Sitzungen'],
  [/^KZ6/, 'Geld'],
  [/^KZ7/, 'Sachstand'],
  [/^KZ8/, 'Daten'],
  [/^KZ9/, 'Vorlagen'],
];

const schwereOf = ({ severity, aus }: CatalogueEntry): string =>
  schwereworte[severity] + (aus ? ', aus, bis die Konfiguration sie einschaltet' : '');

/** Every page by its file name. */
export const buildSeiten = (): ReadonlyMap<string, string> =>
  new Map([['README.md', buildIndex()], ...catalogue.map((entry) => [`${entry.code}.md`, buildSeite(entry)] as const)]);

function buildIndex(): string {
  const tables = gebiete.map(([pattern, titel], index) => {
    const earlier = gebiete.slice(0, index).map(([each]) => each);
    const entries = catalogue.filter(({ code }) => pattern.test(code) && !earlier.some((each) => each.test(code)));
    const rows = entries.map((entry) => `| [${entry.code}](${entry.code}.md) | ${entry.name} | ${schwereOf(entry)} |`);
    return entries.length === 0
      ? ''
      : `## ${titel}\n\n| Code | Name | Schwere |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
  });
  return (
    '# Befunde\n\nWas `konzept check` findet, mit Begründung, Beispiel und was zu tun ist. Dasselbe sagt `konzept explain KZ301` auf der ' +
    'Kommandozeile.\n\nDiese Seiten schreibt `npm run regeln` aus den Regeln selbst.\n\n' +
    tables.filter((table) => table !== '').join('\n')
  );
}

function buildSeite(entry: CatalogueEntry): string {
  const { code, name, explanation, bad, good } = entry;
  const abschnitte = [
    `# ${code} ${name}`,
    `Schwere: ${schwereOf(entry)}`,
    explanation,
    ...buildBeispiel(erklaerteile.schlecht, bad),
    ...buildGesagt(code),
    ...buildBeispiel(erklaerteile.gut, good),
    ...buildStilllegen(entry),
    '[Alle Befunde](README.md)',
  ];
  return `${abschnitte.join('\n\n')}\n`;
}

/** What is said to the bad example, and what its author does. */
function buildGesagt(code: string): string[] {
  const gesagt = gesagtOf(code);
  return gesagt ? [`Befund: ${toProse(gesagt.befund)}`, `## ${erklaerteile.tun}`, toProse(gesagt.tun)] : [];
}

/** Text whose signs are none of Markdown. */
const toProse = (text: string): string => text.replaceAll(/[\\`*_[\]<>#|~&]/g, '\\$&');

function buildBeispiel(titel: string, example: Example): string[] {
  const files = Object.entries(example).map(([key, value]) => `${ortOf(key, value)}\n\n${inhaltOf(key, value)}`);
  return files.length === 0 ? [] : [`## ${titel}`, ...files];
}

const isKopf = (key: string, value: string | Uint8Array): boolean =>
  typeof value === 'string' && !key.startsWith('content/') && !value.startsWith('---');

const ortOf = (key: string, value: string | Uint8Array): string =>
  isKopf(key, value) ? `Im Kopf von ${key}:` : `${key.startsWith('content/') ? `\`${key}\`` : key}:`;

/** A longer text is shown by so few of its first lines. */
const [most, few] = [60, 5];

function inhaltOf(key: string, value: string | Uint8Array): string {
  if (typeof value !== 'string')
    return value.length === 0 ? '(leere Datei)' : `(${value.length} Bytes, kein UTF-8-Text)`;
  const sprache = isKopf(key, value) ? 'yaml' : (/\.(csv|json|svg)$/.exec(key)?.[1] ?? 'markdown');
  const lines = showSteuerzeichen(withoutEnd(value, '\n')).split('\n');
  const text =
    lines.length > most ? [...lines.slice(0, few), `… (${lines.length} Zeilen)`].join('\n') : lines.join('\n');
  return `${'`'.repeat(4)}${sprache}\n${text}\n${'`'.repeat(4)}`;
}

function buildStilllegen({ code, name, aus, fest }: CatalogueEntry): string[] {
  if (fest) return [`## ${erklaerteile.still}`, nichtStillzulegen];
  if (aus)
    return [
      '## Einschalten',
      `In \`konzept.config.json\`: \`"regeln": { "${name}": "info" }\`; auch \`warning\` und \`error\`.`,
    ];
  return [
    `## ${erklaerteile.still}`,
    `An einer Stelle, mit Grund: im Text \`<!-- konzept-aus ${code}: Grund -->\` über dem Absatz, im Kopf ` +
      `\`# konzept-aus ${code}: Grund\` über der Zeile.`,
    `Im ganzen Projekt, in \`konzept.config.json\`: \`"regeln": { "${name}": "off" }\`; auch \`error\`, \`warning\` und \`info\`.`,
  ];
}
