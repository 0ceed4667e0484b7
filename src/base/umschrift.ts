// One spelling for names that are compared, or written where only plain letters are sure.

/** Small letters without umlauts, ß and accents: 'Élan für Straßen' is 'elan fuer strassen'. Every other sign stays. */
export const toPlain = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '');
