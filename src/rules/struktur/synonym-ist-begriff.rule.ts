import { groupByKeys } from '../../base/gruppen.ts';
import { listOf } from '../../model/model.ts';
import { defineRule, placeOf, relatedTo } from '../rule.ts';

const glossar = (begriff: string, synonyme: string): string =>
  `---\nbegriff: ${begriff}\nsynonyme: [${synonyme}]\n---\n\nEine Erklärung.\n`;

export const synonymIstBegriff = defineRule<{ wort: string; begriff: string }>({
  code: 'KZ446',
  name: 'synonym-ist-begriff',
  severity: 'warning',
  message: ({ wort, begriff }) => `„${wort}“ steht auch im Glossareintrag „${begriff}“.`,
  help: ({ begriff }) =>
    `Bedeuten beide dasselbe, führen Sie die Einträge zusammen. Sonst löschen Sie das Wort hier: Es führt in der Suche schon zu „${begriff}“.`,
  explanation:
    'Wer ein Wort sucht, kommt zu dem Begriff, der es unter „synonyme“ nennt. Gehört es zu zwei Begriffen oder ist es selbst einer, führt die Suche ' +
    'in die Irre.',
  bad: {
    'content/glossar/asyl.md': glossar('Asyl', 'Schutz'),
    'content/glossar/schutz.md': glossar('Schutz', 'Obhut'),
  },
  good: {
    'content/glossar/asyl.md': glossar('Asyl', 'Zuflucht'),
    'content/glossar/schutz.md': glossar('Schutz', 'Obhut'),
  },
  check: (model, report) => {
    const eintraege = listOf(model, 'glossar');
    const byWort = groupByKeys(
      eintraege,
      ({ data }) => new Set([data.begriff, ...(data.synonyme ?? [])].map((wort) => wort.toLowerCase())),
    );
    for (const eintrag of eintraege)
      for (const [index, wort] of (eintrag.data.synonyme ?? []).entries()) {
        const others = (byWort.get(wort.toLowerCase()) ?? []).filter((each) => each !== eintrag);
        // Of two that share a synonym the second is told; a term of its own always wins.
        const other = others.find(({ data }) => data.begriff.toLowerCase() === wort.toLowerCase()) ?? others[0];
        const isFirst = other !== undefined && eintraege.indexOf(eintrag) < eintraege.indexOf(other);
        if (!other || (isFirst && other.data.begriff.toLowerCase() !== wort.toLowerCase())) continue;
        const related = [relatedTo('der andere Eintrag', other, ['begriff'])];
        report(placeOf(eintrag, ['synonyme', index]), { wort, begriff: other.data.begriff }, { related });
      }
  },
});
