// What makes the text of a PDF clean: soft hyphens in the HTML, and none in the finished file.
import { PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { readOperations } from '../../../src/stages/pdf/content-stream.ts';
import { hyphenate } from '../../../src/emitters/pdf/satz/silben.ts';
import type { Artefakt } from '../../../src/emitters/emitter.ts';
import { emitKonzept } from '../../../src/emitters/pdf/dokumente/konzept.ts';
import { emitRatsvorlagen } from '../../../src/emitters/pdf/dokumente/ratsvorlage.ts';
import { bekannteZeichen, fontFaces } from '../../../src/emitters/pdf/satz/schriften.ts';
import { addSeitenverweise } from '../../../src/emitters/pdf/satz/seitenverweise.ts';
import { dropSigns } from '../../../src/emitters/pdf/konform/einzelzeichen.ts';
import { toCssString } from '../../../src/emitters/pdf/dokumente/kontext.ts';
import { findUndruckbares, isDruckbar } from '../../../src/base/schrift/druckzeichen.ts';
import { checkZeichen, findUnbekannte } from '../../../src/emitters/pdf/satz/zeichen.ts';
import { readTemplates } from '../../../src/host/templates.ts';
import { visitHtml } from '../../helpers/baum.ts';
import { beispielFiles, compileBeispiel } from '../../helpers/beispiel.ts';
import { bytesOf, druckeBeispiel, readFirst } from '../../helpers/druck.ts';

const namesOf = (stream: string): string[] =>
  [...readOperations(stream)].map(({ name, operands }) => `${operands.trim()} ${name}`.trim());

describe('readOperations', () => {
  it('tells operators and operands apart', () => {
    expect(namesOf('q 1 0 0 -1 .5 842 cm\n/P <</MCID 0>> BDC BT /F4 12 Tf <0012>Tj [(a) -3 <ff>] TJ ET EMC Q')).toEqual(
      [
        'q',
        '1 0 0 -1 .5 842 cm',
        '/P <</MCID 0>> BDC',
        'BT',
        '/F4 12 Tf',
        '<0012> Tj',
        '[(a) -3 <ff>] TJ',
        'ET',
        'EMC',
        'Q',
      ],
    );
  });
  it('takes strings with brackets, escapes and comments for what they are', () => {
    expect(
      namesOf(String.raw`(Tj (ET) \) Q) Tj % Q
(x) '`),
    ).toEqual([String.raw`(Tj (ET) \) Q) Tj`, `% Q\n(x) '`.replace('% Q\n', '')]);
  });
  it('passes over the data of an inline image', () => {
    expect(namesOf('BI /W 1 ID \u0001Q(\u0002 EI Q')).toEqual(['BI', '/W 1 ID', 'EI', 'Q']);
  });
  it('refuses what is no content stream', () => expect(() => namesOf('(ohne Ende')).toThrow('String without end'));
});

describe('dropSigns', () => {
  const span = '/Span <</ActualText <FEFF00AD> >> BDC\n<0003> Tj\n12 0 Td\nEMC\n';
  it('drops the glyph and its mark and keeps what moves the pen', () => {
    expect(dropSigns(`BT <01> Tj ${span}<02> Tj ET`).replaceAll(/\s+/g, ' ')).toBe('BT <01> Tj 12 0 Td <02> Tj ET');
  });
  it('leaves every other marked content as it is, also around it', () => {
    const stream = `/P <</MCID 1>> BDC ${span}<02> Tj EMC /Span <</ActualText <FEFF002D>>> BDC <03> Tj EMC`;
    expect(dropSigns(stream).replaceAll(/\s+/g, ' ')).toBe(
      '/P <</MCID 1>> BDC 12 0 Td <02> Tj EMC /Span <</ActualText <FEFF002D>>> BDC <03> Tj EMC',
    );
  });
  it('keeps a no-break space without the mark around it', () => {
    const stream = '/P <</MCID 1>> BDC <01> Tj /Span<</ActualText <feff00a0> >> BDC <03> Tj EMC 2 0 Td <02> Tj EMC';
    expect(dropSigns(stream).replaceAll(/\s+/g, ' ')).toBe('/P <</MCID 1>> BDC <01> Tj <03> Tj 2 0 Td <02> Tj EMC');
  });
  it('gives back a stream without any', () => expect(dropSigns('BT (feff00a) Tj ET')).toBe('BT (feff00a) Tj ET'));
});

describe('the list of characters that can be printed', () => {
  it('is that of the typefaces', () => {
    const listed = Array.from({ length: 0x20000 - 0x80 }, (_, index) => index + 0x80).filter(
      (code) => !/[\p{Cs}]/u.test(String.fromCodePoint(code)) && isDruckbar(String.fromCodePoint(code)),
    );
    const known = bekannteZeichen();
    const blank = /[\s\p{Zs}\p{Zl}\p{Zp}\p{Cc}\p{Default_Ignorable_Code_Point}\uFFFE\uFFFF]/u;
    expect(listed.filter((code) => !known.has(code) && !blank.test(String.fromCodePoint(code)))).toEqual([]);
    expect([...known].filter((code) => code > 0x7e && !isDruckbar(String.fromCodePoint(code)))).toEqual([]);
  });
  it('tells what would be boxes, where they stand', () =>
    expect(findUndruckbares('Öl 🙂🦄 und 中, e\u0301 و → ≥')).toEqual([
      { at: 3, zeichen: '🙂🦄' },
      { at: 12, zeichen: '中' },
    ]));
});

describe('hyphenate', () => {
  const visible = (html: string): string => visitHtml(html, hyphenate).replaceAll('\u00AD', '·');
  it('divides German words as the rules have it', () => {
    expect(visible('<p>Finanzierungsvorbehalt</p>')).toBe('<p>Finan·zie·rungs·vor·be·halt</p>');
  });
  it('leaves no two letters alone, on either side', () =>
    expect(visible('<p>Dokumentation, da</p>')).toBe('<p>Doku·men·ta·tion, da</p>'));
  it.each([
    ['<title>Finanzierungsvorbehalt</title>'],
    ['<h2 id="x">Finanzierungsvorbehalt <span>Finanzierungsvorbehalt</span></h2>'],
    ['<nav><ul><li>Finanzierungsvorbehalt</li></ul></nav>'],
    ['<a href="#finanzierungsvorbehalt" title="a &gt; Finanzierungsvorbehalt">kurz</a>'],
    ['<p>https://stadt.example</p>'],
    ['<p>2. September 2025</p>'],
  ])('leaves %s alone', (html) => expect(visible(html)).toBe(html));
  it('divides the longest words of headings and contents, which no line may hold', () =>
    expect(visible('<h2>Straßenbahnhaltestellenumgestaltung</h2>')).toBe(
      '<h2>Stra·ßen·bahn·hal·te·stel·len·um·ge·stal·tung</h2>',
    ));
  it('goes on behind what it has left alone', () => {
    expect(visible('<h2>Maßnahmenplan</h2><p>Maßnahmenplan</p>')).toBe('<h2>Maßnahmenplan</h2><p>Maß·nah·men·plan</p>');
  });
  it('lets an address that is too long for a line break anywhere, and adds nothing to its text', () =>
    expect(visible('<p>https://www.musterstadt.example/finanzierungsvorbehalt</p>')).toBe(
      '<p><span class="lang">https://www.musterstadt.example/finanzierungsvorbehalt</span></p>',
    ));
  it('ends no line inside of an abbreviation or before a unit', () =>
    expect(visible('<p>Verein e. V., z. B. 12 Prozent, 5 € und 3 Kinder. A. Bach</p>')).toBe(
      '<p>Verein e.&nbsp;V., z.&nbsp;B. 12&nbsp;Prozent, 5&nbsp;€ und 3 Kinder. A. Bach</p>',
    ));
  it('keeps an id whole', () => expect(visible('<p>M-TEIL-05,</p>')).toBe('<p><span class="id">M-TEIL-05</span>,</p>'));
});

describe('addSeitenverweise', () => {
  const target = '<h3 id="massnahme-M-A-01">M-A-01</h3>';
  const link = '<a href="#massnahme-M-A-01">M-A-01</a>';
  const pages = (html: string): string => visitHtml(html, addSeitenverweise);
  it('puts a slot for the page behind a reference to what the document holds', () => {
    expect(pages(`${target}<p>${link}; <a href="#massnahme-M-A-02">M-A-02</a></p>`)).toBe(
      `${target}<p>${link} <span class="seite">(Seite <span data-for="massnahme-M-A-01">000</span>)</span>; <a href="#massnahme-M-A-02">M-A-02</a></p>`,
    );
  });
  it('sets no brackets inside brackets', () => {
    const seite = '<span class="seite">Seite <span data-for="massnahme-M-A-01">000</span></span>';
    expect(pages(`${target}<p>Räume (dazu <em>auch</em> ${link}). Danach ${link}.</p>`)).toBe(
      `${target}<p>Räume (dazu <em>auch</em> ${link}, ${seite}). Danach ${link} <span class="seite">(Seite <span data-for="massnahme-M-A-01">000</span>)</span>.</p>`,
    );
    expect(pages(`${target}<p>Eine offene Klammer (</p><p>${link}</p>`)).toContain('(Seite ');
  });
  it('puts one of the same form into the index by Akteur', () => {
    expect(
      pages(`${target}<table class="tabelle tabelle-akteure"><tbody><tr><td>${link}</td></tr></tbody></table>`),
    ).toContain(`${link}&nbsp;<span class="seite">(Seite <span data-for="massnahme-M-A-01">000</span>)</span></td>`);
  });
  it('puts none into tables, headings and contents', () => {
    const html = `${target}<table><tbody><tr><td>${link}</td></tr></tbody></table><nav>${link}</nav><h2>${link}</h2>`;
    expect(pages(html)).toBe(html);
  });
});

describe('characters that no typeface knows', () => {
  it('are found, each once', () => {
    expect(findUnbekannte('中🦄ä中')).toEqual(['中', '🦄']);
  });
  it('are controls too, which a browser draws as boxes; a check tells these as what they are', () => {
    expect(findUnbekannte('a\u0085\uFFFEb')).toEqual(['\u0085', '\uFFFE']);
    expect(findUndruckbares('a\u0085\uFFFE\uFEFFb')).toEqual([]);
  });
  it.each([
    'Yıldız Şükrü',
    'Łukasz Żółć',
    'Олександра Ґалаґан',
    'فاطمة',
    'שלום',
    '≥ ≤ → ₂ ½ ✓ ☐ ☑ † ○ „“ – —\u00AD\u202F',
  ])('are not those of %s', (text) => expect(findUnbekannte(text)).toEqual([]));
  it('stop the print; all are told, each with its place', async () => {
    const overlay = {
      'content/kapitel/01-lage.md': '---\ntitel: Lage\nteil: einfuehrung\n---\n\nEin 中, &#x53F0;.\n',
      konzept: 'hinweis: Fuß 文',
      'content/daten/einwohner.csv': `${String(beispielFiles().get('content/daten/einwohner.csv'))}"🦄",1\n`,
    };
    const told = await druckeBeispiel(emitKonzept, overlay).catch(String);
    expect(told).toContain('„中“ (U+4E2D) in content/kapitel/01-lage.md, Zeile 6\n');
    expect(told).toMatch(/„台“ \(U\+53F0\) in content\/kapitel\/01-lage\.md$/m);
    expect(told).toMatch(/„文“ \(U\+6587\) in content\/konzept\.md, Zeile \d+/);
  });
  it('are told with the line of a table', () => {
    const { model } = compileBeispiel({ 'content/daten/einwohner.csv': 'jahr,einwohner\n2023,"1 🦄"\n' });
    expect(() => checkZeichen('🦄', { model, readDatei: () => new Uint8Array() })).toThrow(
      '„🦄“ (U+1F984) in content/daten/einwohner.csv, Zeile 2;',
    );
  });
});

/** The typefaces of what was made, each once, without their cuts. */
async function readSchriften(made: readonly Artefakt[]): Promise<string[]> {
  const { context } = await PDFDocument.load(bytesOf(made));
  const names = context
    .enumerateIndirectObjects()
    .map(([, object]) => (object instanceof PDFDict ? String(object.get(PDFName.of('BaseFont'))) : ''))
    .flatMap((name) => /\+([A-Za-z]+3?)/.exec(name)?.[1]?.replace('ExtraLight', '') ?? []);
  return [...new Set(names)].sort();
}

describe('alphabets', () => {
  const files = (text: string): number => fontFaces(text).split('@font-face').length;
  it('are part of a document that needs them, and of no other', () => {
    expect(files('Straße „ä“ – ½ €')).toBe(files(''));
    for (const name of ['Łukasz', 'Олександра', 'Nguyễn', 'Ελένη', 'ἀρχή', 'Қазақ', 'ʃ', '≥', 'فاطمة'])
      expect([name, files(name) > files('')]).toEqual([name, true]);
  });
  it('have single signs in one cut, and words in all', () => {
    expect(files('a ≥ b → c')).toBe(files('') + 1);
    expect(files('فاطمة')).toBe(files('') + 5);
    expect(fontFaces('Q\u0303').match(/'DejaVu Sans'/g)).toHaveLength(4);
  });
  it('have no marks for code, which would stand beside their letters', () => {
    const code = fontFaces('ẹ\u0301').match(/Source Code Pro'.*?unicode-range:[^;]*/g) ?? [];
    expect(code.length).toBeGreaterThan(1);
    expect(code.join(' ')).not.toMatch(/U\+03[0-2]/);
  });
  it('hold what only paper has: boxes that nobody can tick', async () => {
    const templates = new Map(readTemplates(import.meta.dirname));
    const css = templates.get('druck/druck.css') ?? '';
    templates.set('druck/druck.css', css.replaceAll(/--zeichen: '[^']*'/g, "--zeichen: '*'"));
    const paper = `${String(beispielFiles().get('content/vorlagen/beschluss.md'))}\n- [ ] offen\n- [x] getan\n`;
    const made = await druckeBeispiel(emitRatsvorlagen, { beschluss: paper }, { templates });
    expect(await readSchriften(made)).toEqual(['DejaVuSans', 'SourceSans3']);
  });
  it('are those of the page in a chart, too', async () => {
    const made = await druckeBeispiel(emitKonzept, { 'I-TEIL-01': 'einheit: "شخص ★ Q\u0303 Ɛ"' });
    expect(await readSchriften(made)).toEqual(['DejaVuSans', 'SourceSans3']);
  });
});

describe('letters with marks', () => {
  const wort = 'x'.repeat(37);
  it('are whole in a running head, which ends in the middle of a word, and one character where there is one', async () => {
    const overlay = {
      konzept: `titel: ${wort}${'😀'.repeat(9)}`,
      'content/kapitel/01-lage.md': `---\ntitel: Lage\nteil: einfuehrung\n---\n\nFu\u0308r Q\u0303.\n`,
    };
    const { text } = await readFirst(await druckeBeispiel(emitKonzept, overlay));
    expect(text.find((page) => page.includes('Lage'))).toContain(`${wort}😀…`);
    expect(text.join(' ')).toMatch(/Für Q\u0303/);
  });
});

describe('toCssString', () => {
  it('lets no text out of its quotes, nor out of the style element', () => {
    expect(toCssString('a "b" \\ </style>\n c')).toBe('"a \\22 b\\22  \\5c  \\3c /style> c"');
  });
  it('keeps names from right to left apart, so that figures stay behind them', () =>
    expect(toCssString('عبد 12 Stellen')).toBe('"\u2068عبد\u2069 12 Stellen"'));
});
