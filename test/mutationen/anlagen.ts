// Mutations of Anlagen: what a document in anlagen/ may turn out to be, told where a text or a paper names it.
import { officeOf, pdfOf, xmpOf } from '../../src/rules/vorlage/pdfs.ts';
import { ergaenze, schreibe } from './eingriffe.ts';
import { dateienOf, type Korpus, type Mutation, ziehe } from './korpus.ts';

const anspruch = xmpOf('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>');

const fehler: readonly (readonly [was: string, inhalt: Uint8Array, code: string, name?: string])[] = [
  ['Skript', pdfOf('/OpenAction <</S /JavaScript /JS (app.alert\\(1\\))>>'), 'KZ920'],
  ['Start', pdfOf('', '', '4 0 obj <</S /Launch /F (a.exe)>> endobj\n'), 'KZ920'],
  ['Netzlaufwerk', pdfOf('', '', '4 0 obj <</S /URI /URI (\\\\\\\\server\\\\a)>> endobj\n'), 'KZ920'],
  ['Kennwort', pdfOf('', '/Encrypt <</Filter /Standard>>'), 'KZ921'],
  ['abgeschnitten', pdfOf().subarray(0, 200), 'KZ921'],
  ['kein PDF', Buffer.from('<html>Nicht gefunden</html>'), 'KZ921'],
  ['Norm ohne Tags', pdfOf('/Metadata 4 0 R', '/ID [(a) (a)]', anspruch), 'KZ922'],
  ['Unterschrift', pdfOf('', '', '4 0 obj <</Type /Sig /ByteRange [0 1 2 3]>> endobj\n'), 'KZ923'],
  ['Makro', officeOf({ 'word/vbaProject.bin': 'x' }), 'KZ920', 'x.docx'],
  ['altes Format', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'KZ921', 'x.xls'],
  ['verborgenes Blatt', officeOf({ 'xl/workbook.xml': '<w><sheet state="hidden"/></w>' }), 'KZ924', 'x.xlsx'],
  ['Kommentar', officeOf({ 'ppt/comments/comment1.xml': '<p:cmLst><p:cm/></p:cmLst>' }), 'KZ924', 'x.pptx'],
];

/** Every fault of a PDF or an office document, linked in a text and enclosed by a paper. */
export function* anlagenMutationen(korpus: Korpus): Generator<Mutation> {
  const [facts] = ziehe(dateienOf(korpus, 'massnahme'), 1, ({ file }) => file);
  const [paper] = ziehe(dateienOf(korpus, 'vorlage'), 1, ({ file }) => file).filter(({ data }) => !data?.['anlagen']);
  for (const [was, inhalt, code, name = 'x.pdf'] of fehler) {
    const pdf = [`content/anlagen/${name}`, inhalt] as const;
    if (facts) {
      const { text, line } = schreibe(korpus, facts, `Siehe den [Lageplan](anlagen/${name}).`);
      yield {
        name: `PDF: ${was}`,
        aenderung: new Map<string, string | Uint8Array>([[facts.file, text], pdf]),
        code,
        file: facts.file,
        line,
      };
    }
    if (paper) {
      const { text, line } = ergaenze(korpus, paper, `anlagen: [${name}]`);
      yield {
        name: `Anlage: ${was}`,
        aenderung: new Map<string, string | Uint8Array>([[paper.file, text], pdf]),
        code,
        file: paper.file,
        line,
      };
    }
  }
}
