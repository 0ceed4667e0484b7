// What office documents say beside their text, and what in them acts: by parts as the programs write them.
import { describe, expect, test } from 'vitest';
import { isOffice, readOffice } from '../../../src/stages/office/office.ts';
import { packParts } from '../../helpers/xlsx.ts';

const beziehung = (typ: string, ziel: string): string =>
  `<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${typ}" Target="${ziel}" TargetMode="External"/></Relationships>`;
const wort = (inhalt: string): string => `<w:document><w:body><w:p>${inhalt}</w:p></w:body></w:document>`;

describe('an office document', () => {
  test.each([
    [
      'an author',
      { 'docProps/core.xml': '<p:coreProperties><dc:creator>Amt</dc:creator></p:coreProperties>' },
      'person',
    ],
    [
      'the last to change it',
      { 'docProps/core.xml': '<p:coreProperties><cp:lastModifiedBy>Amt</cp:lastModifiedBy></p:coreProperties>' },
      'person',
    ],
    ['a company', { 'docProps/app.xml': '<Properties><Company>Stadt</Company></Properties>' }, 'person'],
    [
      'a person of a comment',
      { 'xl/persons/person.xml': '<personList><person displayName="A"/></personList>' },
      'person',
    ],
    ['an own property', { 'docProps/custom.xml': '<Properties><property name="Akte"/></Properties>' }, 'angaben'],
    ['a comment of Word', { 'word/comments.xml': '<w:comments><w:comment w:author="A"/></w:comments>' }, 'kommentar'],
    [
      'a comment of Excel',
      { 'xl/threadedComments/threadedComment1.xml': '<ThreadedComments><threadedComment/></ThreadedComments>' },
      'kommentar',
    ],
    [
      'a comment of PowerPoint',
      { 'ppt/comments/comment1.xml': '<p:cmLst><p:cm authorId="0"/></p:cmLst>' },
      'kommentar',
    ],
    [
      'deleted text',
      { 'word/document.xml': wort('<w:del><w:r><w:delText>weg</w:delText></w:r></w:del>') },
      'aenderung',
    ],
    ['a change of form', { 'word/document.xml': wort('<w:pPr><w:pPrChange/></w:pPr>') }, 'aenderung'],
    ['text that is not shown', { 'word/document.xml': wort('<w:r><w:rPr><w:vanish/></w:rPr></w:r>') }, 'verborgen'],
    [
      'a sheet',
      { 'xl/workbook.xml': '<workbook><sheets><sheet state="veryHidden"/></sheets></workbook>' },
      'verborgen',
    ],
    ['a row', { 'xl/worksheets/sheet1.xml': '<worksheet><row r="1" hidden="1"/></worksheet>' }, 'verborgen'],
    [
      'a row that says so in other letters',
      { 'xl/worksheets/sheet1.xml': '<worksheet><row r="1" hidden="&#49;"/></worksheet>' },
      'verborgen',
    ],
    ['a slide', { 'ppt/slides/slide1.xml': '<p:sld show="0"/>' }, 'verborgen'],
    ['notes', { 'ppt/notesSlides/notesSlide1.xml': '<p:notes><a:t>leise</a:t></p:notes>' }, 'verborgen'],
    ['an author in ODF', { 'meta.xml': '<o:meta><meta:initial-creator>A</meta:initial-creator></o:meta>' }, 'person'],
    ['a change in ODF', { 'content.xml': '<o:body><text:changed-region/></o:body>' }, 'aenderung'],
    ['a note in ODF', { 'content.xml': '<o:body><office:annotation/></o:body>' }, 'kommentar'],
  ])('tells of %s', (_was, parts, mehr) => {
    expect(readOffice(packParts(parts))).toEqual({ aktiv: [], mehr: [mehr] });
  });

  test.each([
    ['macros', { 'word/vbaProject.bin': 'x' }, 'programm'],
    ['macros of ODF', { 'Basic/Standard/Modul1.xml': '<script:module/>' }, 'programm'],
    ['a control', { 'xl/activeX/activeX1.bin': 'x' }, 'programm'],
    ['another file inside', { 'word/embeddings/oleObject1.bin': 'x' }, 'anhang'],
    ['a template elsewhere', { 'word/_rels/settings.xml.rels': beziehung('attachedTemplate', '//s/a.dotm') }, 'datei'],
    ['a table elsewhere', { 'xl/externalLinks/externalLink1.xml': '<externalLink/>' }, 'datei'],
    ['a link to a drive', { 'word/_rels/document.xml.rels': beziehung('hyperlink', 'file:///s:/a.docx') }, 'adresse'],
    [
      'a link to a drive in other letters',
      {
        'word/_rels/document.xml.rels': beziehung('hyperlink', 'file:///s:/a.docx').replace(
          'External',
          'Externa&#108;',
        ),
      },
      'adresse',
    ],
    ['a link that nobody opens', { 'word/_rels/document.xml.rels': beziehung('hyperlink', 'ftp://s/a') }, 'adresse'],
    [
      'a field that starts a program',
      { 'word/document.xml': wort('<w:instrText>DDEAUTO c:\\\\a</w:instrText>') },
      'start',
    ],
  ])('acts by %s', (_was, parts, aktiv) => {
    expect(readOffice(packParts(parts))).toEqual({ aktiv: [aktiv], mehr: [] });
  });

  test('says nothing where it has only its text, its title and links to the web', () => {
    const parts = {
      'docProps/core.xml': '<c:coreProperties><dc:title>Plan</dc:title><dc:creator></dc:creator></c:coreProperties>',
      'word/document.xml': wort('<w:r><w:t>Der Text: comment, del</w:t></w:r>'),
      'word/_rels/document.xml.rels': beziehung('hyperlink', 'https://stadt.example/'),
      'xl/workbook.xml': '<workbook><sheets><sheet name="A" state="visible"/></sheets></workbook>',
    };
    expect(readOffice(packParts(parts))).toEqual({ aktiv: [], mehr: [] });
  });

  test.each([
    ['\\author Amt', { aktiv: [], mehr: ['person'] }],
    ['\\revised neu', { aktiv: [], mehr: ['aenderung'] }],
    ['\\object\\objemb', { aktiv: ['anhang'], mehr: [] }],
    ['nur Text', { aktiv: [], mehr: [] }],
  ])('as RTF: %s', (text, facts) => expect(readOffice(Buffer.from(`{\\rtf1{${text}}}`))).toEqual(facts));

  test.each([
    ['is broken', packParts({ 'word/document.xml': wort('') }).subarray(0, 60), 'sie ist beschädigt'],
    ['is no XML', packParts({ 'word/document.xml': '<w:p' }), 'sie ist beschädigt'],
    [
      'is old or locked',
      Buffer.from('d0cf11e0a1b11ae100', 'hex'),
      'sie hat ein Kennwort oder ein Format von Office vor 2007',
    ],
  ])('that %s cannot be looked through', (_was, bytes, fehler) => {
    expect(readOffice(bytes)).toMatchObject({ fehler });
  });

  test.each(['a.docx', 'a.DOCM', 'a.xlsx', 'a.pptx', 'a.odt', 'a.rtf', 'a.xls'])('is known by its name: %s', (name) => {
    expect([isOffice(name, new Uint8Array()), isOffice(name.replace('.', '-'), new Uint8Array())]).toEqual([
      true,
      false,
    ]);
  });
});
