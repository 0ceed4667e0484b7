// Makes a ZIP archive say nothing of when it was written, so that the same content gives the same bytes.
import { listZip } from '../../base/zip.ts';

/** 1 January 1980, 0:00: the first moment that the format can tell (APPNOTE.TXT 4.4.6). */
const anfang = { zeit: 0, tag: 0x0021 } as const;

/** The archive with every entry's time set to the format's first; nothing else changes. Takes archives below 4 GB. */
export function fixZeiten(archive: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from(archive);
  const view = new DataView(bytes.buffer);
  for (const { verzeichnis, kopf } of listZip(bytes)) {
    setZeit(view, verzeichnis + 12);
    setZeit(view, kopf + 10);
  }
  return bytes;
}

function setZeit(view: DataView, at: number): void {
  view.setUint16(at, anfang.zeit, true);
  view.setUint16(at + 2, anfang.tag, true);
}
