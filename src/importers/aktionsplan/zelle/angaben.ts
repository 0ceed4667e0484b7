// What cells of a plan say of Ziele, time and costs; what no field can hold is kept as text by the one who asks.
import { ersterTag, formatKurz, letzterTag } from '../../../base/datum.ts';
import { listOfFeld, type Model } from '../../../model/model.ts';
import { findTreffer } from '../abgleich.ts';
import type { Planfeld } from '../spaltenworte.ts';
import { type Kostenfeld, readKosten } from './kosten.ts';
import { readZeitraum, type Zeitangaben } from '../../../base/zeit/zeitangaben.ts';
import type { Zellangabe, Planzeile } from '../blatt/zeilen.ts';
import type { Zuordnung } from '../zuordnung.ts';

/** What making one Maßnahme needs and leaves. */
export interface Massnahmekontext {
  readonly model: Model;
  readonly zuordnung: Zuordnung;
  readonly hinweise: string[];
}

/** Keeps the wording of a cell as text of the Maßnahme, and tells why as the middle of a sentence. */
export type Keep = (angabe: Zellangabe | undefined, warum: string) => void;

/** The Ziele that the cell names by id or title, several one a line or after a semicolon; without a cell, the only one of the Handlungsfeld. */
export function readZiele(
  zeile: Planzeile,
  kuerzel: string,
  { model, hinweise }: Massnahmekontext,
  keep: Keep,
): readonly string[] | undefined {
  const own = listOfFeld(model, 'ziel', kuerzel);
  const bekannte = own.map(({ id, titel }) => ({ id, namen: [titel] }));
  const angabe = zeile.felder.get('ziel');
  const parts = (angabe?.text ?? '').split(/[;\n]/).map((part) => findTreffer(part, bekannte));
  const sichere = parts.flatMap((treffer) => (treffer?.sicher ? [treffer.id] : []));
  if (sichere.length === parts.length) return [...new Set(sichere)];
  const treffer = angabe && findTreffer(angabe.text, bekannte);
  if (treffer) {
    if (!treffer.sicher) keep(angabe, `als Ziel ${treffer.id} geraten`);
    return [treffer.id];
  }
  keep(angabe, 'ist kein Ziel des Konzepts');
  const [only, second] = own;
  if (only && !second) {
    hinweise.push(`${zeile.ort}: Als Ziel ist ${only.id} eingesetzt, das einzige des Handlungsfelds ${kuerzel}.`);
    return [only.id];
  }
  hinweise.push(`${zeile.ort}: Ein Ziel fehlt; tragen Sie es als ziele nach.`);
  return undefined;
}

/** The Zeitraum from one column or two; where the begin is missing, that of the Laufzeit, told as guessed. */
export function readPlanzeit(
  zeile: Planzeile,
  { model, hinweise }: Massnahmekontext,
  keep: Keep,
): { von: string; bis?: string } | undefined {
  const read = (feld: Planfeld): Zeitangaben | undefined => {
    const angabe = zeile.felder.get(feld);
    const gelesen = angabe && readZeitraum(angabe.text);
    if (!gelesen) keep(angabe, 'ist kein Zeitraum, der sich lesen lässt');
    if (angabe && gelesen?.ungenau)
      hinweise.push(
        `${angabe.ort}: „${angabe.text}“ als ${[...new Set([gelesen.von ?? [], gelesen.bis ?? []].flat())]
          .map(formatKurz)
          .join(' bis ')} gelesen.`,
      );
    if (angabe && gelesen?.dauerhaft) hinweise.push(`${angabe.ort}: „${angabe.text}“ als Zeitraum ohne Ende gelesen.`);
    return gelesen;
  };
  const [zeitraum, beginn, ende] = [read('zeitraum'), read('beginn'), read('ende')];
  if (!zeitraum && !beginn && !ende) return undefined;
  for (const [feld, gelesen, andere] of [
    ['beginn', beginn, 'ende'],
    ['ende', ende, 'beginn'],
  ] as const) {
    // What cannot be read is not as if it were not there: without its end a Maßnahme would go on for ever.
    if (!gelesen && zeile.felder.has(feld)) {
      keep(zeile.felder.get(andere), `steht neben einem ${feld === 'ende' ? 'Ende' : 'Beginn'}, ${unlesbar}`);
      return undefined;
    }
    if (gelesen?.spanne && zeile.felder.has(andere)) keep(zeile.felder.get(feld), 'nennt Beginn und Ende');
  }
  const ohneEnde = ende?.dauerhaft === true;
  const bis = ende?.bis ?? (ohneEnde ? undefined : (zeitraum?.bis ?? (beginn?.spanne && beginn.bis)));
  const von = beginn?.von ?? zeitraum?.von ?? model.konzept?.data.laufzeit?.von;
  if (von === undefined) return undefined;
  const ort =
    (zeile.felder.get('zeitraum') ?? zeile.felder.get('ende') ?? zeile.felder.get('beginn'))?.ort ?? zeile.ort;
  if (bis !== undefined && letzterTag(bis) < ersterTag(von)) {
    for (const feld of ['zeitraum', 'beginn', 'ende'] as const)
      keep(
        zeile.felder.get(feld),
        `ergibt das Ende ${formatKurz(bis)} vor dem Beginn ${formatKurz(von)} und ist nicht als Zeitraum übernommen`,
      );
    return undefined;
  }
  if (beginn?.von === undefined && zeitraum?.von === undefined)
    hinweise.push(`${ort}: Ein Beginn fehlt; eingesetzt ist der der Laufzeit, ${formatKurz(von)}.`);
  return { von, ...(bis === undefined ? {} : { bis }) };
}

const unlesbar = 'der sich nicht lesen lässt, und ist nicht als Zeitraum übernommen';

/** The costs of all columns; what has no amount that can be told is kept, and then a Maßnahme's costs are not 'keine'. */
export function readKostenfeld(
  zeile: Planzeile,
  zeit: { von: string; bis?: string } | undefined,
  { model }: Massnahmekontext,
  keep: Keep,
): Kostenfeld | undefined {
  const laufzeit = model.konzept?.data.laufzeit;
  const jahr = (text: string | undefined): number => Number((text ?? model.stichtag).slice(0, 4));
  const von = Math.max(jahr(zeit?.von ?? laufzeit?.von), jahr(laufzeit?.von ?? zeit?.von));
  const jahre = { von, bis: Math.max(von, jahr(zeit?.bis ?? laufzeit?.bis)) };
  const gelesen = zeile.kosten.map((angabe) => {
    const one = readKosten(angabe.text, angabe.titel, jahre);
    if (!one) keep(angabe, 'ist kein Betrag, der sich lesen lässt');
    else if (one.vorbehalt !== undefined) keep(angabe, one.vorbehalt);
    return one?.kosten ?? 'offen';
  });
  const betraege = gelesen.filter((one) => typeof one !== 'string').flat();
  if (betraege.length > 0) {
    for (const [index, one] of gelesen.entries())
      if (one === 'offen') keep(zeile.kosten[index], 'steht neben Beträgen, die nun allein zählen');
    return betraege;
  }
  return gelesen.find((one) => one === 'offen') ?? gelesen[0];
}
