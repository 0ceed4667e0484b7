// How a spreadsheet shows its numbers (ECMA-376 Part 1, 18.8.30): as days or with fixed decimals, told by the format of the
// cell and by nothing else.
import { walkXml } from './xml.ts';

/** What a cell's style shows. */
export interface Formate {
  /** True where it shows a number as a day. */
  readonly isDatum: (stil: number) => boolean;
  /** The decimals of a plain format such as 0.00; undefined for any other. */
  readonly stellenOf: (stil: number) => number | undefined;
}

const isBuiltIn = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** A code such as `dd.mm.yyyy` or `mmm yy`; not one for hours and minutes, nor one that has such letters in quotes. */
function isDatumscode(code: string): boolean {
  const bare = code.replaceAll(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, '');
  return /[dy]/i.test(bare) || (/m/i.test(bare) && !/[hs]/i.test(bare));
}

/** Reads xl/styles.xml; without it numbers are shown as they are. */
export function readFormate(styles: string | undefined): Formate {
  const codes = new Map([[2, '0.00']]);
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
  const codeOf = (stil: number): string | undefined => codes.get(formatIds[stil] ?? 0);
  return {
    isDatum: (stil) => {
      const code = codeOf(stil);
      return code === undefined ? isBuiltIn(formatIds[stil] ?? 0) : isDatumscode(code);
    },
    stellenOf: (stil) => /^0\.(0{1,9})$/.exec(codeOf(stil) ?? '')?.[1]?.length,
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
