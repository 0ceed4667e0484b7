// Windows-1252, in which German Excel writes its CSV files. Many versions of Node decode its signs from 0x80 to 0x9F as control
// characters (nodejs/node#56542).

const zeichen = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** The text of bytes in Windows-1252. The five bytes that stand for nothing in it become control characters. */
export const decodeWindows = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replaceAll(/[\u0080-\u009F]/g, (sign) => zeichen[sign.charCodeAt(0) - 0x80] ?? sign);
