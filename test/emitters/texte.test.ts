// Whatever an author writes, in a field or in prose, as text or as the value of an attribute, is read in the page as it was
// written: in the website, in what is printed, and in Word.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DruckContext } from '../../src/emitters/emitter.ts';
import { emitKonzept } from '../../src/emitters/pdf/dokumente/konzept.ts';
import { emitRatsvorlagen } from '../../src/emitters/pdf/dokumente/ratsvorlage.ts';
import { emitSite } from '../../src/emitters/site/site.emitter.ts';
import { emitWord } from '../../src/emitters/word/word.emitter.ts';
import { ohneSpeicher } from '../../src/host/druck/druckspeicher.ts';
import { parseDocument } from '../../src/render/tree/html.ts';
import { toText } from '../../src/render/tree/text.ts';
import { findElements, visitElements } from '../../src/render/tree/visit.ts';
import { writeFragment } from '../../src/stages/parse/prosa/fragment.ts';
import { beispielFiles, compileBeispiel } from '../helpers/beispiel.ts';
import { contextOf } from '../helpers/site.ts';

/** Where a text is written, and whether it is read as text or in an attribute. */
const orte = {
  kommune: 'text',
  hinweis: 'text',
  feld: 'text',
  leitziel: 'text',
  bedarf: 'text',
  ziel: 'text',
  massnahme: 'text',
  zielgruppe: 'text',
  zwischenziel: 'text',
  sachstand: 'text',
  akteur: 'text',
  budget: 'text',
  quelle: 'text',
  rolle: 'text',
  termin: 'text',
  vorschlag: 'text',
  indikator: 'text',
  datensatz: 'text',
  zelle: 'text',
  absatz: 'text',
  ueberschrift: 'text',
  spaltenkopf: 'text',
  tabellenzelle: 'text',
  punkt: 'text',
  zitat: 'text',
  fussnote: 'text',
  code: 'text',
  block: 'text',
  linktext: 'text',
  verweistext: 'text',
  verweistitel: 'attribut',
  linktitel: 'attribut',
  alternative: 'attribut',
  bildtitel: 'attribut',
  betreff: 'text',
  personell: 'text',
} as const;
type Ort = keyof typeof orte;
const alle = Object.keys(orte) as Ort[];
/** What the words of prose are, and those of a paper alone; everything else stands in other files. */
const prosa = alle.slice(alle.indexOf('absatz'), alle.indexOf('betreff'));
const papers: readonly Ort[] = ['betreff', 'personell'];
const konzept = alle.filter((ort) => !papers.includes(ort));

/** What has once been read as something else than text. */
const gemein = [
  '<table>',
  '<script>document.title=42</script>',
  '</p>',
  '</style>',
  '<!--',
  '-->',
  '<!--baum:1-->',
  '<k-v n="0">',
  '&amp;',
  '&lt;',
  '&#39;',
  '" onmouseover="alert(1)',
  "'",
  '`',
  ' src="content/bilder/x.png"',
  ' href="content/anlagen/x.pdf"',
  '{{titel}}',
  '{{{titel}}}',
  '$&',
  '$1',
  '\\',
  '|',
  '%20',
  'Łukasz',
  'שלום',
  '(',
  ')',
  '=',
  'Finanzierungsvorbehalt',
  'M-TEIL-05',
];
const zeichen = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index));
const stueck = fc.oneof(fc.constantFrom(...gemein), fc.constantFrom(...zeichen, 'ä', 'ß', '–', '„', '“'));
const text = fc.array(stueck, { minLength: 1, maxLength: 8 }).map((stuecke) => stuecke.join(''));
/** A text for every place, each with a word of its own, so that none is found in another. */
const texte = fc
  .tuple(...alle.map(() => text))
  .map(
    (parts) =>
      Object.fromEntries(alle.map((ort, index) => [ort, `Wort-${ort} ${parts[index] ?? ''}`])) as Record<Ort, string>,
  );

