import { listOf } from '../../model/model.ts';
import { gross } from '../../domain/ebenen.ts';
import { defineRule, placeOf } from '../rule.ts';
import { isUngewiss } from '../vermisst.ts';

const ziel = 'content/handlungsfelder/1-teilhabe/ziele/Z-TEIL-02.md';

export const zielOhneBedarf = defineRule<{ id: string; titel: string }>({
  code: 'KZ408',
  name: 'ziel-ohne-bedarf',
  severity: 'error',
  message: ({ id, titel }, { ziel, handlungsbedarf }) =>
    `${gross(ziel.der)} ${id} („${titel}“) antwortet auf ${handlungsbedarf.keinen}.`,
  help: (_params, { bedarf }) => `Nennen Sie unter „bedarfe“ mindestens ${bedarf.einen}, z. B. bedarfe: [B-TEIL-01].`,
  explanation: 'Ein Ziel begründet sich aus einem Bedarf. Ohne ihn bleibt offen, was sich für wen ändern soll.',
  bad: { [ziel]: '---\ntitel: Vereine öffnen\n---\n', 'M-TEIL-05': 'ziele: [Z-TEIL-01, Z-TEIL-02]' },
  good: {
    [ziel]: '---\ntitel: Vereine öffnen\nbedarfe: [B-TEIL-01]\n---\n',
    'M-TEIL-05': 'ziele: [Z-TEIL-01, Z-TEIL-02]',
  },
  check: (model, report) => {
    if (model.ohne.has('bedarf')) return;
    for (const ziel of listOf(model, 'ziel')) {
      if ((ziel.data.bedarfe ?? []).length > 0 || isUngewiss(ziel, 'bedarfe')) continue;
      report(placeOf(ziel, ['bedarfe'], true), { id: ziel.id, titel: ziel.titel });
    }
  },
});
