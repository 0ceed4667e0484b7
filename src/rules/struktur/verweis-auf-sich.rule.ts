import { alleTypen } from '../../domain/registry.ts';
import { listOf } from '../../model/model.ts';
import { defineRule, placeOf } from '../rule.ts';

export const verweisAufSich = defineRule<{ id: string; feld: string }>({
  code: 'KZ441',
  name: 'verweis-auf-sich',
  severity: 'error',
  message: ({ id, feld }) => `${id} nennt unter „${feld}“ sich selbst.`,
  help: () => 'Nennen Sie, was gemeint ist, oder löschen Sie die Zeile.',
  explanation:
    'Nichts ist sich selbst übergeordnet, und keine Vorlage bezieht sich auf sich. Ein solcher Verweis ist ein Versehen, meist ' +
    'beim Kopieren einer Datei.',
  bad: { KI: 'uebergeordnet: KI' },
  good: { KI: 'uebergeordnet: amt' },
  check: (model, report) => {
    for (const entity of alleTypen.flatMap((typ) => listOf<typeof typ>(model, typ)))
      for (const { target, id, path } of entity.facts.verweise) {
        if (id !== entity.id || (target !== entity.typ && target !== 'beliebig')) continue;
        report(placeOf(entity, path), { id, feld: String(path.findLast((part) => typeof part === 'string')) });
      }
  },
});
