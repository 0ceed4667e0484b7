// Pages become HTML. One whose data and template are those of an earlier build is taken from the store as it was: the views are
// always made anew, so that no page can be older than what it shows; what is saved is filling, writing and reading it.
import { digestOfDaten } from '../../base/digest.ts';
import type { Vorrat } from '../../base/vorrat.ts';
import type { Model } from '../../model/model.ts';
import type { Konfiguration } from '../../projekt/konfiguration.ts';
import { findAlphabete } from '../../render/alphabete.ts';
import { hasRtl, isolateRtl } from '../../render/prosa/schreibrichtung.ts';
import { parseDocument, writeDocument } from '../../render/tree/html.ts';
import { compileTemplates, type Fill } from '../../render/vorlagenwerk.ts';
import { addRoot, fehlseite } from './auffindbar.ts';
import { readWege, type Seitenwege } from './links.ts';
import type { Seite } from './seite.ts';

/** A page as it is written, with what the whole website asks of it. */
export interface GeschriebeneSeite extends Seitenwege {
  readonly pfad: string;
  readonly inhalt: Uint8Array;
  /** The alphabets beside the Latin one that it needs, by name. */
  readonly alphabete: readonly string[];
}

/** All that a page is made of beside its own data. */
interface Grundlage {
  readonly konfiguration: Konfiguration;
  readonly templates: ReadonlyMap<string, string>;
  readonly worte: Model['worte'];
  readonly vorrat: Vorrat | undefined;
}

/** Gives what fills the template of a page with its data. Throws Gestaltungsfehler for a template that cannot be filled. */
export function seitenschreiber(grundlage: Grundlage): (seite: Seite, daten: object) => GeschriebeneSeite {
  const { konfiguration, templates, worte, vorrat } = grundlage;
  const vorlagen = [...templates].filter(([name]) => name.startsWith('site/') && name.endsWith('.hbs'));
  const grund = digestOfDaten([konfiguration, vorlagen, worte]);
  let fill: Fill<string> | undefined;
  return (seite, daten) => {
    const { pfad, vorlage } = seite;
    const kennung = vorrat && kennungOf([grund, vorlage, seite === fehlseite, daten]);
    const known = kennung === undefined ? undefined : vorrat?.find(kennung);
    if (known) return { pfad, ...unpack(known) };
    fill ??= compileTemplates(templates, 'site', worte);
    const html = isolate(fill(vorlage, daten));
    const fertig = readSeite(seite === fehlseite ? addRoot(html, konfiguration) : html);
    if (kennung !== undefined) vorrat?.add(kennung, pack(fertig));
    return { pfad, ...fertig };
  };
}

/** The digest of all that a page is made of; undefined where it is not told by data, and the page is always made anew. */
function kennungOf(daten: readonly unknown[]): string | undefined {
  try {
    return digestOfDaten(['seite', ...daten]);
  } catch {
    return undefined;
  }
}

/** A page in which names from right to left stand apart from what is around them. */
function isolate(page: string): string {
  if (!hasRtl(page)) return page;
  const html = parseDocument(page);
  isolateRtl(html);
  return writeDocument(html);
}

type Fertiges = Omit<GeschriebeneSeite, 'pfad'>;

const readSeite = (html: string): Fertiges => ({
  ...readWege(html),
  alphabete: findAlphabete([html]).map(({ name }) => name),
  inhalt: Buffer.from(html),
});

/** One line of what is asked of it, then the page itself. */
const pack = ({ inhalt, ...angaben }: Fertiges): Buffer =>
  Buffer.concat([Buffer.from(`${JSON.stringify(angaben)}\n`), inhalt]);

function unpack(packed: Buffer): Fertiges {
  const end = packed.indexOf('\n');
  const angaben = JSON.parse(packed.toString('utf8', 0, end)) as Omit<Fertiges, 'inhalt'>;
  return { ...angaben, inhalt: packed.subarray(end + 1) };
}
