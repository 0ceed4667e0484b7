import { wortOf } from '../../domain/felder.ts';
import { vorlageArt } from '../../domain/kinds/vorlage.kind.ts';
import { listOf } from '../../model/model.ts';
import { defineRule, placeOf } from '../rule.ts';
import { isEntscheidung, schritteOf } from './folge.ts';

const vorlage = (zustaendigkeit: string) => ({
  'content/vorlagen/bericht.md':
    '---\nart: bericht\nbetreff: Bericht zur Umsetzung\n' +
    `beratungsfolge:\n  - { sitzung: rat/2025-2, zustaendigkeit: ${zustaendigkeit} }\n---\n`,
});

export const berichtMitEntscheidung = defineRule<{ art: string }>({
  code: 'KZ904',
  name: 'bericht-mit-entscheidung',
  severity: 'error',
  message: ({ art }) => `In einer ${art} gibt es nichts zu entscheiden.`,
  help: () => 'Ändern Sie die Zuständigkeit in „kenntnisnahme“, oder die Art der Vorlage in „beschluss“.',
  explanation:
    'Berichte und Mitteilungen werden zur Kenntnis genommen. Soll ein Gremium etwas entscheiden, braucht es eine ' +
    'Beschlussvorlage mit Beschlussvorschlag (§ 62 GO NRW).',
  bad: vorlage('entscheidung'),
  good: vorlage('kenntnisnahme'),
  check: (model, report) => {
    for (const vorlage of listOf(model, 'vorlage')) {
      const { art } = vorlage.data;
      if (art === 'beschluss') continue;
      for (const { index } of schritteOf(model, vorlage).filter(isEntscheidung))
        report(placeOf(vorlage, ['beratungsfolge', index, 'zustaendigkeit']), { art: wortOf(vorlageArt, art) });
    }
  },
});
