// The reference for authors, made from the kinds and directives themselves: docs/felder.md and docs/bausteine.md.
import { z } from 'zod';
import { type Attributart, type Direktive, direktiven } from './direktiven.ts';
import { felderOf } from './feld.ts';
import { unwrap, type Feldart, feldartOf } from './felder.ts';
import type { Kind } from './kind.ts';
import { allKinds, findTeil, nameTarget, type LinkTarget } from './registry.ts';
import { listZaehlwoerter, zaehlfilter } from './zaehlwoerter.ts';

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
    'Buchstaben ohne Umlaute, Ziffern, `-` und `_`; wo das Beispiel ein Kürzel trägt, genau in dieser Form; TEIL steht darin für das eines Handlungsfelds.';
  return [einleitung, hinweis, ...allKinds.map(buildArt)].join('\n\n') + '\n';
}

function buildArt({ plural, label, typ, pfad, id, schema }: Kind): string {
  const ort = pfad.replace('{ordner}', 'N-name').replace('{id}', id.beispiel);
  const rows = rowsOf(schema, '').map((zellen) => `| ${zellen.join(' | ')} |`);
  return [
    `## ${typ === 'konzept' ? label : plural}`,
    `Liegt in \`content/${ort}\`.`,
    ['| Feld | Pflicht | Was darin steht | Form | Beispiel |', '| --- | --- | --- | --- | --- |', ...rows].join('\n'),
  ].join('\n\n');
}

/** The lines of the fields of an object, those inside a field right after it. */
const rowsOf = (schema: z.ZodObject, vor: string): readonly (readonly string[])[] =>
  felderOf(schema).flatMap(({ name, schema: child, pflicht, feld: { bedeutung, einheit, beispiel, prosa } }) => [
    [
      `\`${vor}${name}\``,
      pflicht ? 'ja' : '',
      bedeutung,
      describe(child).replace('Text', prosa ? 'Fließtext' : 'Text') + (einheit === undefined ? '' : ` (${einheit})`),
      beispiel === undefined ? '' : `\`${beispiel}\``,
    ],
    ...innerRows(unwrap(child), vor + name),
  ]);

function innerRows(schema: Schema, name: string): readonly (readonly string[])[] {
  if (schema instanceof z.ZodArray) return innerRows(unwrap(schema.element), `${name}[]`);
  if (schema instanceof z.ZodUnion)
    return (schema.options as readonly Schema[]).flatMap((option) => innerRows(unwrap(option), name));
  return schema instanceof z.ZodObject ? rowsOf(schema, `${name}.`) : [];
}

/** The form of what an author writes into a field. */
function describe(schema: Schema): string {
  const inner = unwrap(schema);
  const art = feldartOf(inner);
  if (art) return describeFeldart(art);
  if (inner instanceof z.ZodUnion) return (inner.options as readonly Schema[]).map(describe).join(' oder ');
  if (inner instanceof z.ZodArray) {
    const element = describe(inner.element);
    return inner.element instanceof z.ZodObject ? 'Liste mit den Feldern darunter' : `Liste: ${element}`;
  }
  if (inner instanceof z.ZodRecord) return 'Jahr und Betrag';
  if (inner instanceof z.ZodBoolean) return '`true` (ja) oder `false` (nein)';
  if (inner instanceof z.ZodLiteral) return `\`${[...inner.values].join('`, `')}\``;
  if (inner instanceof z.ZodNumber) return inner.safeParse(1.5).success ? 'Zahl' : 'ganze Zahl';
  if (inner instanceof z.ZodObject) return 'Angaben mit den Feldern darunter';
  return inner instanceof z.ZodType && inner.description !== undefined ? inner.description : 'Text';
}

function describeFeldart(feldart: Feldart): string {
  switch (feldart.art) {
    case 'verweis':
      return `Verweis: ${describeTarget(feldart.ziel as LinkTarget)}`;
    case 'zeit':
      return feldart.nurTag ? 'Tag' : 'Tag, Monat, Quartal oder Jahr';
    case 'betrag':
      return 'Betrag';
    case 'kennung':
      return 'Text';
    case 'oeffentlich':
      return '`true` (ja) oder `false` (nein)';
    case 'auswahl':
      return Object.entries(feldart.worte)
        .map(([wort, lesart]) => (wort === lesart ? `\`${wort}\`` : `\`${wort}\` (${lesart})`))
        .join(', ');
  }
}

/** What a reference names, with an example where it is no file. */
function describeTarget(target: LinkTarget): string {
  if (target === 'extern') return 'Teil eines anderen Konzepts, etwa `pflege:M-AMB-02`';
  if (target === 'beliebig') return 'Id';
  return findTeil(target)?.teil.beispiel ?? nameTarget(target);
}

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
  const zaehlbares = [
    '## Was sich zählen lässt',
    'Hinter `von` steht bei `:anzahl` eines dieser Wörter; `art`, `status` und `handlungsfeld` engen ein. Wo nichts steht, gibt es diese Angabe nicht.',
    buildZaehlbares(),
  ];
  return [einleitung, hinweis, ...parts, ...zaehlbares].join('\n\n') + '\n';
}

function buildBaustein(name: string, { attribute, beispiel, zeigt }: Direktive): string {
  const angaben = Object.entries(attribute).map(
    ([key, attribut]) => `\`${key}\`${attribut.pflicht ? '' : ' (kann fehlen)'}: ${describeAttribut(attribut)}`,
  );
  return `| \`${name}\` | ${zeigt} | ${angaben.join('; ') || 'keine: `{}`'} | \`${beispiel}\` |`;
}

function describeAttribut({ worte, target, jahr, sprache, form }: Attributart): string {
  if (worte) return worte.map((wort) => `\`${wort}\``).join(', ');
  if (sprache) return 'Kürzel der Sprache nach BCP 47, etwa `en`, `tr`, `uk`, `ar`';
  if (jahr) return 'Jahr mit vier Ziffern';
  if (target === undefined) return form ?? '';
  return findTeil(target) ? describeTarget(target) : `Id (${describeTarget(target)})`;
}

/** What `:anzahl` counts, and by which words: the words that its check accepts. */
function buildZaehlbares(): string {
  const rows = allKinds.map(({ typ }) => {
    const zellen = zaehlfilter.map((filter) => {
      const worte = listZaehlwoerter(typ, filter);
      return worte === 'alle'
        ? 'Id'
        : Object.keys(worte)
            .map((wort) => `\`${wort}\``)
            .join(', ');
    });
    return `| \`${typ}\` | ${zellen.join(' | ')} |`;
  });
  return [
    `| \`von\` | ${zaehlfilter.map((filter) => `\`${filter}\``).join(' | ')} |`,
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}
