// Tables as people hand them in: what is read nevertheless, what is refused, and by which cell.
import { describe, expect, test } from 'vitest';
import { readSachstand } from '../../src/importers/sachstand/read.ts';
import { readMappe } from '../../src/importers/tafel/datei.ts';
import { compileBeispiel } from '../helpers/beispiel.ts';
import { type Blattentwurf, packParts, partsOf, writeMappe } from '../helpers/xlsx.ts';

const { model } = compileBeispiel();
const kopf = ['Kennung', 'Datum', 'Status', 'Sachstand', 'Erreichte Zwischenziele', 'Ausgaben bis dahin'];
const gut = ['M-TEIL-05', '<c s="1"><v>46295</v></c>', 'laufend', 'Ja.'];

const lies = (blaetter: readonly Blattentwurf[], extra?: Readonly<Record<string, string>>) =>
  readSachstand(readMappe('blatt.xlsx', writeMappe(blaetter, extra)), model);
const zeilen = (...rows: Blattentwurf['zeilen'][number][]) => lies([{ zeilen: [kopf, ...rows] }]);

describe('what is read nevertheless', () => {
  test('columns in another order, titles in another form, a note above', () => {
    const { meldungen, ablehnungen } = lies([
      {
        zeilen: [
          ['Bitte bis 15.01. zurück'],
          ['SACHSTAND *', 'Ausgaben bis dahin (EUR)', 'kennung', 'status', 'Datum'],
          ['Ja.', '<c><v>1234.5</v></c>', 'M-TEIL-05', 'ZURÜCKGESTELLT', '<c s="1"><v>46295.75</v></c>'],
        ],
      },
    ]);
    expect(ablehnungen).toEqual([]);
    expect(meldungen.map(({ eintrag }) => eintrag)).toEqual([
      { datum: '2026-09-30', status: 'zurueckgestellt', text: 'Ja.', ausgaben: 1234.5 },
    ]);
  });

  test('macros are told and left alone, other sheets and hidden rows too', () => {
    const { meldungen, hinweise } = lies(
      [
        { name: 'Notizen', zeilen: [['x']], zustand: 'hidden' },
        { name: 'Sachstand', zeilen: [kopf, { verborgen: gut }, gut] },
      ],
      { 'xl/vbaProject.bin': 'x' },
    );
    expect(meldungen).toHaveLength(1);
    expect(hinweise.join('\n')).toMatch(
      /Makros.*\n.*ausgeblendete Blatt „Notizen“.*\n.*Nicht übernommen, weil ausgeblendet: Zeilen 2\./,
    );
  });

  test('empty and merely formatted rows are no reports', () =>
    expect(zeilen(gut, ['', '<c s="1"/>'], ['M-TEIL-01'])).toMatchObject({ meldungen: [{}], ablehnungen: [] }));
});

