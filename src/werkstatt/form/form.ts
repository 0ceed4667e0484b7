// The one form of a file: its front matter, one blank line, its prose. Line ends and a byte order mark stay what they are.
import { findKonflikte } from '../../base/konflikt.ts';
import { withoutEnd } from '../../base/text.ts';
import { withoutSteuerzeichen } from '../../base/unsichtbar.ts';
import { findDateiort } from '../../domain/orte.ts';
import { kindOf } from '../../domain/registry.ts';
import { split } from '../../stages/parse/split.ts';
import { formKopf } from './kopf.ts';
import { formProsa } from './prosa.ts';

/**
 * The bytes of a file of the content in its form. Undefined for what has no form (it is no text of a kind) and for what cannot be
 * read safely: no UTF-8, no front matter that holds, two versions in one, signs that nobody sees.
 */
export function formDatei(file: string, bytes: Uint8Array): Uint8Array | undefined {
  const ort = findDateiort(file);
  const text = ort && decode(bytes);
  if (!ort || text === undefined || findKonflikte(text).length > 0) return undefined;
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const plain = text.slice(mark.length).replaceAll('\r\n', '\n');
  if (withoutSteuerzeichen(plain) !== plain) return undefined;
  const { front, body } = split(plain);
  const kopf = front && formKopf(plain.slice(front.from, front.to), kindOf(ort.typ).schema);
  if (kopf === undefined) return undefined;
  const prosa = formProsa(withoutEnd(plain.slice(body.from).replace(/^(?:[ \t]*\n)+/, ''), ' \t\n'));
  const neu = `---\n${kopf}\n---\n${prosa === '' ? '' : `\n${prosa}\n`}`;
  return new TextEncoder().encode(mark + (/^[^\n]*\r\n/.test(text) ? neu.replaceAll('\n', '\r\n') : neu));
}

/** What the tool writes itself, in the form. */
export function formNeu(file: string, text: string): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  return formDatei(file, bytes) ?? bytes;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
