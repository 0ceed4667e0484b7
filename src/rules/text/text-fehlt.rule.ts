import { type Entity, listOf } from '../../model/model.ts';
import { defineRule, placeOf } from '../rule.ts';

export const textFehlt = defineRule<{ titel: string; kapitel: boolean }>({
  code: 'KZ397',
  name: 'text-fehlt',
  severity: 'info',
  message: ({ titel, kapitel }) =>
    kapitel ? `Das Kapitel „${titel}“ hat keinen Text.` : `Was in „${titel}“ geschieht, sagt kein Text.`,
  help: () => 'Schreiben Sie ihn unter die zweite Linie ---, und sei es ein Satz.',
  explanation:
    'Gedruckt stünde hier nur eine Überschrift. Wer das Konzept liest, weiß dann nicht, ob noch etwas kommt oder etwas verloren ging.',
  bad: { 'content/kapitel/01-lage.md': '---\ntitel: Lage\nteil: einfuehrung\n---\n' },
  good: { 'content/kapitel/01-lage.md': '---\ntitel: Lage\nteil: einfuehrung\n---\n\nAlle wachsen.\n' },
  check: (model, report) => {
    const kuenftige = listOf(model, 'massnahme').filter(({ data }) => data.art === 'kuenftig');
    const entities: readonly Entity<'kapitel' | 'massnahme'>[] = [...listOf(model, 'kapitel'), ...kuenftige];
    for (const entity of entities)
      if (entity.facts.prosa.leer)
        report(placeOf(entity, ['titel']), { titel: entity.titel, kapitel: entity.typ === 'kapitel' });
  },
});
