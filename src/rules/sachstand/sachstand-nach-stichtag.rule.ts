import { byText, compareTexts } from '../../base/text.ts';
import { formatLang, letzterTag } from '../../base/datum.ts';
import { listOf } from '../../model/model.ts';
import { tagOfVorlage } from '../../model/stichtag.ts';
import { defineRule, relatedTo } from '../rule.ts';
import { isUngewiss } from '../vermisst.ts';

export const sachstandNachStichtag = defineRule<{ tag: string; stichtag: string; anzahl: number }>({
  code: 'KZ711',
  name: 'sachstand-nach-stichtag',
  severity: 'warning',
  message: ({ tag, stichtag, anzahl }) =>
    anzahl === 1
      ? `Der Eintrag vom ${formatLang(tag)} ist in keinem Dokument zu sehen: Erzählt wird bis zum ${formatLang(stichtag)}.`
      : `${anzahl} Einträge nach dem ${formatLang(stichtag)} sind in keinem Dokument zu sehen, der letzte vom ${formatLang(tag)}.`,
  help: ({ tag }) =>
    `Berichtigen Sie den Tag, oder setzen Sie „stichtag: ${letzterTag(tag)}“ in konzept.md; ohne ihn gilt „stand“ der Fassung.`,
  explanation:
    'Alle Dokumente erzählen, was bis zum Stichtag geschehen ist. Ein späterer Eintrag ist entweder falsch datiert, oder der Stichtag ist nicht ' +
    'mitgewandert; gedruckt würde er nicht.',
  bad: { 'M-TEIL-05': 'sachstand:\n  - { datum: 2026-09-15, status: laufend, text: Die Stelle ist besetzt. }' },
  good: { 'M-TEIL-05': 'sachstand:\n  - { datum: 2026-06-15, status: laufend, text: Die Stelle ist besetzt. }' },
  check: (model, report) => {
    const { konzept } = model;
    const path = konzept?.data.stichtag === undefined ? ['fassung', 'stand'] : ['stichtag'];
    if (!konzept || isUngewiss(konzept, 'stichtag') || isUngewiss(konzept, 'fassung')) return;
    if ((konzept.data.stichtag ?? konzept.data.fassung?.stand) === undefined) return;
    const [stichtag = ''] = [
      model.stichtag,
      letzterTag(konzept.data.fassung?.stand ?? model.stichtag),
      // A paper tells of its own day.
      ...listOf(model, 'vorlage').map((vorlage) => tagOfVorlage(model, vorlage)),
    ].toSorted((a, b) => compareTexts(b, a));
    const spaete = listOf(model, 'massnahme')
      .flatMap((massnahme) => (massnahme.data.sachstand ?? []).map(({ datum }, index) => ({ massnahme, datum, index })))
      .filter(({ datum }) => letzterTag(datum) > stichtag)
      .sort(byText(({ datum }) => datum));
    const last = spaete.at(-1);
    if (!last) return;
    const beide = [
      relatedTo('bis hierhin wird erzählt', konzept, path),
      relatedTo('der letzte Eintrag', last.massnahme, ['sachstand', last.index, 'datum']),
    ] as const;
    // Of many entries it is the Stichtag that stayed behind: one finding, where it is written.
    const [place, related] = spaete.length === 1 ? [beide[1], beide[0]] : beide;
    report(place, { tag: last.datum, stichtag, anzahl: spaete.length }, { related: [related] });
  },
});
