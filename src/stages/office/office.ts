// What a document of an office program in content/anlagen/ says beside its text: who made it, what was said of it, what was taken out
// and what is hidden (ISO/IEC 29500, ISO/IEC 26300, RTF 1.9); and what in it acts.
import { walkXml } from '../../base/xml/xml-lesen.ts';
import { listZip, unpackZip } from '../../base/zip.ts';
import type { OfficeMehr, Pdffakten } from '../../model/facts.ts';
import { readBild } from '../bild/bild.ts';
import { type Fund, judgeElement, judgeName } from './zeichen.ts';

const endung = /\.(?:doc|dot|xls|xlt|ppt|pot|pps)[xm]?$|\.(?:od[tsp]|ot[tsp]|rtf|xlsb)$/i;
/** An OLE file (MS-CFB): what office programs wrote before 2007, and what they encrypt. */
const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex');
/** All parts together may be as large as this unpacked. */
const maxBytes = 200_000_000;

/** True for a document of an office program, by its name or, where it comes under another, by how it begins. */
export const isOffice = (file: string, bytes: Uint8Array): boolean => endung.test(file) || isOle(bytes);

const isOle = (bytes: Uint8Array): boolean => ole.equals(bytes.subarray(0, ole.length));

/** Reads a document. Never throws for what is in the bytes: what cannot be read has a `fehler`. */
export function readOffice(bytes: Uint8Array): Pdffakten {
  if (isOle(bytes)) return { fehler: 'sie hat ein Kennwort oder ein Format von Office vor 2007', aktiv: [], mehr: [] };
  const fund: Fund = { aktiv: new Set(), mehr: new Set() };
  try {
    if (Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '{\\rtf') readRtf(bytes, fund);
    else readParts(bytes, fund);
  } catch {
    return { fehler: 'sie ist beschädigt', aktiv: [], mehr: [] };
  }
  return { aktiv: [...fund.aktiv].sort(), mehr: [...fund.mehr].sort() };
}

function readParts(bytes: Uint8Array, fund: Fund): void {
  const entries = listZip(bytes);
  if (entries.reduce((sum, { entpackt }) => sum + entpackt, 0) > maxBytes) throw new RangeError('Too large');
  for (const entry of entries) {
    judgeName(entry.name, fund);
    const part = unpackZip(bytes, entry);
    if (/(?:^|\/)(?:media|Pictures)\//.test(entry.name) && readBild(part).nennt) fund.mehr.add('angaben');
    if (/\.(?:xml|rels|vml)$/i.test(entry.name)) readPart(entry.name, new TextDecoder().decode(part), fund);
  }
}

/** Walks through a part: every element with its own text. */
function readPart(part: string, xml: string, fund: Fund): void {
  const open: Readonly<Record<string, string>>[] = [];
  walkXml(
    xml,
    {
      begin: ({ attribute }) => open.push(attribute()),
      end: (name, text) => {
        const attribute = open.pop() ?? {};
        judgeElement({ part, name, text: text.trim(), attribut: (wanted) => attribute[wanted] }, fund);
      },
    },
    (error) => {
      throw error;
    },
  );
}

const rtf: readonly (readonly [RegExp, OfficeMehr])[] = [
  [/\\(?:author|operator|company|manager) *[^\\{}\s]/, 'person'],
  [/\\(?:annotation|atnauthor)\b/, 'kommentar'],
  [/\\(?:revised|deleted)\b(?!0)/, 'aenderung'],
  [/\\v(?![a-z0-9])/, 'verborgen'],
  [/\\(?:doccomm|userprops)\b/, 'angaben'],
];

function readRtf(bytes: Uint8Array, { aktiv, mehr }: Fund): void {
  const text = Buffer.from(bytes).toString('latin1');
  for (const [pattern, was] of rtf) if (pattern.test(text)) mehr.add(was);
  if (/\\object\b/.test(text)) aktiv.add('anhang');
}
