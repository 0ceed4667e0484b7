// Every output, in the order in which they are made: the website last, because it names the size of all others. What an output
// is stands in its own folder; here it is one line, and its code is loaded when it is asked for.
import type { Dateiart } from '../domain/dateiart.ts';
import { atom } from './atom/atom.ausgabe.ts';
import { daten } from './daten/daten.ausgabe.ts';
import { prints, type Emitter, writes } from './emitter.ts';
import { kalender } from './kalender/kalender.ausgabe.ts';
import { oparl } from './oparl/oparl.ausgabe.ts';
import * as pdf from './pdf/pdf.ausgabe.ts';
import { berichtsite, site } from './site/site.ausgabe.ts';
import { stellenblaetter, tabellen } from './tabellen/tabellen.ausgabe.ts';
import { word, wordIntern } from './word/word.ausgabe.ts';

export const emitters: readonly Emitter[] = [
  prints(pdf.konzeptdruck, async (c) => (await import('./pdf/dokumente/konzept.ts')).emitKonzept(c)),
  prints(pdf.aktionsplandruck, async (c) => (await import('./pdf/dokumente/aktionsplan.ts')).emitAktionsplan(c)),
  prints(pdf.berichtsdruck, async (c) => (await import('./pdf/dokumente/bericht.ts')).emitBerichte(c)),
  prints(pdf.vorlagendruck, async (c) => (await import('./pdf/dokumente/ratsvorlage.ts')).emitRatsvorlagen(c)),
  writes(daten, async (c) => (await import('./daten/konzept-json.ts')).emitDaten(c)),
  writes(tabellen, async (c) => (await import('./tabellen/tabellen.emitter.ts')).emitTabellen(c)),
  writes(kalender, async (c) => (await import('./kalender/kalender.emitter.ts')).emitKalender(c)),
  writes(atom, async (c) => (await import('./atom/atom.emitter.ts')).emitAtom(c)),
  writes(oparl, async (c) => (await import('./oparl/oparl.emitter.ts')).emitOparl(c)),
  writes(stellenblaetter, async (c) => (await import('./tabellen/stellenblatt.ts')).emitStellenblaetter(c)),
  writes(word, async (c) => (await import('./word/word.emitter.ts')).emitWord(c)),
  writes(wordIntern, async (c) => (await import('./word/word.emitter.ts')).emitWordIntern(c)),
  prints(pdf.stellenblattdruck, async (c) =>
    (await import('./pdf/dokumente/stellenblatt.ts')).emitStellenblattdruck(c),
  ),
  prints(pdf.ratsvorlagenIntern, async (c) =>
    (await import('./pdf/dokumente/ratsvorlage.ts')).emitNichtoeffentliche(c),
  ),
  writes(berichtsite, async (c) => (await import('./site/site.emitter.ts')).emitBerichtseiten(c)),
  writes(site, async (c) => (await import('./site/site.emitter.ts')).emitSite(c)),
];

/** The files that outputs can make, each kind once. */
export const alleDateiarten: readonly Dateiart[] = [...new Set(emitters.flatMap(({ dateien }) => dateien))];
