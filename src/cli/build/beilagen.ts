// The files of content/ as they go out: images and PDFs without what came along with them. Made once, before anything is built.
import { stripBild } from '../../stages/bild/bild.ts';
import type { Projekt } from '../../workspace/open.ts';

/** What an output gets of the project's own files. */
export interface Beilagen {
  readonly readDatei: (datei: string) => Uint8Array;
  /** The files that an output got so far. */
  readonly benutzt: ReadonlySet<string>;
  /** Files that cannot go out as they should, and thus do not go out. */
  readonly verloren: ReadonlySet<string>;
}

/** Prepares the PDFs that are used; one that is signed goes out as it is, one that acts or cannot be read never does. */
export async function prepareBeilagen({ snapshot, readFile }: Projekt): Promise<Beilagen> {
  const read = (datei: string): Uint8Array => readFile(datei) ?? new Uint8Array();
  const fertig = new Map<string, Uint8Array>();
  const verloren = new Set<string>();
  const benutzt = new Set<string>();
  for (const [datei, { fehler, aktiv, unterschrieben, mehr }] of snapshot.model.pdfs) {
    // An office document is published as it is: check tells what it says of its making.
    if (fehler !== undefined || aktiv.length > 0 || mehr !== undefined) continue;
    const published = unterschrieben === true ? read(datei) : await publish(read(datei));
    if (published) fertig.set(datei, published);
    else verloren.add(datei);
  }
  const readDatei = (datei: string): Uint8Array => {
    benutzt.add(datei);
    return fertig.get(datei) ?? stripBild(datei, read(datei));
  };
  return { readDatei, benutzt, verloren };
}

async function publish(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  const { publishPdf } = await import('../../emitters/pdf/verbund/publish.ts');
  try {
    return await publishPdf(bytes);
  } catch {
    return undefined;
  }
}

/** What whoever builds is told of such a file. */
export const describeVerloren = (datei: string): string =>
  `${datei} fehlt in der Ausgabe, denn die Datei ließ sich nicht ohne die Angaben über ihre Entstehung schreiben; speichern Sie sie im Programm, aus dem sie kommt, neu als PDF.`;
