// Walks through a part of a workbook: what is no XML is refused.
import { walkXml, type XmlVisitor } from '../../base/xml/xml-lesen.ts';
import { refuseKaputt } from './tafel.ts';

/** Throws DateiAbgelehnt for what is no XML. */
export const walkTeil = (xml: string, visitor: XmlVisitor): void => walkXml(xml, visitor, refuseKaputt);
