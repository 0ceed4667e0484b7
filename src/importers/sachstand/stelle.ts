// Who is to decide, as an office writes it: the name of a Gremium or an Akteur, its short form or its id.
import { toPlain } from '../../base/umschrift.ts';
import { findNearest } from '../../diagnostics/vorschlag.ts';
import { listOf, type Model } from '../../model/model.ts';
import type { Zellwert } from '../tafel/tafel.ts';
import { type Lesung, readText } from '../werte.ts';

const plain = (text: string): string => toPlain(text).replaceAll(/\s+/g, ' ').trim();

/** The id of who is named; the reason, with the nearest name, where nobody is. */
export function readStelle(zelle: Zellwert, model: Model): Lesung<string> {
  const text = readText(zelle);
  if ('grund' in text) return text;
  const gremien = listOf(model, 'gremium').map(({ id, data }) => ({ id, namen: data.namen.map(({ name }) => name) }));
  const akteure = listOf(model, 'akteur').map(({ id, titel, data }) => ({ id, namen: [titel, data.kurz ?? titel] }));
  const stellen = [...gremien, ...akteure];
  const gesucht = plain(text.wert);
  const found = stellen.find(({ id, namen }) => [id, ...namen].some((name) => plain(name) === gesucht));
  if (found) return { wert: found.id };
  const nah = findNearest(
    text.wert,
    stellen.map(({ id, namen: [titel = id] }) => ({ id, titel })),
  );
  const meinten = nah ? ` Meinten Sie „${nah.titel ?? nah.id}“?` : ' Schreiben Sie den Namen aus dem Konzept.';
  return { grund: `Ein Gremium oder eine Stelle „${text.wert}“ gibt es nicht.${meinten}` };
}
