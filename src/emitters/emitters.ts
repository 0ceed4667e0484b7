// Every output, in the order in which they are made: the website last, because it names the size of all others. Each is loaded
// when it is asked for.
import type { Emitter } from './emitter.ts';

export const emitters: readonly Emitter[] = [
  {
    ziel: 'konzept',
    druckt: true,
    emit: async (context) => (await import('./pdf/dokumente/konzept.ts')).emitKonzept(context),
  },
  {
    ziel: 'aktionsplan',
    druckt: true,
    emit: async (context) => (await import('./pdf/dokumente/aktionsplan.ts')).emitAktionsplan(context),
  },
  {
    ziel: 'bericht',
    druckt: true,
    emit: async (context) => (await import('./pdf/dokumente/bericht.ts')).emitBerichte(context),
  },
  {
    ziel: 'ratsvorlage',
    druckt: true,
    emit: async (context) => (await import('./pdf/dokumente/ratsvorlage.ts')).emitRatsvorlagen(context),
  },
  {
    ziel: 'daten',
    druckt: false,
    emit: async ({ model }) => (await import('./daten/konzept-json.ts')).emitDaten(model),
  },
  {
    ziel: 'daten',
    druckt: false,
    emit: async (context) => (await import('./tabellen/tabellen.emitter.ts')).emitTabellen(context),
  },
  {
    ziel: 'daten',
    druckt: false,
    emit: async (context) => (await import('./kalender/kalender.emitter.ts')).emitKalender(context),
  },
  {
    ziel: 'daten',
    druckt: false,
    emit: async (context) => (await import('./oparl/oparl.emitter.ts')).emitOparl(context),
  },
  {
    ziel: 'blaetter',
    ort: 'intern',
    druckt: false,
    emit: async (context) => (await import('./tabellen/stellenblatt.ts')).emitStellenblaetter(context),
  },
  {
    ziel: 'ratsvorlage',
    druckt: false,
    emit: async (context) => (await import('./word/word.emitter.ts')).emitWord(context),
  },
  {
    ziel: 'nichtoeffentlich',
    ort: 'intern',
    druckt: false,
    emit: async (context) => (await import('./word/word.emitter.ts')).emitWordIntern(context),
  },
  {
    ziel: 'blaetter',
    ort: 'intern',
    druckt: true,
    emit: async (context) => (await import('./pdf/dokumente/stellenblatt.ts')).emitStellenblattdruck(context),
  },
  {
    ziel: 'nichtoeffentlich',
    ort: 'intern',
    druckt: true,
    emit: async (context) => (await import('./pdf/dokumente/ratsvorlage.ts')).emitNichtoeffentliche(context),
  },
  {
    ziel: 'bericht',
    druckt: false,
    inbegriffen: 'site',
    emit: async (context) => (await import('./site/site.emitter.ts')).emitBerichtseiten(context),
  },
  { ziel: 'site', druckt: false, emit: async (context) => (await import('./site/site.emitter.ts')).emitSite(context) },
];
