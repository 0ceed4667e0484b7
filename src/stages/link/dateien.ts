// Which file an address in prose means: of its readings the first that the concept has.
import type { FileFacts } from '../../model/facts.ts';
import type { Dateiverweis } from '../../model/prosafakten.ts';

/** Facts in which every address means one file; where none is there, the one that its last reading names. */
export const chooseDateien = (facts: readonly FileFacts[], dateien: ReadonlySet<string>): readonly FileFacts[] =>
  facts.map((file) =>
    file.prosa.dateien.some(({ sonst }) => sonst)
      ? { ...file, prosa: { ...file.prosa, dateien: file.prosa.dateien.map((verweis) => choose(verweis, dateien)) } }
      : file,
  );

function choose({ sonst = [], datei, stelle, ...verweis }: Dateiverweis, dateien: ReadonlySet<string>): Dateiverweis {
  const readings = [{ datei, ...(stelle === undefined ? {} : { stelle }) }, ...sonst];
  const chosen = readings.find((reading) => dateien.has(reading.datei)) ?? readings.at(-1);
  return { ...verweis, datei, ...chosen };
}