describe('what is refused by its cell', () => {
  test.each<[string, readonly string[], string]>([
    [
      'a formula',
      ['M-TEIL-05', '<c s="1"><f>TODAY()</f><v>46295</v></c>', 'laufend', 'Ja.'],
      'Zelle B2: Hier steht eine Formel',
    ],
    [
      'a number that is no date',
      ['M-TEIL-05', '<c><v>46295</v></c>', 'laufend', 'Ja.'],
      'Zelle B2: 46295 ist eine Zahl, kein Datum.',
    ],
    [
      'a date as text that does not exist',
      ['M-TEIL-05', '31.11.2026', 'laufend', 'Ja.'],
      'Zelle B2: Den Tag „31.11.2026“ gibt es nicht.',
    ],
    [
      'an error',
      ['M-TEIL-05', '30.09.2026', '<c t="e"><v>#REF!</v></c>', 'Ja.'],
      'Zelle C2: Die Zelle zeigt den Fehler #REF!.',
    ],
    [
      'a list that became a decimal',
      [...gut, '<c><v>1.2</v></c>'],
      'Zelle E2: „1,2“ ist keine Nummer eines Zwischenziels.',
    ],
    ['a missing id', ['', '30.09.2026', 'laufend', 'Ja.'], 'Zelle A2: Die Kennung der Maßnahme fehlt.'],
  ])('%s', (_, zeile, sentence) => {
    const { meldungen, ablehnungen } = zeilen(zeile);
    expect({ meldungen, ablehnungen }).toEqual({
      meldungen: [],
      ablehnungen: [expect.stringContaining(`Blatt „Sachstand“, ${sentence}`)],
    });
  });

  test('merged cells', () =>
    expect(
      lies([{ zeilen: [kopf, gut, gut], danach: '<mergeCells><mergeCell ref="D2:D3"/></mergeCells>' }]).ablehnungen,
    ).toEqual([expect.stringContaining('Zelle D2: Die Zellen D2 bis D3 sind verbunden')]));

  test('amounts in thousands', () => {
    const titel = kopf.map((one) => (one === 'Ausgaben bis dahin' ? 'Ausgaben bis dahin (T€)' : one));
    expect(lies([{ zeilen: [titel, [...gut, '', '<c><v>3</v></c>']] }])).toMatchObject({
      meldungen: [],
      ablehnungen: [expect.stringContaining('Zelle F1: Der Titel „Ausgaben bis dahin (T€)“ nennt eine andere Einheit')],
    });
  });

  test('many merged cells, of which the first are told', () => {
    const refs = Array.from({ length: 100 }, (_, index) => `<mergeCell ref="D${index + 2}:E${index + 2}"/>`);
    const { ablehnungen } = lies([{ zeilen: [kopf, gut], danach: `<mergeCells>${refs.join('')}</mergeCells>` }]);
    expect(ablehnungen).toHaveLength(21);
    expect(ablehnungen.at(-1)).toBe('Blatt „Sachstand“: 80 weitere Zellen sind verbunden.');
  });

  test('a column twice, and one that is missing', () => {
    expect(lies([{ zeilen: [[...kopf, 'Status'], gut] }]).ablehnungen[0]).toContain(
      'Zelle G1: Die Spalte „Status“ gibt es zweimal',
    );
    expect(lies([{ zeilen: [['Kennung', 'Datum'], gut] }]).ablehnungen.join()).toContain(
      'Die Spalte „Sachstand“ fehlt',
    );
  });
});

describe('what is refused as a whole', () => {
  const refusal = (bytes: Uint8Array): string => {
    try {
      readMappe('blatt.xlsx', bytes);
      return '';
    } catch (error) {
      return error instanceof Error ? `${error.name}: ${error.message}` : '';
    }
  };
  const mappe = writeMappe([{ zeilen: [kopf, gut] }]);

  test('more rows than people fill in', { timeout: 30_000 }, () => {
    const many = Array.from({ length: 100_000 }, () => gut);
    expect(refusal(writeMappe([{ zeilen: [kopf, ...many] }]))).toMatch(/DateiAbgelehnt: .*(?:5000 gefüllte Zeilen|MB)/);
  });

  test('a zip bomb, before anything is unpacked, and one that lies about its size', { timeout: 30_000 }, () => {
    const bomb = packParts({ ...partsOf(mappe), 'xl/media/image1.png': '0'.repeat(50_000_000) });
    expect(bomb.length).toBeLessThan(200_000);
    expect(refusal(bomb)).toMatch(/DateiAbgelehnt: .*entpackt 51 MB/);
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    for (let at = 0; at < bomb.length - 4; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    expect(refusal(bomb)).toMatch(/DateiAbgelehnt: .*beschädigt/);
  });

  test.each<[string, Uint8Array, RegExp]>([
    ['half a file', mappe.slice(0, mappe.length / 2), /beschädigt/],
    ['an old or protected file', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0), /Kennwort/],
    ['a PDF', new TextEncoder().encode('%PDF-1.7'), /PDF/],
    ['an OpenDocument file', packParts({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }), /\.xlsx/],
    ['nothing', new Uint8Array(), /leer/],
    ['broken XML', packParts({ ...partsOf(mappe), 'xl/worksheets/sheet1.xml': '<worksheet><row' }), /beschädigt/],
  ])('%s', (_, bytes, reason) => expect(refusal(bytes)).toMatch(reason));
});
