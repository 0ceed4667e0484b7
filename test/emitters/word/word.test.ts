// Council papers for Word: one plain file that holds everything, with real headings and tables in the order of the profile.
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import type { Example } from '../../../src/diagnostics/diagnostic.ts';
import type { EmitContext } from '../../../src/emitters/emitter.ts';
import { emitWord, emitWordIntern } from '../../../src/emitters/word/word.emitter.ts';
import { readTemplates } from '../../../src/host/templates.ts';
import { derivePublic } from '../../../src/model/oeffentlich.ts';
import { writeFragment } from '../../../src/stages/parse/prosa/fragment.ts';
import { beispielFiles, compileBeispiel } from '../../helpers/beispiel.ts';
import { emitBeispiel, root } from '../../helpers/daten.ts';
import { readHtml } from '../../helpers/site.ts';

const file = 'content/vorlagen/beschluss.md';
const paper = String(beispielFiles().get(file));
const reich = {
  [file]: `${paper}\n- [x] erledigt\n- [ ] offen\n\n::diagramm{indikator=I-TEIL-01}\n\n![Ein Punkt im Plan](bilder/punkt.png)\n`,
  'content/bilder/punkt.png': new Uint8Array([1, 2, 3]),
};

async function wordOf(overlay: Example = {}, zusatz: Partial<EmitContext> = {}): Promise<string> {
  const model = derivePublic(compileBeispiel(overlay, { writeFragment }).model);
  const more = { model, templates: readTemplates(root), readDatei: () => new Uint8Array([1, 2, 3]), ...zusatz };
  const [made] = await emitBeispiel(emitWord, {}, more);
  expect(made?.pfad).toBe('vorlage/beschluss.html');
  return readHtml(made?.inhalt ?? '');
}

const headings = (html: string): string[] =>
  [...html.matchAll(/<h[1-6][^>]*>([\s\S]*?)<\/h[1-6]>/g)].map(([, text = '']) => text);

describe('a paper of a day', () => {
  const datiert = paper.replace('verfasser', 'datum: 2026-02-15\nverfasser');
  const entfallen = (datum: string): Example => ({
    [file]: datiert,
    'M-TEIL-05': `sachstand: [{ datum: ${datum}, status: entfallen, text: Fällt aus., grund: Geld }]`,
  });

  it('keeps its sums when a Maßnahme is dropped later', async () => {
    const html = await wordOf(entfallen('2026-03-31'));
    expect(html).toContain('20.000');
    expect(html).toMatch(/die am 15\.\sFebruar 2026 nicht entfallen sind/);
    expect(html).toMatch(/<li>Anlage 1: Beispielkonzept \(Sachstände zum 15\.\sFebruar 2026, /);
  });
  it('leaves out what was dropped before', async () => {
    expect(await wordOf(entfallen('2026-01-31'))).not.toContain('20.000');
  });
});

describe('a council paper for Word', () => {
  it('has the headings of the profile in its order, tables with heads, lists, and says that it is a Muster', async () => {
    const html = await wordOf({ konzept: "hinweis: 'Musterfassung, keine amtliche Fassung.'" });
    expect(html).toContain('<p class="hinweis">Musterfassung, keine amtliche Fassung.</p>');
    expect(headings(html)).toEqual([
      'Beschluss des Beispielkonzepts',
      'Beschlussvorschlag',
      'Bezug auf frühere Beratungen',
      'Begründung',
      'Finanzielle Auswirkungen',
      'Anlagen',
    ]);
    expect(html).toContain('<th scope="col" class="s2">Gremium</th>');
    expect(html).toContain('<p class="tabellentitel">Beratungsfolge</p><table');
    expect(html).toContain('<li>Anlage 1: Beispielkonzept (handlungskonzept.pdf)</li>');
    const other = headings(await wordOf({}, { konfiguration: { vorlage: { profil: 'karlsruhe' } } }));
    expect(other.indexOf('Erläuterungen')).toBeLessThan(other.indexOf('Beschluss'));
  });

  it('holds everything itself: no script, no other file, drawings as images with their words', async () => {
    const html = await wordOf(reich);
    expect(html).not.toMatch(/<script|<link|<svg|<input|url\(|@import/);
    const sources = [...html.matchAll(/ (?:src|href)="([^"]*)"/g)].map(([, address = '']) => address.slice(0, 22));
    expect(sources).toEqual(['data:image/svg+xml;bas', 'data:image/png;base64,']);
    expect(html).toMatch(/<img alt="[^"]{20,}" src="data:image\/svg/);
    expect(html).toContain('☑');
    const { valid, results } = await new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: { 'no-inline-style': 'off', 'no-trailing-whitespace': 'off', 'long-title': 'off' },
    }).validateString(html);
    expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))).toEqual(
      [],
    );
    expect(valid).toBe(true);
  });

  it('is not made of a paper that is not public; in the city hall it is, marked, with the files that it names', async () => {
    const overlay = {
      [file]: paper
        .replace('oeffentlich: true', 'oeffentlich: false')
        .replace('[handlungskonzept.pdf]', '[gutachten.txt]'),
      'content/anlagen/gutachten.txt': 'Gutachten',
    };
    const { model } = compileBeispiel(overlay, { writeFragment });
    const context = { templates: readTemplates(root), readDatei: () => new Uint8Array([1]) };
    expect(await emitBeispiel(emitWord, {}, { ...context, model: derivePublic(model) })).toEqual([]);
    const made = await emitBeispiel(emitWordIntern, {}, { ...context, model });
    expect(made.map(({ pfad }) => pfad)).toEqual(['vorlage/beschluss.html', 'anlagen/gutachten.txt']);
    expect(String(made[0]?.inhalt)).toContain('NICHTÖFFENTLICH');
  });
});
