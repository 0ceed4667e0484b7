// How the progress of Maßnahmen reads, the same in the terminal, on pages and in print: status, light, change, gaps.
import { wortOf } from '../../domain/felder.ts';
import { status } from '../../domain/sachstand.ts';
import type { Ampel } from '../../model/queries/massnahme/ampel.ts';
import { type Ebenenworte, fillWorte } from '../../domain/ebenen.ts';
import { isOhne, type Model } from '../../model/model.ts';
import { nameAngabe, type Zaehlung } from '../../model/queries/massnahme/fortschritt.ts';
import type { Lueckenart } from '../../model/queries/luecken.ts';
import type { Richtung, Statusschritt, Zustand } from '../../model/queries/massnahme/veraenderung.ts';

/** What stands for the log of a Maßnahme that has no entry; 'keine Angabe' is the light of one without an entry in the Turnus. */
export const ohneSachstand = 'ohne Sachstand';

/** What stands in the place of a field that its author left open. */
export const nichtGenannt = 'nicht genannt';

/** '3 geplant, 2 als Daueraufgabe; davon 1 ohne Sachstand' */
export function tellZaehlung({ nach, ohneAngabe, gesamt }: Zaehlung): string {
  const counts = [...nach]
    .map(([wort, anzahl]) => `${anzahl} ${wort === 'daueraufgabe' ? 'als ' : ''}${wortOf(status, wort)}`)
    .join(', ');
  if (ohneAngabe === 0) return counts;
  return ohneAngabe === gesamt ? `${counts}, ${ohneSachstand}` : `${counts}; davon ${ohneAngabe} ${ohneSachstand}`;
}

/** Each light as sign and word: colour only repeats them. */
export const ampelworte: Readonly<Record<Ampel, string>> = {
  erledigt: '✓\u00A0abgeschlossen',
  'im-plan': '●\u00A0im Plan',
  verlegt: '◐\u00A0verlegt',
  'keine-angabe': '?\u00A0keine Angabe',
  'im-verzug': '!\u00A0im Verzug',
  'noch-nicht': '○\u00A0noch nicht begonnen',
  ruht: '–\u00A0zurückgestellt',
  entfallen: '×\u00A0entfallen',
};

/** The lights that say the status too. */
export const saysStatus: ReadonlySet<Ampel> = new Set<Ampel>(['erledigt', 'ruht', 'entfallen']);

/** Light and status as lines; the status only where the light does not say it already. */
export const nameZustand = ({ status: wort, ampel }: Zustand): readonly string[] =>
  saysStatus.has(ampel) ? [ampelworte[ampel]] : [ampelworte[ampel], wortOf(status, wort)];

const ampelregeln: Readonly<Record<Ampel, string>> = {
  erledigt: 'Der letzte Sachstand meldet „abgeschlossen“.',
  'im-plan': 'Nichts von dem, was unter den anderen Zeichen steht, trifft zu.',
  verlegt: 'Kein Termin ist überschritten, aber {zwischenziel.ein:noch offen} wurde auf einen anderen Termin verlegt.',
  'keine-angabe':
    'Der Zeitraum {massnahme.des} hat begonnen (ohne Zeitraum: {massnahme.der} läuft schon), aber seit einem Berichtsturnus liegt keine Meldung vor.',
  'im-verzug':
    'Der Termin {zwischenziel.eines} ist vorbei, ohne dass {zwischenziel.er} als erreicht gemeldet ist, oder der Zeitraum ist zu Ende, ohne dass {massnahme.der} abgeschlossen oder eine Daueraufgabe ist.',
  'noch-nicht': 'Der Zeitraum beginnt erst nach dem Stichtag, und es liegt noch kein Sachstand vor.',
  ruht: 'Der letzte Sachstand meldet „zurückgestellt“; Termine zählen so lange nicht.',
  entfallen: 'Der letzte Sachstand meldet „entfallen“.',
};

/** The rules that are otherwise where nothing has a Termin of its own; without a rule the light is never given. */
const ohneTermine: Readonly<Partial<Record<Ampel, string>>> = {
  verlegt: '',
  'im-verzug': 'Der Zeitraum ist zu Ende, ohne dass {massnahme.der} abgeschlossen oder eine Daueraufgabe ist.',
  ruht: 'Der letzte Sachstand meldet „zurückgestellt“.',
};

/** When a light is given, in the words that every report prints; empty for one that a concept without Zwischenziele never gives. */
export const ampelregelOf = (model: Model, ampel: Ampel): string =>
  fillWorte((isOhne(model, 'zwischenziel') ? ohneTermine[ampel] : undefined) ?? ampelregeln[ampel], model.worte);

/** What a Maßnahme did between two days. */
export const schrittworte: Readonly<Record<Statusschritt, string>> = {
  entfallen: 'entfallen',
  abgeschlossen: 'abgeschlossen',
  zurueckgestellt: 'zurückgestellt',
  aufgenommen: 'wieder aufgenommen',
  begonnen: 'begonnen',
  neu: 'erstmals gemeldet',
};

/** Better or worse as sign and word; empty where there is nothing to tell. */
export const richtungsworte: Readonly<Record<Richtung, string>> = {
  besser: '↑\u00A0besser',
  schlechter: '↓\u00A0schlechter',
  gleich: '',
};

/** What is missing. */
export function nameLuecke(luecke: Lueckenart, worte: Ebenenworte): string {
  if (luecke === 'indikator') return 'Zahlen zu einem Indikator';
  if (luecke === 'zwischenziel') return fillWorte('Meldung zu {zwischenziel.einem:überfällig}', worte);
  return nameAngabe(luecke, worte);
}
