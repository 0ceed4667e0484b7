import { listOf } from '../../model/model.ts';
import { defineRule, placeOf } from '../rule.ts';

export const bedarfOhneZiel = defineRule<{ id: string; titel: string }>({
  code: 'KZ405',
  name: 'bedarf-ohne-ziel',
  severity: 'error',
  message: ({ id, titel }) => `Kein Ziel antwortet auf den Handlungsbedarf ${id} („${titel}“).`,
  help: ({ id }) => `Nennen Sie ${id} unter „bedarfe“ des Ziels, das ihn beantwortet, oder schreiben Sie ein solches Ziel.`,
  explanation:
    'Das Konzept führt vom Bedarf über das Ziel zur Maßnahme. Ein Bedarf, auf den kein Ziel antwortet, ist ein Versprechen ' +
    'ohne Fortsetzung.',
  bad: { 'content/handlungsfelder/1-teilhabe/bedarfe/B-TEIL-02.md': '---\ntitel: Treffpunkte fehlen\n---\n' },
  good: { 'content/handlungsfelder/1-teilhabe/bedarfe/B-TEIL-02.md': '---\ntitel: Treffpunkte fehlen\n---\n', 'Z-TEIL-01': 'bedarfe: [B-TEIL-01, B-TEIL-02]' },
  check: (model, report) => {
    if (model.zweifel.has('bedarf')) return;
    for (const bedarf of listOf(model, 'bedarf')) {
      const answered = (model.eingehend.get(`bedarf:${bedarf.id}`) ?? []).some(({ feld }) => feld === 'bedarfe');
      if (!answered) report(placeOf(bedarf), { id: bedarf.id, titel: bedarf.titel });
    }
  },
});
