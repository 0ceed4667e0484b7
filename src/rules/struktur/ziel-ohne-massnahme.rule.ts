import { listOf } from '../../model/model.ts';
import { gross } from '../../domain/ebenen.ts';
import { defineRule, placeOf } from '../rule.ts';
import { hasSoundId, isExpected } from '../vermisst.ts';

const ziel = 'content/handlungsfelder/1-teilhabe/ziele/Z-TEIL-02.md';

export const zielOhneMassnahme = defineRule<{ id: string; titel: string }>({
  code: 'KZ409',
  name: 'ziel-ohne-massnahme',
  severity: 'error',
  message: ({ id, titel }, { massnahme, ziel: wort }) =>
    `${gross(massnahme.kein)} dient ${wort.dem} ${id} („${titel}“).`,
  help: ({ id }, { massnahme }) =>
    `Nennen Sie ${id} unter „ziele“ ${massnahme.eines}, oder schreiben Sie ${massnahme.einen} dafür.`,
  explanation:
    'Jedes Ziel wird durch mindestens eine Maßnahme verfolgt, auch aus einem anderen Handlungsfeld. Ein Ziel ohne ' +
    'Maßnahme wäre eine Absicht, für die niemand zuständig ist.',
  bad: { [ziel]: '---\ntitel: Vereine öffnen\nbedarfe: [B-TEIL-01]\n---\n' },
  good: {
    [ziel]: '---\ntitel: Vereine öffnen\nbedarfe: [B-TEIL-01]\n---\n',
    'M-TEIL-05': 'ziele: [Z-TEIL-01, Z-TEIL-02]',
  },
  check: (model, report) => {
    if (model.ohne.has('ziel')) return;
    if (model.zweifel.has('ziel')) return;
    for (const ziel of listOf(model, 'ziel').filter(hasSoundId)) {
      const { id, titel, feld = '' } = ziel;
      if ((model.eingehend.get(`ziel:${id}`) ?? []).some((beziehung) => beziehung.feld === 'ziele')) continue;
      // Where the Handlungsfeld plans nothing, or has lost a Maßnahme, that is told instead.
      const mayServe = model.facts.some(
        (file) => file.typ === 'massnahme' && file.ordner === ziel.facts.ordner && file.roh['art'] !== 'bisherig',
      );
      if (mayServe && !isExpected(model, feld, 'massnahme')) report(placeOf(ziel), { id, titel });
    }
  },
});