const leer = Object.fromEntries(alle.map((ort) => [ort, ort])) as Record<Ort, string>;

const yaml = (value: string): string => JSON.stringify(value);
const markdown = (value: string): string => value.trim().replaceAll(/[!-/:-@[-`{-~]/g, '\\$&');
/** More of a sign than stand in a row in a text. */
const fence = (sign: string, value: string): string =>
  sign.repeat(Math.max(2, ...[...value.matchAll(new RegExp(`${sign}+`, 'g'))].map(([run]) => run.length)) + 1);

const prosaOf = (t: Record<Ort, string>): string => `
## ${markdown(t.ueberschrift)}

${markdown(t.absatz)}[^1]

| ${markdown(t.spaltenkopf)} | B |
| --- | --- |
| ${markdown(t.tabellenzelle)} | b |

- ${markdown(t.punkt)}

> ${markdown(t.zitat)}

${fence('`', t.code)} ${t.code} ${fence('`', t.code)}

${fence('~', t.block)}
${t.block}
${fence('~', t.block)}

[${markdown(t.linktext)}](https://stadt.example/ "${markdown(t.linktitel)}")

![${markdown(t.alternative)}](bilder/punkt.png "${markdown(t.bildtitel)}")

[${markdown(t.verweistext)}][seite]

[seite]: https://stadt.example/seite "${markdown(t.verweistitel)}"

[^1]: ${markdown(t.fussnote)}
`;

const paper = 'content/vorlagen/beschluss.md';
function compileTexte(t: Record<Ort, string>, body = prosaOf(t)): DruckContext {
  const titel = (value: string): string => `titel: ${yaml(value)}\n`;
  const massnahme =
    `zielgruppen: [${yaml(t.zielgruppe)}]\nzwischenziele:\n  - { nr: 1, titel: ${yaml(t.zwischenziel)}, termin: 2026-06 }\n` +
    `sachstand:\n  - { datum: 2026-03-31, status: begonnen, text: ${yaml(t.sachstand)} }\n`;
  const snapshot = compileBeispiel(
    {
      konzept: `kommune: ${yaml(t.kommune)}\nhinweis: ${yaml(t.hinweis)}\n`,
      TEIL: titel(t.feld),
      'L-TEIL': titel(t.leitziel),
      'B-TEIL-01': titel(t.bedarf),
      'Z-TEIL-01': titel(t.ziel),
      'M-TEIL-05': titel(t.massnahme) + massnahme,
      KI: `name: ${yaml(t.akteur)}\n`,
      eigenmittel: titel(t.budget),
      'amt-statistik': titel(t.quelle),
      rat: `rolle: ${yaml(t.rolle)}\n`,
      '2025-02-01-auftakt': `${titel(t.termin)}vorschlaege:\n  - { text: ${yaml(t.vorschlag)}, umgang: teilweise, grund: Grund }\n`,
      'I-TEIL-01': titel(t.indikator),
      einwohner: titel(t.datensatz),
      'content/daten/einwohner.csv': `jahr,einwohner\n2020,"${t.zelle.replaceAll('"', '""')}"\n2021,5\n2022,6\n`,
      'content/kapitel/01-lage.md': `---\ntitel: Lage\nteil: einfuehrung\n---\n${body}\n::tabelle{daten=einwohner}\n`,
      [paper]: String(beispielFiles().get(paper))
        .replace(/^betreff: .*$/m, () => `betreff: ${yaml(t.betreff)}`)
        .replace('finanziell:', () => `personell: ${yaml(t.personell)}, finanziell:`)
        .concat(body),
      'content/bilder/punkt.png': new Uint8Array([1, 2, 3]),
    },
    { writeFragment },
  );
  return { ...contextOf(snapshot), readDatei: () => new Uint8Array([1, 2, 3]), drucker: drucker };
}

/** A printer that stops at what it would print. */
class Gedruckt extends Error {
  readonly html: string;
  constructor(html: string) {
    super('printed');
    this.html = html;
  }
}
const drucker: DruckContext['drucker'] = {
  version: 'keiner',
  speicher: ohneSpeicher,
  open: (html) => Promise.reject(new Gedruckt(html)),
  close: () => Promise.resolve(),
};
const readDruck = (emit: typeof emitKonzept, context: DruckContext): Promise<string[]> =>
  emit(context).then(
    () => [],
    (error: unknown) => {
      if (error instanceof Gedruckt) return [error.html];
      throw error;
    },
  );

const normal = (value: string): string =>
  value.normalize('NFC').replaceAll('\u00AD', '').replaceAll(/\s+/g, ' ').trim();

/** All that pages say, as a parser reads them. */
function read(pages: readonly string[]): {
  readonly text: string;
  readonly attribut: string;
  readonly fremd: string[];
} {
  const trees = pages.map(parseDocument);
  const attribute: string[] = [];
  for (const tree of trees)
    visitElements(tree, ({ properties }) => void attribute.push(...Object.values(properties).map(String)));
  return {
    text: normal(trees.map((tree) => toText([tree])).join('\n')),
    attribut: normal(attribute.join('\n')),
    fremd: trees
      .flatMap((tree) =>
        findElements(
          tree,
          ({ tagName, properties }) =>
            (/^(?:script|k-)/.test(tagName) && !/^(?:\.\.\/)*assets\/[a-z]+\.js$/.test(String(properties['src']))) ||
            'onMouseOver' in properties,
        ),
      )
      .map(({ tagName }) => tagName),
  };
}

const lies = {
  site: async (context) =>
    (await emitSite(context)).filter(({ pfad }) => pfad.endsWith('.html')).map(({ inhalt }) => String(inhalt)),
  konzept: (context) => readDruck(emitKonzept, context),
  ratsvorlage: (context) => readDruck(emitRatsvorlagen, context),
  word: async (context) => (await emitWord(context)).map(({ inhalt }) => String(inhalt)),
} satisfies Record<string, (context: DruckContext) => Promise<string[]>>;

describe('a text', () => {
  it.each([
    ['site', alle],
    ['konzept', konzept],
    // Its hinweis stands in the margin, which the style sheet writes.
    ['ratsvorlage', ['kommune', ...prosa, ...papers]],
    ['word', ['kommune', 'hinweis', ...prosa, ...papers]],
  ] as const)(
    'is in %s what it was',
    async (ausgabe, gezeigt) => {
      await fc.assert(
        fc.asyncProperty(texte, async (t) => {
          const found = read(await lies[ausgabe](compileTexte(t)));
          expect(found.fremd).toEqual([]);
          const verloren = gezeigt.filter((ort) => !found[orte[ort]].includes(normal(t[ort])));
          expect(verloren.map((ort) => [ort, t[ort]])).toEqual([]);
        }),
        { seed: 20261130, numRuns: 12 },
      );
    },
    120_000,
  );

  it('of prose that looks like a tag or an attribute stays, and no title of a link runs', async () => {
    const body =
      'Siehe [Seite](https://e.example/ "<table><script>document.title=42</script></table>") und [Kopf](https://e.example/ "<th x onmouseover=alert(1) y>").\n\nIm Handbuch steht src="content/bilder/x.png" als Text.\n';
    const context = compileTexte(leer, body);
    for (const art of ['site', 'konzept'] as const) {
      const { text: worte, attribut, fremd } = read(await lies[art](context));
      expect(fremd).toEqual([]);
      expect(worte).toContain('Im Handbuch steht src="content/bilder/x.png" als Text.');
      expect(attribut).toContain('<table><script>document.title=42</script></table>');
      expect(attribut).toContain('<th x onmouseover=alert(1) y>');
    }
  });
});
