// A directive in prose: its name, and what is wrong between its braces.
import { isSprache } from '../../../base/sprache.ts';
import { findNearest } from '../../../diagnostics/vorschlag.ts';
import { type Attributart, direktiven } from '../../../domain/direktiven.ts';
import type { Direktivenaufruf } from '../../../model/prosafakten.ts';
import { readAttribute } from '../markdown/attribute.ts';
import * as attributeFaults from '../markdown/attribute.faults.ts';
import { spanOf } from './quelltext.ts';
import { type Collector, complain, markIndex, seen } from './sammler.ts';
import type { DirektiveNode } from '../markdown/syntax.ts';

/** Notes a directive, with a misspelt attribute under the name that was meant. */
export function collectDirektive(collector: Collector, node: DirektiveNode): void {
  const span = spanOf(collector, node);
  const name = /^::?([a-z]+)/.exec(node.value)?.[1] ?? '';
  const braces = node.value.indexOf('{');
  const written = readAttribute(node.value.slice(braces + 1, -1), span.from + braces + 1);
  for (const [key, { unklar, wert, span: place }] of Object.entries(written))
    if (unklar) complain(collector, attributeFaults.attributeSign, place, { key, wert });
  for (const attribut of Object.values(written))
    attribut.wert = seen(collector, attribut.wert, attribut.span, attribut.wertSpan);
  const attribute = checkAttribute(collector, { name, attribute: written, span });
  collector.direktiven.push({ name, attribute, span });
  markIndex(node, collector.direktiven.length - 1);
}

/** Tells what is wrong between the braces; gives the attributes, with a misspelt one under the name that was meant. */
function checkAttribute(
  collector: Collector,
  { name, attribute, span }: Direktivenaufruf,
): Direktivenaufruf['attribute'] {
  const known = direktiven[name]?.attribute ?? {};
  const erlaubt = Object.keys(known);
  const meant: Record<string, Direktivenaufruf['attribute'][string]> = {};
  for (const [key, value] of Object.entries(attribute)) {
    const isKnown = Object.hasOwn(known, key);
    const nearest = isKnown ? key : (findNearest(key, erlaubt)?.id ?? key);
    if (!isKnown) complain(collector, attributeFaults.attributeUnknown, value.span, { key, erlaubt });
    meant[Object.hasOwn(attribute, nearest) ? key : nearest] = value;
  }
  const isGuess = Object.keys(meant).some((key) => !Object.hasOwn(known, key));
  for (const [key, attribut] of Object.entries(known)) {
    const value = meant[key];
    if (value) checkWert(collector, key, attribut, value);
    // What nobody knows may be what is missing.
    else if (attribut.pflicht && !isGuess)
      complain(collector, attributeFaults.attributeMissing, span, { key, beispiel: direktiven[name]?.beispiel ?? '' });
  }
  return meant;
}

function checkWert(
  collector: Collector,
  key: string,
  attribut: Attributart,
  { wert, span }: Direktivenaufruf['attribute'][string],
): void {
  const erwartet = findErwartetes(attribut, wert);
  if (erwartet !== undefined) complain(collector, attributeFaults.attributeValue, span, { key, wert, erwartet });
}

/** What an attribute wants instead of what is written; undefined where that will do. */
function findErwartetes({ worte, jahr, sprache }: Attributart, wert: string): string | undefined {
  if (worte) return worte.includes(wert) ? undefined : worte.join(' oder ');
  if (jahr && !/^\d{4}$/.test(wert)) return 'eine Jahreszahl';
  return sprache && !isSprache(wert) ? 'das Kürzel einer Sprache wie en, tr, uk oder ar' : undefined;
}
