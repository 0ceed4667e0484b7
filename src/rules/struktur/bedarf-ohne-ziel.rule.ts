import { listOf } from '../../model/model.ts';
import { gross, withBeiwort } from '../../domain/ebenen.ts';
import { defineRule, placeOf } from '../rule.ts';
import { hasSoundId, isExpected } from '../vermisst.ts';

export const bedarfOhneZiel = defineRule<{ id: string; titel: string }>({
  code: 'KZ405',
  name: 'bedarf-ohne-ziel',
  severity: 'error',
  message: ({ id, titel }, { ziel, handlungsbedarf }) =>
    `${gross(ziel.kein)} antwortet auf ${handlungsbedarf.den} ${id} („${titel}“).`,
  help: ({ id }, { ziel, bedarf }) =>
    `Nennen Sie ${id} unter „bedarfe“ ${ziel.des}, ${ziel.artikel} ${bedarf.ihn} beantwortet, oder schreiben Sie ${withBeiwort(ziel, 'solch').einen}.`,
  explanation:
    'Das Konzept führt vom Bedarf über das Ziel zur Maßnahme. Ein Bedarf, auf den kein Ziel antwortet, ist ein Versprechen ' +
    'ohne Fortsetzung.',
  bad: { 'content/handlungsfelder/1-teilhabe/bedarfe/B-TEIL-02.md': '---\ntitel: Treffpunkte fehlen\n---\n' },
  good: {
    'content/handlungsfelder/1-teilhabe/bedarfe/B-TEIL-02.md': '---\ntitel: Treffpunkte fehlen\n---\n',
    'Z-TEIL-01': 'bedarfe: [B-TEIL-01, B-TEIL-02]',
  },
  check: (model, report) => {
    if (model.ohne.has('ziel')) return;
    if (model.zweifel.has('bedarf')) return;
    for (const bedarf of listOf(model, 'bedarf').filter(hasSoundId)) {
      const { id, titel, feld = '' } = bedarf;
      if ((model.eingehend.get(`bedarf:${id}`) ?? []).some((beziehung) => beziehung.feld === 'bedarfe')) continue;
      // Where the Handlungsfeld has no Ziel at all, or has lost one, that is told instead.
      const mayAnswer = model.facts.some((file) => file.typ === 'ziel' && file.ordner === bedarf.facts.ordner);
      const answersUnclear = listOf(model, 'ziel').some(
        (ziel) => ziel.feld === feld && (ziel.data.bedarfe ?? []).length === 0,
      );
      if (mayAnswer && !answersUnclear && !isExpected(model, feld, 'ziel')) report(placeOf(bedarf), { id, titel });
    }
  },
});
