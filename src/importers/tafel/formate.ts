// Which numbers of a spreadsheet are days (ECMA-376 Part 1, 18.8.30): told by the format of the cell and by nothing else.
import { walkXml } from './xml.ts';

/** True for a cell's style that shows a number as a day. */
export type Datumsformat = (stil: number) => boolean;

const isBuiltIn = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** A code such as `dd.mm.yyyy` or `mmm yy`; not one for hours and minutes, nor one that has such letters in quotes. */
function isDatumscode(code: string): boolean {
  const bare = code.replaceAll(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, '');
  return /[dy]/i.test(bare) || (/m/i.test(bare) && !/[hs]/i.test(bare));
}

/** Reads xl/styles.xml; without it no number is a day. */
export function readDatumsformate(styles: string | undefined): Datumsformat {
  const codes = new Map<number, string>();
  const formatIds: number[] = [];
  let inCells = false;
  if (styles !== undefined)
    walkXml(styles, {
      begin: ({ name, attribut }) => {
        if (name === 'numFmt') codes.set(Number(attribut('numFmtId')), attribut('formatCode') ?? '');
        if (name === 'cellXfs') inCells = true;
        if (name === 'xf' && inCells) formatIds.push(Number(attribut('numFmtId') ?? 0));
      },
      end: (name) => {
        if (name === 'cellXfs') inCells = false;
      },
    });
  return (stil) => {
    const id = formatIds[stil] ?? 0;
    const code = codes.get(id);
    return code === undefined ? isBuiltIn(id) : isDatumscode(code);
  };
}

const tageBis1970 = { 1900: 25_569, 1904: 24_107 } as const;

/**
 * The day of a serial number, as ISO text; the time of day falls away. Undefined for numbers that are no day in the
 * system: those before 1 March 1900, where the system of 1900 counts a day that never was, and those after 9999.
 */
export function tagOf(serial: number, system: keyof typeof tageBis1970): string | undefined {
  if (!(serial >= (system === 1900 ? 61 : 0) && serial < 2_958_466)) return undefined;
  return new Date((Math.floor(serial) - tageBis1970[system]) * 86_400_000).toISOString().slice(0, 10);
}
