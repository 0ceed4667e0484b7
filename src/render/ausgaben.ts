// What the files of an output are called, wherever they are named: on the website and among the Anlagen of a paper.
import { formatLang } from '../base/datum.ts';
import { findEntity, type Model } from '../model/model.ts';

/** What a file of an output is called; undefined for one that is part of another. `pfad` is told from the output folder. */
export function nameAusgabe(model: Model, pfad: string): string | undefined {
  const fixed: Readonly<Record<string, string>> = {
    'pdf/handlungskonzept.pdf': 'Handlungskonzept',
    'pdf/aktionsplan.pdf': 'Aktionsplan',
    'daten/aktionsplan.csv': 'Aktionsplan als offene Daten',
    'daten/aktionsplan-excel.csv': 'Aktionsplan für Excel',
    'daten/aktionsplan-felder.csv': 'Aktionsplan: Beschreibung der Datenfelder',
    'daten/aktionsplan.xlsx': 'Aktionsplan als Tabelle',
    'daten/termine.ics': 'Alle Termine als Kalender',
    'daten/oparl/body.json': 'Vorlagen und Beratungen (OParl)',
    'daten/konzept.json': 'Das ganze Konzept als Daten',
  };
  const [, art, id = ''] = /^pdf\/(bericht|ratsvorlage)-(.+)\.pdf$/.exec(pfad) ?? [];
  const [, akteur] = /^daten\/termine-(.+)\.ics$/.exec(pfad) ?? [];
  const [, word] = /^vorlage\/(.+)\.html$/.exec(pfad) ?? [];
  if (word !== undefined) return `${nameVorlage(model, word)} für Word`;
  if (akteur !== undefined) return `Termine als Kalender: ${findEntity(model, 'akteur', akteur)?.titel ?? akteur}`;
  if (art === 'bericht') return findEntity(model, 'bericht', id)?.titel ?? `Bericht zum ${formatLang(id)}`;
  if (art === 'ratsvorlage') return nameVorlage(model, id);
  return fixed[pfad];
}

function nameVorlage(model: Model, id: string): string {
  const plain = id.replace(/-mit-anlagen$/, '');
  const titel = findEntity(model, 'vorlage', plain)?.titel ?? plain;
  return `Ratsvorlage „${titel}“${plain === id ? '' : ' mit Anlagen'}`;
}
