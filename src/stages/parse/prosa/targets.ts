// What prose points at: entities, files below content/, addresses; and images.
import type { Definition, Image, Link } from 'mdast';
import { normalizeUri } from 'micromark-util-sanitize-uri';
import { decodeAdresse, isVertraulich, judgeAdresse } from '../../../base/netz/adresse.ts';
import type { Span } from '../../../base/text.ts';
import type { Dateilesart, Prosaverweis } from '../../../model/prosafakten.ts';
import * as faults from './prosa.faults.ts';
import { spanOf } from './quelltext.ts';
import { type Collector, complain, findWithin, markDatei, markIndex, placeOfSpan, seen } from './sammler.ts';
import type { VerweisNode } from '../markdown/syntax.ts';

/** Takes a written target apart: `glossar:KI`, `integrationsrat@2025-07-01`, `M-TEIL-03`. */
function parseTarget(written: string): Pick<Prosaverweis, 'vorsatz' | 'id' | 'am'> {
  const match = /^(?:([^:@]+):)?([^@]*)(?:@(.*))?$/.exec(written.trim());
  const [, vorsatz, id = written, am] = match ?? [];
  return {
    ...(vorsatz === undefined ? {} : { vorsatz: vorsatz.trim() }),
    id: id.trim(),
    ...(am === undefined ? {} : { am: am.trim() }),
  };
}

/** Notes a reference in double brackets. */
export function collectVerweis(collector: Collector, node: VerweisNode): void {
  const span = spanOf(collector, node);
  const [id = '', ...worte] = node.value.split('|').map((part) => part.trim());
  if (worte.length > 0) {
    const text = `[${worte.join(' ')}](#${id})`;
    const fix = { title: `${text} schreiben`, edits: [{ ...placeOfSpan(collector, span), text }] };
    complain(collector, faults.ownWords, span, { id, worte: worte.join(' ') }, { fix });
  }
  pushVerweis(collector, node, id, { from: span.from + 2, to: span.to - 2 });
}

function pushVerweis(collector: Collector, node: VerweisNode | Link | Definition, written: string, span: Span): void {
  const target = parseTarget(seen(collector, written, span, findWithin(collector, span, written)));
  const found = findWithin(collector, span, target.am === undefined ? target.id : `${target.id}@${target.am}`);
  const idSpan = found && { from: found.from, to: found.from + target.id.length };
  collector.verweise.push({ ...target, span, ...(idSpan ? { idSpan } : {}) });
  markIndex(node, collector.verweise.length - 1);
}

/** Notes what a link means: an entity, a file, or an address in the net, of which nothing is kept. */
export function collectLink(collector: Collector, node: Link | Definition): void {
  const span = spanOf(collector, node);
  const url = node.url.startsWith('#') ? node.url.trim() : seenUrl(collector, node.url, span).trim();
  if (url.startsWith('#') && url !== '#') {
    pushVerweis(collector, node, decodeAdresse(url.slice(1)), span);
    return;
  }
  const art = judgeAdresse(url);
  if (art === 'ganz') {
    if (isVertraulich(url)) complain(collector, faults.linkForbidden, span, { adresse: url });
    return;
  }
  if (art === 'unvollstaendig') {
    complain(collector, faults.linkIncomplete, span, { adresse: url });
    return;
  }
  const [first, ...sonst] = readDateien(collector.file, url);
  if (!first) complain(collector, faults.linkForbidden, span, { adresse: url });
  else markDatei(node, collector.dateien.push({ ...first, ...more(sonst), bild: false, span }) - 1);
}

/** Notes an image; one from elsewhere is told, and not shown. */
export function collectImage(collector: Collector, node: Image): void {
  const span = spanOf(collector, node);
  if ((node.alt ?? '').trim() === '') complain(collector, faults.imageWithoutAlt, span, {});
  const url = seenUrl(collector, node.url, span);
  const found = /^[a-z][a-z0-9+.-]*:|^\/\//i.test(url) ? [] : readDateien(collector.file, url);
  const [first, ...sonst] = found.filter(({ datei }) => datei.startsWith('content/bilder/'));
  if (!first) complain(collector, faults.imageOutside, span, { adresse: node.url });
  else markDatei(node, collector.dateien.push({ ...first, ...more(sonst), bild: true, alt: node.alt ?? '', span }) - 1);
}

const more = (sonst: readonly Dateilesart[]): { readonly sonst?: readonly Dateilesart[] } =>
  sonst.length === 0 ? {} : { sonst };

/** The address of a file without characters that nobody sees; addresses in the net may have them. */
const seenUrl = (collector: Collector, url: string, span: Span): string =>
  /^[a-z][a-z0-9+.-]*:/i.test(url) ? url : seen(collector, url, span, findWithin(collector, span, url));

/**
 * The files below content/bilder/ or content/anlagen/ that a relative address may mean, counted from content/ or from the file
 * itself. A name may hold what is a sign in addresses: first it is taken as it stands, then with `%20` as a blank, then as far as
 * the first `#` or `?`. Empty where it leaves these folders or carries a scheme (a drive letter is one).
 */
function readDateien(file: string, address: string): readonly Dateilesart[] {
  const [path = ''] = address.split(/[?#]/, 1);
  const stelle = normalizeUri(address.slice(path.length));
  const found = new Map<string, Dateilesart>();
  const readings = [[address], [decodeAdresse(address)], [path, stelle], [decodeAdresse(path), stelle]] as const;
  for (const [name, rest = ''] of readings) {
    const datei = resolveFile(file, name);
    if (datei !== undefined && !found.has(datei)) found.set(datei, rest === '' ? { datei } : { datei, stelle: rest });
  }
  return [...found.values()];
}

function resolveFile(file: string, path: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:|^[/\\]|\\|\0/i.test(path)) return undefined;
  const base = /^(?:\.\/)?(?:bilder|anlagen)\//.test(path) ? ['content'] : file.split('/').slice(0, -1);
  const parts = [...base];
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== '.' && part !== '') parts.push(part);
  }
  const resolved = parts.join('/').normalize('NFC');
  return /^content\/(?:bilder|anlagen)\/./.test(resolved) ? resolved : undefined;
}
