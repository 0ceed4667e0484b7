// By which parts and elements an office document says more than its text: the names are those of the formats (ISO/IEC 29500-1 and
// ISO/IEC 26300), without their prefixes.
import type { OfficeMehr, PdfAktiv } from '../../model/facts.ts';
import { isWebadresse } from '../pdf/aktiv.ts';

/** What was found in a document. */
export interface Fund {
  readonly aktiv: Set<PdfAktiv>;
  readonly mehr: Set<OfficeMehr>;
}

/** An element of a part: its local name, its own text, its attributes by local name. */
export interface Element {
  readonly part: string;
  readonly name: string;
  readonly text: string;
  readonly attribut: (name: string) => string | undefined;
}

/** Judges a part by its name alone. */
export function judgeName(part: string, { aktiv, mehr }: Fund): void {
  if (/(?:^|\/)(?:vbaProject\.bin|activeX\d{0,9}\.(?:bin|xml))$|(?:^|\/)macrosheets\/./i.test(part))
    aktiv.add('programm');
  // The folders of ODF: an empty list of libraries is no program.
  if (/^(?:Basic|Scripts)\/.+\/(?!script-lb\.xml$)[^/]+$/.test(part)) aktiv.add('programm');
  if (/(?:^|\/)embeddings\/[^/]+$/i.test(part)) aktiv.add('anhang');
  if (/^xl\/(?:externalLinks\/[^/]+|connections)\.xml$/i.test(part)) aktiv.add('datei');
  if (/^xl\/revisions\/[^/]+$/i.test(part)) mehr.add('aenderung');
}

/** Elements whose text must be empty, by what they would tell. */
const texte: Readonly<Record<string, OfficeMehr>> = {
  creator: 'person',
  lastModifiedBy: 'person',
  Company: 'person',
  Manager: 'person',
  'initial-creator': 'person',
  'printed-by': 'person',
  description: 'angaben',
  keywords: 'angaben',
  category: 'angaben',
  HyperlinkBase: 'angaben',
  'user-defined': 'angaben',
};

/** Elements that must not be there. */
const elemente: Readonly<Record<string, OfficeMehr>> = {
  comment: 'kommentar',
  threadedComment: 'kommentar',
  cm: 'kommentar',
  annotation: 'kommentar',
  cmAuthor: 'person',
  ins: 'aenderung',
  del: 'aenderung',
  moveFrom: 'aenderung',
  moveTo: 'aenderung',
  rPrChange: 'aenderung',
  pPrChange: 'aenderung',
  tblPrChange: 'aenderung',
  'changed-region': 'aenderung',
  vanish: 'verborgen',
};

/** Judges an element of a part. */
export function judgeElement(element: Element, fund: Fund): void {
  const { part, name, text } = element;
  const { mehr, aktiv } = fund;
  const inProps = /^(?:docProps\/|meta\.xml$)/.test(part);
  if (inProps && text !== '' && texte[name]) mehr.add(texte[name]);
  if (part === 'docProps/custom.xml' && name === 'property') mehr.add('angaben');
  const was = inProps ? undefined : elemente[name];
  // What Excel calls a comment in a list of its cells is one; `ins` and `del` are changes only in the text of Word.
  if (was !== undefined && (was !== 'aenderung' || /^(?:word\/|content\.xml$|styles\.xml$)/.test(part))) mehr.add(was);
  if (name === 'person' && element.attribut('displayName')) mehr.add('person');
  if (isVerborgen(element)) mehr.add('verborgen');
  if (name === 'Relationship') judgeBeziehung(element, fund);
  if (name === 'instrText' && /^\s*DDE/i.test(text)) aktiv.add('start');
  if (name === 'event-listener') aktiv.add('ausloeser');
}

function isVerborgen({ part, name, text, attribut }: Element): boolean {
  if (name === 'sheet') return /hidden/i.test(attribut('state') ?? '');
  if (name === 'row' || name === 'col') return /^(?:1|true)$/.test(attribut('hidden') ?? '');
  if (name === 'sld') return /^(?:0|false)$/.test(attribut('show') ?? '');
  // The notes of a speaker, in PowerPoint.
  return name === 't' && text !== '' && part.startsWith('ppt/notesSlides/');
}

/** What a part refers to outside the file. */
function judgeBeziehung({ attribut }: Element, { aktiv }: Fund): void {
  if (attribut('TargetMode') !== 'External') return;
  if (!attribut('Type')?.endsWith('/hyperlink')) aktiv.add('datei');
  else if (!isWebadresse(attribut('Target') ?? '')) aktiv.add('adresse');
}
