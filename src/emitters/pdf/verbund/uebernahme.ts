// Takes objects of one PDF over into another, with everything that they refer to and nothing else. Unlike the copying of
// pages in pdf-lib, whatever two objects share they share afterwards: a bookmark leads to the page itself, not to a copy.
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFNull,
  type PDFObject,
  PDFPageTree,
  PDFRawStream,
  PDFRef,
} from 'pdf-lib';
import { sha256 } from '../../../base/digest.ts';

/** Streams that refer to nothing, such as typefaces and images, by their digest: those of several parts are kept once. */
export type Doppelte = Map<string, PDFRef>;

/** Gives an object of `from` as one of `to`; called again for the same object, the same reference. */
export function beginUebernahme(
  from: PDFContext,
  to: PDFContext,
  doppelte: Doppelte,
): <T extends PDFObject>(object: T) => T {
  const known = new Map<PDFRef, PDFRef>();
  const queue: (readonly [PDFRef, PDFRef])[] = [];

  function refTo(ref: PDFRef): PDFRef {
    const digest = digestOf(from.lookup(ref));
    const target = known.get(ref) ?? (digest === undefined ? undefined : doppelte.get(digest)) ?? enqueue(ref);
    known.set(ref, target);
    if (digest !== undefined) doppelte.set(digest, target);
    return target;
  }

  function enqueue(ref: PDFRef): PDFRef {
    const target = to.nextRef();
    queue.push([ref, target]);
    return target;
  }

  function copy(object: PDFObject): PDFObject {
    if (object instanceof PDFRef) return refTo(object);
    if (object instanceof PDFRawStream) return PDFRawStream.of(copyDict(object.dict), object.getContents());
    if (object instanceof PDFDict) return copyDict(object);
    if (!(object instanceof PDFArray)) return object;
    const list = PDFArray.withContext(to);
    for (const entry of object.asArray()) list.push(copy(entry));
    return list;
  }

  function copyDict(dict: PDFDict): PDFDict {
    const next = dict instanceof PDFPageTree ? PDFPageTree.withContext(to) : dict.clone(to);
    for (const [key, value] of dict.entries()) next.set(key, copy(value));
    return next;
  }

  return <T extends PDFObject>(object: T): T => {
    const taken = copy(object);
    for (let next = queue.shift(); next; next = queue.shift())
      to.assign(next[1], copy(from.lookup(next[0]) ?? PDFNull));
    return taken as T;
  };
}

function digestOf(object: PDFObject | undefined): string | undefined {
  if (!(object instanceof PDFRawStream)) return undefined;
  const head = object.dict.toString();
  return / \d+ \d+ R\b/.test(head) ? undefined : sha256(Buffer.concat([Buffer.from(head), object.getContents()]));
}
