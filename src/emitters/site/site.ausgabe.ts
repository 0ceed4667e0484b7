// The website, which is told as a whole; the pages of the reports are made alone too, with their own target.
import type { Ausgabe } from '../emitter.ts';

export const site: Ausgabe = { target: 'site', nachAnderen: true, dateien: [] };
export const berichtsite: Ausgabe = {
  target: 'bericht',
  nachAnderen: true,
  jeTag: true,
  inbegriffen: 'site',
  dateien: [],
};
