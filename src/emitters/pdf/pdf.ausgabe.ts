// Everything that is printed.
import { formatLang } from '../../base/datum.ts';
import { type Dateiart, dateinameOf } from '../../domain/dateiart.ts';
import type { Ausgabe } from '../emitter.ts';
import { titelOfVorlage } from '../vorlagentitel.ts';

export const konzeptPdf: Dateiart = {
  pfad: 'pdf/handlungskonzept.pdf',
  titel: ({ konzept }) => konzept,
  rang: 10,
  anlage: true,
};
export const aktionsplanPdf: Dateiart = {
  pfad: 'pdf/aktionsplan.pdf',
  titel: () => 'Aktionsplan',
  rang: 20,
  bereiche: ['aktionsplan'],
  anlage: true,
};
export const berichtPdf: Dateiart = {
  pfad: 'pdf/bericht-{id}.pdf',
  je: 'bericht',
  titel: ({ id, titel }) => titel ?? `Bericht zum ${formatLang(id)}`,
  rang: 30,
  anlage: true,
};
/** A report for one body; what stands for `{id}` is its day and the body. */
export const auszugPdf: Dateiart = { pfad: 'pdf/berichtsauszug-{id}.pdf' };
export const ratsvorlagePdf: Dateiart = {
  pfad: 'pdf/ratsvorlage-{id}.pdf',
  je: 'vorlage',
  titel: titelOfVorlage,
  rang: 40,
  anlage: true,
};
export const mitAnlagenPdf: Dateiart = {
  pfad: 'pdf/ratsvorlage-{id}-mit-anlagen.pdf',
  je: 'vorlage',
  titel: (ding) => `${titelOfVorlage(ding)} mit Anlagen`,
  rang: 40,
};
/** What a paper encloses of the concept, as of its own day. */
export const beigelegt: readonly Dateiart[] = [konzeptPdf, aktionsplanPdf].map((art) => ({
  pfad: `pdf/ratsvorlage-{id}-anlage-${dateinameOf(art.pfad)}`,
  ...(art.titel && { titel: art.titel }),
  fassungVon: art.pfad,
}));
export const steckbriefPdf: Dateiart = {
  pfad: 'pdf/massnahme/{id}.pdf',
  je: 'massnahme',
  titel: ({ id }) => `Steckbrief ${id}`,
  viele: true,
};
export const stellenblattPdf: Dateiart = { pfad: 'blaetter/{id}.pdf', je: 'akteur', viele: true };

export const konzeptdruck: Ausgabe = { target: 'konzept', dateien: [konzeptPdf] };
export const aktionsplandruck: Ausgabe = { target: 'aktionsplan', dateien: [aktionsplanPdf] };
export const berichtsdruck: Ausgabe = { target: 'bericht', jeTag: true, dateien: [berichtPdf, auszugPdf] };
export const vorlagendruck: Ausgabe = {
  target: 'ratsvorlage',
  nachAnderen: true,
  dateien: [ratsvorlagePdf, mitAnlagenPdf, ...beigelegt],
};
export const steckbriefdruck: Ausgabe = { target: 'steckbriefe', aufWunsch: true, dateien: [steckbriefPdf] };
export const ratsvorlagenIntern: Ausgabe = {
  target: 'nichtoeffentlich',
  nachAnderen: true,
  ort: 'intern',
  option: 'nichtoeffentlich',
  dateien: [ratsvorlagePdf, mitAnlagenPdf, ...beigelegt],
};
export const stellenblattdruck: Ausgabe = { target: 'blaetter', ort: 'intern', dateien: [stellenblattPdf] };
