// A council paper (§ 62 GO NRW). Its body has the sections Beschlussvorschlag and Begründung.
import { z } from 'zod';
import { auswahl, liste, oeffentlich, tag, text, verweis } from '../felder.ts';
import { defineKind, namensId } from './kind.ts';

export const vorlageArt = auswahl({
  beschluss: 'Beschlussvorlage',
  mitteilung: 'Mitteilungsvorlage',
  bericht: 'Berichtsvorlage',
});
export const zustaendigkeit = auswahl({
  anhoerung: 'Anhörung',
  kenntnisnahme: 'Kenntnisnahme',
  vorberatung: 'Vorberatung',
  entscheidung: 'Entscheidung',
});

export const vorlage = defineKind({
  typ: 'vorlage',
  pfad: 'vorlagen/{id}.md',
  ordner: 'vorlagen',
  id: namensId,
  idBeispiel: 'beschluss-handlungskonzept',
  label: 'Vorlage',
  plural: 'Vorlagen',
  genus: 'f',
  titelfeld: 'betreff',
  schema: z.strictObject({
    nummer: text().optional(),
    art: vorlageArt,
    oeffentlich: oeffentlich().optional(),
    datum: tag().optional(),
    dezernat: z.union([text(), z.number()]).optional(),
    verfasser: verweis('akteur', 'verfasst').optional(),
    betreff: text(),
    beratungsfolge: liste(
      z.strictObject({
        sitzung: verweis('sitzung', 'berät'),
        oeffentlich: oeffentlich().optional(),
        zustaendigkeit,
        top: z.union([text(), z.number()]).optional(),
        ergebnis: text().optional(),
      }),
    ).optional(),
    bezug: z
      .union([
        auswahl({ keine: 'keine' }),
        liste(
          z.strictObject({
            vorlage: verweis('vorlage', 'Bezug von').optional(),
            sitzung: verweis('sitzung', 'Bezug von').optional(),
            text: text().optional(),
          }),
        ),
      ])
      .optional(),
    auswirkungen: z
      .strictObject({
        finanziell: z.union([text(), z.strictObject({ aus_massnahmen: z.literal(true) })]).optional(),
        personell: text().optional(),
        klima: text().optional(),
        gleichstellung: text().optional(),
      })
      .optional(),
    anlagen: liste(text()).optional(),
  }),
});
