// Units of money that make a number a thousand or a million times as much: in a title as beside an amount.

/** What a text's unit makes of its numbers: 1000 for T€, TEUR, k€, 'Tsd. Euro', 1000000 for 'Mio. €'; 1 where it names none of them. */
export function faktorOf(text: string): number {
  if (/(?:^|[^\p{L}])(?:[TK] ?(?:€|EUR)|Tsd(?!\p{L})|Tausend)/iu.test(text)) return 1_000;
  return /(?:^|[^\p{L}])(?:M(?:io|ill)(?!\p{L})|Millionen|M ?€)/iu.test(text) ? 1_000_000 : 1;
}
