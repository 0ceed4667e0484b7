// A Handlungsfeld at a glance: how its Maßnahmen stand, what is late and by how much, what comes next, what it costs.
import { formatKurz } from '../../../base/datum.ts';
import { groupBy } from '../../../base/gruppen.ts';
import { type Entity, listOfFeld } from '../../../model/model.ts';
import { ampelAt, ampeln } from '../../../model/queries/massnahme/ampel.ts';
import { summarizeKosten, sumPosten } from '../../../model/queries/kosten.ts';
import { dueOf, overdueOf, type Termin, termineOf } from '../../../model/queries/massnahme/termine.ts';
import { type Render, verweisTo } from '../../prosa/verweise.ts';
import { stueck, type Stueck } from '../../tabelle/zelle.ts';
import { formatBetrag, plural, withoutSign } from '../../worte/format.ts';
import { ampelworte } from '../../worte/standworte.ts';
import type { Angabe } from '../angaben.ts';
import { countWort, phrase } from '../../worte/ebenenworte.ts';

type Feld = Pick<Entity<'handlungsfeld'>, 'id'>;

/** So many of what comes next are told; the timeline has them all. */
const naechste = 3;

/** The lines of the overview; a Sachstand is expected within `turnus` months. */
export function feldstandOf(render: Render, feld: Feld, turnus: number): readonly Angabe[] {
  const { model } = render;
  const massnahmen = listOfFeld(model, 'massnahme', feld.id);
  const termine = massnahmen.flatMap((massnahme) => termineOf(massnahme, model.stichtag));
  const ohne = model.ohne.has('zwischenziel');
  const verspaetet = overdueOf(termine);
  const faellig = dueOf(termine, model.stichtag, 12).slice(0, naechste);
  const gruppen = groupBy(massnahmen, (massnahme) => ampelAt(massnahme, model.stichtag, turnus));
  const zeichen = ampeln.flatMap((ampel) => {
    const anzahl = gruppen.get(ampel)?.length ?? 0;
    return anzahl === 0 ? [] : [`${anzahl} ${withoutSign(ampelworte[ampel])}`];
  });
  return [
    { wort: countWort(massnahmen.length, model.worte.massnahme), stuecke: [stueck(zeichen.join(', '))] },
    {
      wort: 'Im Verzug',
      stuecke: reihe(
        verspaetet,
        (termin) => tellVerspaetet(render, termin),
        ohne ? '' : phrase(render, '{Zwischenziel.kein} ist überfällig.'),
      ),
    },
    {
      wort: 'Als Nächstes',
      stuecke: reihe(
        faellig,
        (termin) => tellFaellig(render, termin),
        ohne ? '' : phrase(render, 'In den nächsten zwölf Monaten steht {zwischenziel.kein} an.'),
      ),
    },
    { wort: 'Geplante Kosten', stuecke: kostenOf(render, feld) },
  ].filter(({ stuecke }) => stuecke.some(({ text }) => text !== ''));
}

const reihe = (
  termine: readonly Termin[],
  tell: (termin: Termin) => readonly Stueck[],
  leer: string,
): readonly Stueck[] =>
  termine.length === 0
    ? [stueck(leer)]
    : termine.flatMap((termin, index) => (index === 0 ? tell(termin) : [stueck('; '), ...tell(termin)]));

/** 'M-BILD-07: 46 Tage (Zwischenziel 1 „…“, fällig bis 15.05.2026)' */
export const tellVerspaetet = (
  render: Render,
  { massnahme, zwischenziel: { nr, titel }, termin, verzug }: Termin,
): readonly Stueck[] => [
  verweisTo(render, 'massnahme', massnahme.id, massnahme.id),
  stueck(
    `: ${plural(verzug, 'Tag', 'Tage')} (${render.model.worte.zwischenziel.wort} ${nr} „${titel}“, fällig bis ${formatKurz(termin)})`,
  ),
];

/** 'bis 31.10.2026 M-BILD-08, Zwischenziel 2 „…“' */
export const tellFaellig = (
  render: Render,
  { massnahme, zwischenziel: { nr, titel }, termin }: Termin,
): readonly Stueck[] => [
  stueck(`bis ${formatKurz(termin)} `),
  verweisTo(render, 'massnahme', massnahme.id, massnahme.id),
  stueck(`, ${render.model.worte.zwischenziel.wort} ${nr} „${titel}“`),
];

/** '2026: 12.000 €; 2027: …; zusammen …', with the way to the amounts, and how many Maßnahmen are in no sum. */
function kostenOf(render: Render, { id }: Feld): readonly Stueck[] {
  const { jahre, gruppen } = summarizeKosten(render.model, 'handlungsfeld');
  const gruppe = gruppen.find(({ schluessel }) => schluessel === id);
  if (!gruppe) return [];
  const { massnahme } = render.model.worte;
  const { posten, offen } = gruppe;
  const proJahr = jahre.flatMap((jahr) => {
    const summe = sumPosten(posten, jahr);
    return summe ? [`${jahr}: ${formatBetrag(summe)}`] : [];
  });
  const gesamt = sumPosten(posten);
  const text = [...proJahr, ...(gesamt ? [`zusammen ${formatBetrag(gesamt)}`] : [])].join('; ');
  const rest =
    offen.length === 0
      ? ''
      : `${text === '' ? '' : '; '}bei ${plural(offen.length, massnahme.wort, massnahme.vielen)} offen`;
  return [stueck(`${text}${rest}`), ...weg(render, id)];
}

const weg = (render: Render, id: string): readonly Stueck[] => {
  const href = render.adresse({ typ: 'kosten', id: `handlungsfeld/${id}` });
  return href === null ? [] : [stueck('. '), stueck('Woraus sich das zusammensetzt', href)];
};
