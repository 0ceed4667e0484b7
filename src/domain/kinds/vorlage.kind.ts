// A council paper (§ 62 GO NRW). Its body has the sections Beschlussvorschlag and Begründung.
import { z } from 'zod';
import { feld } from '../feld.ts';
import { auswahl, bezeichnung, liste, oeffentlich, tag, text, verweis } from '../felder.ts';
import { defineKind, namensId } from '../kind.ts';

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

const schritt = z.strictObject({
  sitzung: feld(verweis('sitzung', 'berät'), {
    wort: 'Sitzung',
    bedeutung: 'Sitzung, in der die Vorlage beraten wird',
    beispiel: 'fachausschuss/2026-1',
  }),
  oeffentlich: feld(oeffentlich().optional(), {
    wort: 'Öffentlich',
    bedeutung: 'Ob öffentlich beraten wird; ohne Angabe ja',
    beispiel: 'true',
  }),
  zustaendigkeit: feld(zustaendigkeit, {
    wort: 'Zuständigkeit',
    bedeutung: 'Was das Gremium mit der Vorlage tut',
    beispiel: 'vorberatung',
  }),
  top: feld(bezeichnung().optional(), { wort: 'TOP', bedeutung: 'Nummer auf der Tagesordnung', beispiel: "'4.1'" }),
  ergebnis: feld(text().optional(), {
    prosa: true,
    wort: 'Ergebnis',
    bedeutung: 'Was beschlossen wurde',
    beispiel: 'einstimmig empfohlen',
  }),
});

const bezug = z.strictObject({
  vorlage: feld(verweis('vorlage', 'Bezug von').optional(), {
    wort: 'Vorlage',
    bedeutung: 'Frühere Vorlage in diesem Konzept',
    beispiel: 'beschluss-handlungskonzept',
  }),
  sitzung: feld(verweis('sitzung', 'Bezug von').optional(), {
    wort: 'Sitzung',
    bedeutung: 'Sitzung, auf deren Beschluss sie sich stützt',
    beispiel: 'rat/2025-3',
  }),
  text: feld(text().optional(), {
    prosa: true,
    wort: 'Text',
    bedeutung: 'Wortlaut des Bezugs',
    beispiel: 'Antrag der Fraktionen vom 12. Mai 2025',
  }),
});

const auswirkungen = z.strictObject({
  finanziell: feld(
    z
      .union([
        text(),
        z.strictObject({
          aus_massnahmen: feld(z.literal(true), {
            wort: 'Aus {massnahme.vielen}',
            bedeutung: 'Die Kosten {massnahme.derVielen} werden nach Jahr und Budget zusammengestellt',
            beispiel: 'true',
          }),
        }),
      ])
      .optional(),
    {
      prosa: true,
      wort: 'Finanziell',
      bedeutung: 'Was es kostet und woraus es bezahlt wird',
      beispiel: '{ aus_massnahmen: true }',
    },
  ),
  personell: feld(text().optional(), {
    prosa: true,
    wort: 'Personell',
    bedeutung: 'Was es an Stellen braucht',
    beispiel: 'Keine.',
  }),
  klima: feld(text().optional(), {
    prosa: true,
    wort: 'Klima',
    bedeutung: 'Was es für das Klima bedeutet',
    beispiel: 'Keine.',
  }),
  gleichstellung: feld(text().optional(), {
    prosa: true,
    wort: 'Gleichstellung',
    bedeutung: 'Was es für die Gleichstellung bedeutet',
    beispiel: 'Die Angebote richten sich ausdrücklich auch an Frauen.',
  }),
});

export const vorlage = defineKind({
  typ: 'vorlage',
  rang: 170,
  pfad: 'vorlagen/{id}.md',
  ordner: 'vorlagen',
  id: namensId('beschluss-handlungskonzept'),
  label: 'Vorlage',
  plural: 'Vorlagen',
  genus: 'f',
  titelfeld: 'betreff',
  nennung: 'zitiert',
  sortierung: ['titel'],
  seite: { form: 'einzeln' },
  liste: {
    text: 'Vorlagen',
    ort: 'navigation',
    gruppe: 'mitwirkung',
    rang: 100,
    einleitung: 'Die öffentlichen Vorlagen zu diesem Konzept.',
    zusatz: 'art',
  },
  schema: z.strictObject({
    nummer: feld(text().optional(), {
      wort: 'Vorlage',
      bedeutung: 'Drucksachennummer, oder „Muster“',
      beispiel: 'B/16/0123-01',
      wo: ['angaben', 'liste'],
    }),
    art: feld(vorlageArt, {
      wort: 'Art',
      bedeutung: 'Was von den Gremien erwartet wird',
      beispiel: 'beschluss',
      wo: ['angaben', 'liste'],
    }),
    oeffentlich: feld(oeffentlich().optional(), {
      wort: 'Status',
      bedeutung: 'Ob sie öffentlich ist und veröffentlicht wird; ohne Angabe nicht',
      beispiel: 'true',
    }),
    datum: feld(tag().optional(), {
      wort: 'Datum',
      bedeutung: 'Tag, an dem sie fertig ist',
      beispiel: '2026-02-10',
      wo: ['angaben', 'liste'],
    }),
    dezernat: feld(bezeichnung().optional(), {
      wort: 'Dezernat',
      bedeutung: 'Dezernat, das sie einbringt',
      beispiel: "'4'",
    }),
    verfasser: feld(verweis('akteur', 'verfasst').optional(), {
      wort: 'Verfasst von',
      bedeutung: 'Akteur, der sie geschrieben hat',
      beispiel: 'fachstelle',
    }),
    betreff: feld(text(), {
      wort: 'Betreff',
      bedeutung: 'Worum es geht, wie es auf der Tagesordnung steht',
      beispiel: 'Handlungskonzept Integration 2026 bis 2030',
      wo: [],
    }),
    beratungsfolge: feld(liste(schritt).optional(), {
      wort: 'Beratungsfolge',
      bedeutung: 'Sitzungen, durch die sie geht, in ihrer Reihenfolge',
      wo: [],
    }),
    bezug: feld(z.union([auswahl({ keine: 'keine' }), liste(bezug)]).optional(), {
      wort: 'Bezug',
      bedeutung: 'Frühere Vorlagen und Beschlüsse, oder „keine“',
      wo: [],
    }),
    auswirkungen: feld(auswirkungen.optional(), {
      wort: 'Auswirkungen',
      bedeutung: 'Was ein Beschluss nach sich zieht',
      wo: [],
    }),
    anlagen: feld(liste(text().normalize('NFC')).optional(), {
      wort: 'Anlagen',
      bedeutung: 'Dateien aus anlagen/ und Ausgaben des Programms, mit ihrem Dateinamen',
      beispiel: '[handlungskonzept.pdf, aktionsplan.pdf]',
      wo: [],
    }),
  }),
});
