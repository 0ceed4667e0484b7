// GIF (89a): blocks up to the trailer; more than one picture makes it move.
import type { Bild } from '../../model/facts.ts';
import { join, lettersAt, viewOf } from './bytes.ts';

/** A picture, or an extension, told by its label. */
interface GifBlock {
  readonly art: 'bild' | number;
  readonly from: number;
  readonly to: number;
}

/** The blocks up to the trailer. Throws RangeError where the file ends before it. */
function* blocksOf(bytes: Uint8Array): Generator<GifBlock> {
  const view = viewOf(bytes);
  let from = 13 + paletteOf(view.getUint8(10));
  for (let first = view.getUint8(from); first !== 0x3b; first = view.getUint8(from)) {
    const isBild = first === 0x2c;
    const to = skipParts(view, isBild ? from + 11 + paletteOf(view.getUint8(from + 9)) : from + 2);
    yield { art: isBild ? 'bild' : view.getUint8(from + 1), from, to };
    from = to;
  }
}

/** The bytes of a table of colours, by the flags that announce it. */
const paletteOf = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

/** The place behind a row of parts, each led by its length; an empty one ends it. */
function skipParts(view: DataView, from: number): number {
  let at = from;
  while (view.getUint8(at) !== 0) at += 1 + view.getUint8(at);
  return at + 1;
}

/** What a GIF says of itself. Throws a RangeError where its head is cut off. */
export function readGif(bytes: Uint8Array): Bild {
  const view = viewOf(bytes);
  const [breite, hoehe] = [view.getUint16(6, true), view.getUint16(8, true)];
  const bilder = [...blocksOf(bytes)].filter(({ art }) => art === 'bild');
  return { typ: 'gif', bytes: bytes.length, breite, hoehe, bewegt: bilder.length > 1 };
}

const [control, application] = [0xf9, 0xff];

/** The image with its pictures, their timing and how often they are shown; comments and what else stands beside them are left out. */
export function stripGif(bytes: Uint8Array): Uint8Array {
  const blocks = [...blocksOf(bytes)];
  const kept = blocks.flatMap(({ art, from, to }) => {
    if (art === 'bild' || art === control) return bytes.subarray(from, to);
    const loops = art === application && ['NETSCAPE2.0', 'ANIMEXTS1.0'].includes(lettersAt(bytes, from + 3, 11));
    // The name, one part of three bytes, the end.
    return loops && to >= from + 19 ? join([bytes.subarray(from, from + 18), Uint8Array.from([0])]) : [];
  });
  return join([bytes.subarray(0, blocks[0]?.from ?? 13), ...kept, Uint8Array.from([0x3b])]);
}
