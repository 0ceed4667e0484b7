// The reference for authors, made from the kinds and directives themselves: docs/felder.md and docs/bausteine.md.
import { z } from 'zod';
import { type Direktive, direktiven } from './direktiven.ts';
import { bedeutungOf, type Feldbedeutung, unwrap, type Verweisziel } from './felder.ts';
import type { Kind } from './kinds/kind.ts';
import { allKinds, isTyp, kinds } from './kinds/registry.ts';

type Schema = z.core.$ZodType;

const hinweis = 'Diese Seite schreibt `npm run handbuch` aus dem Programm selbst.';

/** Both pages by their file names in docs/. */
export const buildHandbuch = (): ReadonlyMap<string, string> =>
  new Map([
    ['felder.md', buildFelder()],
    ['bausteine.md', buildBausteine()],
  ]);

function buildFelder(): string {
  const einleitung =
    '# Die Felder\n\nJede Datei trägt ihre Angaben im Kopf zwischen zwei Zeilen `---`. Ein Punkt im Namen heißt: ein Feld im Feld, ' +
    'eingerückt darunter. `[]` heißt: eine Liste, jeder Eintrag mit `- ` davor. Verweise nennen die Id, also den Namen der Datei ohne Endung: ' +
    'Buchstaben ohne Umlaute, Ziffern, `-` und `_`; wo das Beispiel ein Kürzel trägt, genau in dieser Form.';
  return [einleitung, hinweis, ...allKinds.map(buildArt)].join('\n\n') + '\n';
}

function buildArt({ plural, label, typ, pfad, idBeispiel, schema }: Kind): string {
  const ort = pfad.replace('{ordner}', 'N-name').replace('{id}', idBeispiel);
  const rows = rowsOf(schema, '').map(({ name, pflicht, was }) => `| \`${name}\` | ${pflicht ? 'ja' : ''} | ${was} |`);
  return [
    `## ${typ === 'konzept' ? label : plural}`,
    `Liegt in \`content/${ort}\`.`,
    ['| Feld | Pflicht | Was darin steht |', '| --- | --- | --- |', ...rows].join('\n'),
  ].join('\n\n');
}

/** One line of a table of fields. */
interface Feldzeile {
  readonly name: string;
  readonly pflicht: boolean;
  readonly was: string;
}

/** The fields of an object, those inside it right after it. */
const rowsOf = (schema: Schema, vor: string): readonly Feldzeile[] =>
  schema instanceof z.ZodObject
    ? Object.entries(schema.shape as Readonly<Record<string, Schema>>).flatMap(([name, child]) => {
        const pflicht = !(child instanceof z.ZodOptional);
        return [{ name: vor + name, pflicht, was: describe(child) }, ...innerRows(unwrap(child), vor + name)];
      })
    : [];

function innerRows(schema: Schema, name: string): readonly Feldzeile[] {
  if (schema instanceof z.ZodArray) return rowsOf(schema.element, `${name}[].`);
  if (schema instanceof z.ZodUnion)
    return (schema.options as readonly Schema[]).flatMap((option) => innerRows(option, name));
  return rowsOf(schema, `${name}.`);
}

/** What an author writes into a field. */
function describe(schema: Schema): string {
  const inner = unwrap(schema);
  const bedeutung = bedeutungOf(inner);
  if (bedeutung) return describeBedeutung(bedeutung);
  if (inner instanceof z.ZodUnion) return (inner.options as readonly Schema[]).map(describe).join(' oder ');
  if (inner instanceof z.ZodArray) {
    const element = describe(inner.element);
    return inner.element instanceof z.ZodObject ? 'Liste mit den Feldern darunter' : `Liste: ${element}`;
  }
  if (inner instanceof z.ZodType && inner.description !== undefined) return inner.description;
  if (inner instanceof z.ZodRecord) return 'Jahr und Betrag: `{ 2026: 50000 }`';
  if (inner instanceof z.ZodBoolean) return '`true` (ja) oder `false` (nein)';
  if (inner instanceof z.ZodLiteral) return `\`${[...inner.values].join('`, `')}\``;
  if (inner instanceof z.ZodNumber) return inner.safeParse(1.5).success ? 'Zahl' : 'ganze Zahl';
  return inner instanceof z.ZodObject ? 'Angaben mit den Feldern darunter' : 'Text';
}

function describeBedeutung(bedeutung: Feldbedeutung): string {
  switch (bedeutung.art) {
    case 'verweis':
      return `Verweis: ${zielwort(bedeutung.ziel)}`;
    case 'zeit':
      return bedeutung.nurTag
        ? 'Tag: `2026-03-31`'
        : 'Tag, Monat, Quartal oder Jahr: `2026-03-31`, `2026-03`, `2026-Q3`, `2026`';
    case 'geld':
      return 'Betrag in Euro: `5000` oder `12.50`';
    case 'kennung':
      return 'Text';
    case 'oeffentlich':
      return '`true` (ja) oder `false` (nein)';
    case 'auswahl':
      return Object.entries(bedeutung.worte)
        .map(([wort, lesart]) => (wort === lesart ? `\`${wort}\`` : `\`${wort}\` (${lesart})`))
        .join(', ');
  }
}

const zielworte: Readonly<Record<Exclude<Verweisziel, keyof typeof kinds>, string>> = {
  sitzung: 'Sitzung, etwa `rat/2026-1`',
  vorgaenger: 'Vorgänger aus `konzept.md`',
  extern: 'Teil eines anderen Konzepts, etwa `pflege:M-AMB-02`',
  beliebig: 'Id',
};

const zielwort = (ziel: Verweisziel): string => (isTyp(ziel) ? kinds[ziel].label : zielworte[ziel]);

function buildBausteine(): string {
  const forms = [
    ['block', '## In einer eigenen Zeile', 'Mit zwei Doppelpunkten: ein Diagramm, eine Tabelle, ein Verzeichnis.'],
    ['zeile', '## Mitten im Satz', 'Mit einem Doppelpunkt: eine Zahl oder ein Tag, bei jedem Bauen neu ermittelt.'],
  ] as const;
  const parts = forms.flatMap(([form, titel, text]) => {
    const entries = Object.entries(direktiven).filter(([, direktive]) => direktive.form === form);
    const rows = entries.map(([name, direktive]) => buildBaustein(name, direktive));
    return [
      titel,
      text,
      ['| Baustein | Was er zeigt | Angaben | Beispiel |', '| --- | --- | --- | --- |', ...rows].join('\n'),
    ];
  });
  const einleitung =
    '# Die Bausteine im Text\n\nEin Baustein ist ein Name mit geschweiften Klammern. Was er zeigt, kommt aus den Angaben des Konzepts: ' +
    'So steht keine Zahl an zwei Stellen. Angaben heißen `name=wert`; eine mit Leerzeichen steht in geraden Anführungszeichen.';
  return [einleitung, hinweis, ...parts].join('\n\n') + '\n';
}

function buildBaustein(name: string, { attribute, beispiel, zeigt }: Direktive): string {
  const angaben = Object.entries(attribute).map(([key, { pflicht, worte, ziel, jahr }]) => {
    const wert = worte ? worte.map((wort) => `\`${wort}\``).join(', ') : ziel ? zielwort(ziel) : jahr ? 'Jahr' : 'Text';
    return `\`${key}\`${pflicht ? '' : ' (kann fehlen)'}: ${wert}`;
  });
  return `| \`${name}\` | ${zeigt} | ${angaben.join('; ') || 'keine: `{}`'} | \`${beispiel}\` |`;
}
