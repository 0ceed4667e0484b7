// Rows of a plan to files of the concept: which Maßnahmen, Handlungsfelder and Akteure are new.
import { massnahme } from '../../domain/kinds/massnahme.kind.ts';
import type { Model } from '../../model/model.ts';
import { writeMassnahme } from './massnahme.ts';
import { Ordner } from './ordner.ts';
import type { NeueDatei } from './write.ts';
import { newAkteure, type NeuerAkteur, tellAkteure } from './zelle/stellen.ts';
import { type Planzeile, feldtextOf } from './blatt/zeilen.ts';
import type { Zuordnung } from './zuordnung.ts';

/** What an import would make, and what a person should know of it. */
export interface Planung {
  readonly dateien: readonly NeueDatei[];
  readonly ablehnungen: readonly string[];
  readonly hinweise: readonly string[];
}

/** Plans the files. Ids continue those that there are, published or not; a title that its Handlungsfeld has already is left out. */
export function planDateien(zeilen: readonly Planzeile[], zuordnung: Zuordnung, model: Model): Planung {
  const ordner = new Ordner(model);
  const hinweise: string[] = [];
  const ablehnungen: string[] = [];
  const felder: NeueDatei[] = [];
  const massnahmen: NeueDatei[] = [];
  const akteure = new Map<string, NeuerAkteur>();
  const titelDavor = new Set<string>();
  for (const zeile of zeilen) {
    const name = zeile.felder.get('handlungsfeld');
    const kuerzel = zuordnung.handlungsfelder[name?.text ?? ''];
    if (kuerzel === undefined || !/^[A-Z]{2,6}$/.test(kuerzel)) {
      const wort = name ? `„${name.text}“` : 'eine Zeile ohne Handlungsfeld';
      ablehnungen.push(
        `${name?.ort ?? zeile.ort}: Für ${wort} nennt die Zuordnung kein Kürzel aus 2 bis 6 Großbuchstaben.`,
      );
      continue;
    }
    const titel = feldtextOf(zeile, 'titel');
    const there = ordner.findVorhandene(kuerzel, titel);
    if (there !== undefined) {
      hinweise.push(`${zeile.ort}: „${titel}“ gibt es schon als ${there}; nicht noch einmal angelegt.`);
      continue;
    }
    const { ordner: folder, id, neu } = ordner.next(kuerzel, name?.text ?? kuerzel);
    if (!massnahme.id.muster.test(id)) {
      ablehnungen.push(
        `${zeile.ort}: Im Handlungsfeld ${kuerzel} sind die Nummern bis 999 vergeben; wählen Sie in der Zuordnung ein weiteres.`,
      );
      continue;
    }
    if (titelDavor.has(`${kuerzel} ${titel}`))
      hinweise.push(`${zeile.ort}: „${titel}“ steht in der Tabelle mehr als einmal; angelegt wird jede Zeile.`);
    titelDavor.add(`${kuerzel} ${titel}`);
    if (neu) felder.push(neu);
    const text = writeMassnahme(zeile, kuerzel, { model, zuordnung, hinweise });
    massnahmen.push({ file: `${folder}/massnahmen/${id}.md`, text });
    for (const akteur of newAkteure(zeile, zuordnung, model)) akteure.set(akteur.file, akteur);
  }
  hinweise.push(...tellAkteure([...akteure.values()]));
  return { dateien: [...akteure.values(), ...felder, ...massnahmen], ablehnungen, hinweise };
}
