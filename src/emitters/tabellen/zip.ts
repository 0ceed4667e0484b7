// Makes a ZIP archive say nothing of when it was written, so that the same content gives the same bytes.

const signatur = { ende: 0x06054b50, eintrag: 0x02014b50 } as const;
/** 1 January 1980, 0:00: the first moment that the format can tell (APPNOTE.TXT 4.4.6). */
const anfang = { zeit: 0, tag: 0x0021 } as const;

/** The archive with every entry's time set to the format's first; nothing else changes. Takes archives below 4 GB. */
export function fixZeiten(archive: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from(archive);
  const view = new DataView(bytes.buffer);
  const ende = findEnde(view);
  let at = view.getUint32(ende + 16, true);
  for (let left = view.getUint16(ende + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== signatur.eintrag) throw new Error('Broken central directory');
    setZeit(view, at + 12);
    setZeit(view, view.getUint32(at + 42, true) + 10);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return bytes;
}

function findEnde(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0; at--) if (view.getUint32(at, true) === signatur.ende) return at;
  throw new Error('Not a ZIP archive');
}

function setZeit(view: DataView, at: number): void {
  view.setUint16(at, anfang.zeit, true);
  view.setUint16(at + 2, anfang.tag, true);
}
