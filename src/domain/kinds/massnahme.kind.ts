// A Maßnahme: who does what for whom until when, what it costs, and the dated log of what came of it.
import { z } from 'zod';
import { feld } from '../feld.ts';
import {
  anzahl,
  auswahl,
  beginn,
  betrag,
  bezeichnung,
  jahr,
  liste,
  nummer,
  tag,
  text,
  verweis,
  zeitangabe,
  zeitraum,
} from '../felder.ts';
import { defineKind, nummernId } from '../kind.ts';
import { sachstandeintrag } from '../sachstand.ts';

export const massnahmeArt = auswahl({ bisherig: 'bisherig', kuenftig: 'künftig' }, 'kuenftig');
export const prioritaet = auswahl({ hoch: 'hoch', mittel: 'mittel', niedrig: 'niedrig' });
export const kostenart = auswahl({ einmalig: 'einmalig', laufend: 'laufend' });
export const verstetigung = auswahl({ offen: 'offen', uebernommen: 'übernommen', beendet: 'beendet' });
export const keineKosten = auswahl({ keine: 'keine', offen: 'offen' });

export const zwischenziel = z.strictObject({
  nr: feld(nummer(), {
    wort: 'Nr.',
    bedeutung: 'Nummer in {massnahme.dem}, von 1 an; sie bleibt, wenn andere wegfallen',
    beispiel: '1',
    spalten: [{ breite: 6 }],
  }),
  titel: feld(text(), {
    prosa: true,
    wort: '{zwischenziel.wort}',
    bedeutung: 'Was bis dahin geschafft ist',
    beispiel: 'Stelle ist besetzt',
    spalten: [{ breite: 48 }],
  }),
  termin: feld(zeitangabe(), {
    wort: 'Termin',
    bedeutung: 'Bis wann, wie es geplant war; ein neuer Termin steht im Sachstand',
    beispiel: '2026-Q3',
    kurz: true,
    spalten: [{ titel: 'Termin im Plan' }],
  }),
  zustaendig: feld(verweis('akteur', 'zuständig für {zwischenziel.einen} von').optional(), {
    wort: 'Zuständig',
    bedeutung: 'Akteur, der es erreichen soll, wenn es nicht die Federführung ist',
    beispiel: 'jugendamt',
  }),
});

export const kostenposten = z.strictObject({
  jahr: feld(jahr(), {
    wort: 'Jahr',
    bedeutung: 'Jahr, in dem sie anfallen',
    beispiel: '2026',
    spalten: [{ breite: 8 }],
  }),
  betrag: feld(betrag(), { wort: 'Betrag', bedeutung: 'Betrag in Euro, ohne Punkt für Tausender', beispiel: '12000' }),
  budget: feld(verweis('budget', 'finanziert').optional(), {
    wort: 'Budget',
    bedeutung: 'Budget, aus dem sie bezahlt werden sollen',
    beispiel: 'innovationsbudget',
    spalten: [{ breite: 36 }],
  }),
  art: feld(kostenart.optional(), {
    wort: 'Art',
    bedeutung: 'Ob sie einmal anfallen oder jedes Jahr',
    beispiel: 'einmalig',
    spalten: [{ titel: 'Kostenart', breite: 12 }],
  }),
  geschaetzt: feld(z.boolean().optional(), {
    wort: 'Geschätzt',
    bedeutung: 'Ob der Betrag geschätzt ist',
    beispiel: 'true',
  }),
});

export const fortgefuehrtAus = z.strictObject({
  vorgaenger: feld(verweis('vorgaenger', 'fortgeführt in'), {
    wort: 'Vorgänger',
    bedeutung: 'Früheres Konzept, mit seiner Kennung aus konzept.md',
    beispiel: 'KONZEPT-2015',
  }),
  nummer: feld(bezeichnung().optional(), {
    wort: 'Nummer',
    bedeutung: 'Nummer {massnahme.des} dort',
    beispiel: "'3.2'",
  }),
  aenderung: feld(text().optional(), {
    prosa: true,
    wort: 'Änderung',
    bedeutung: 'Was gegenüber dem Vorgänger anders ist',
    beispiel: 'Jetzt in allen Stadtteilen',
  }),
});

export const innovationsidee = z.strictObject({
  idee: feld(text(), {
    prosa: true,
    wort: 'Idee',
    bedeutung: 'Was ausprobiert wird',
    beispiel: 'Mobile Beratung',
    spalten: [{ breite: 60 }],
  }),
  fachbereich: feld(verweis('akteur', 'Idee aus dem Innovationsbudget').optional(), {
    wort: 'Fachbereich',
    bedeutung: 'Akteur, von dem die Idee kommt',
    beispiel: 'jugendamt',
  }),
  antrag: feld(tag().optional(), { wort: 'Antrag', bedeutung: 'Tag des Antrags', beispiel: '2026-02-01' }),
  bewilligt: feld(tag().optional(), { wort: 'Bewilligt', bedeutung: 'Tag der Bewilligung', beispiel: '2026-03-15' }),
  summe: feld(betrag().optional(), {
    wort: 'Summe',
    bedeutung: 'Betrag in Euro, beantragt oder bewilligt',
    beispiel: '5000',
    spalten: [{ titel: 'Bewilligte oder beantragte Summe' }],
  }),
  ergebnis: feld(text().optional(), {
    prosa: true,
    wort: 'Ergebnis',
    bedeutung: 'Was dabei herauskam',
    beispiel: 'An 12 Tagen kamen 180 Menschen.',
    spalten: [{ breite: 40 }],
  }),
  verstetigung: feld(verstetigung.optional(), {
    wort: 'Verstetigung',
    bedeutung: 'Ob die Idee auf Dauer weitergeht',
    beispiel: 'uebernommen',
    spalten: [{ breite: 14 }],
  }),
  durch: feld(verweis('akteur', 'führt fort').optional(), {
    wort: 'Fortgeführt durch',
    bedeutung: 'Akteur, der sie weiterführt',
    beispiel: 'jugendamt',
  }),
  am: feld(tag().optional(), {
    wort: 'Fortgeführt am',
    bedeutung: 'Tag, an dem das entschieden wurde',
    beispiel: '2026-12-10',
  }),
});

export const massnahme = defineKind({
  typ: 'massnahme',
  rang: 70,
  pfad: 'handlungsfelder/{ordner}/massnahmen/{id}.md',
  ordner: 'massnahmen',
  id: nummernId('M'),
  label: 'Maßnahme',
  plural: 'Maßnahmen',
  genus: 'f',
  titelfeld: 'titel',
  nennung: 'mit-id',
  sortierung: ['id'],
  seite: { form: 'einzeln' },
  schema: z.strictObject({
    titel: feld(text(), {
      wort: '{massnahme.wort}',
      bedeutung: 'Titel {massnahme.des}',
      beispiel: 'Treffpunkte in allen Stadtteilen',
      wo: [],
      spalten: [{ breite: 48 }],
    }),
    art: feld(massnahmeArt, {
      wort: 'Art',
      bedeutung: 'bisherig: vor dem Konzept begonnen; künftig: mit dem Konzept geplant',
      beispiel: 'kuenftig',
      wo: ['tabelle', 'liste'],
      spalten: [{ breite: 10 }],
    }),
    ziele: feld(liste(verweis('ziel', '{massnahme.wort}')).min(1), {
      ebene: 'ziel',
      wort: '{ziel.viele}',
      bedeutung: '{ziel.viele}, denen {massnahme.der} dient; auch solche anderer Handlungsfelder',
      beispiel: '[Z-TEIL-01, Z-TEIL-02]',
      wo: ['angaben', 'steckbrief', 'ueberblick', 'aktionsplan', 'tabelle'],
      spalten: [{ bedeutung: 'Kennungen {ziel.derVielen}, denen {massnahme.der} dient', breite: 14, kennung: true }],
    }),
    federfuehrung: feld(verweis('akteur', 'federführend für').optional(), {
      wort: 'Federführung',
      neu: { art: 'kuenftig' },
      bedeutung: 'Der eine Akteur, der für {massnahme.den} einsteht',
      beispiel: 'fachstelle',
      wo: ['angaben', 'steckbrief', 'ueberblick', 'aktionsplan', 'tabelle', 'liste'],
      spalten: [
        {
          titel: 'Federführung (Kennung)',
          bedeutung: 'Kennung der Stelle, die für {massnahme.den} einsteht',
          breite: 18,
          kennung: true,
        },
        { name: 'federfuehrung_name', bedeutung: 'Name dieser Stelle' },
      ],
    }),
    beteiligte: feld(liste(verweis('akteur', 'beteiligt an')).optional(), {
      wort: 'Beteiligte',
      bedeutung: 'Akteure, die mitwirken',
      beispiel: '[jugendamt, musterverein]',
      wo: ['angaben', 'steckbrief', 'aktionsplan', 'tabelle'],
      spalten: [{ bedeutung: 'Namen der weiteren Beteiligten', breite: 40 }],
    }),
    zielgruppen: feld(liste(text()).optional(), {
      prosa: true,
      wort: 'Zielgruppen',
      bedeutung: 'Für wen {massnahme.der} gedacht ist',
      beispiel: '[Familien, Jugendliche von 14 bis 20 Jahren]',
    }),
    prioritaet: feld(prioritaet.optional(), {
      wort: 'Priorität',
      bedeutung: 'Wie dringlich {massnahme.er} ist',
      beispiel: 'hoch',
      nach: 'zeitraum',
      spalten: [{ bedeutung: 'hoch, mittel oder niedrig', breite: 10 }],
    }),
    zeitraum: feld(
      zeitraum(
        feld(beginn(), {
          wort: 'Beginn',
          bedeutung: 'Erster Tag des Zeitraums',
          beispiel: '2026-01',
          wo: ['tabelle', 'liste'],
          spalten: [{ name: 'beginn' }],
        }),
        feld(zeitangabe().optional(), {
          wort: 'Ende',
          bedeutung: 'Letzter Tag des Zeitraums; leer bei Daueraufgaben',
          beispiel: '2027-12',
          wo: ['tabelle', 'liste'],
          spalten: [{ name: 'ende' }],
        }),
      ).optional(),
      {
        wort: 'Zeitraum',
        neu: { art: 'kuenftig' },
        bedeutung: 'Wann {massnahme.er} umgesetzt wird',
        beispiel: '{ von: 2026-01, bis: 2027-12 }',
        wo: ['angaben', 'steckbrief', 'ueberblick', 'aktionsplan', 'tabelle', 'liste'],
      },
    ),
    zwischenziele: feld(liste(zwischenziel).optional(), {
      ebene: 'zwischenziel',
      wort: '{zwischenziel.viele}',
      neu: { art: 'kuenftig' },
      bedeutung: 'Schritte mit Termin, an denen sich zeigt, ob {massnahme.der} vorankommt',
      wo: ['aktionsplan'],
    }),
    kosten: feld(z.union([keineKosten, liste(kostenposten).min(1)]).optional(), {
      wort: 'Kosten',
      neu: { art: 'kuenftig' },
      bedeutung:
        'Was {massnahme.er} in welchem Jahr kostet; „keine“, wenn nichts anfällt, „offen“, solange es niemand weiß',
      wo: ['angaben', 'steckbrief', 'ueberblick', 'aktionsplan'],
    }),
    personal: feld(z.number().min(0).optional(), {
      wort: 'Personal',
      bedeutung: 'Geplante Stellenanteile',
      beispiel: '0.5',
      einheit: 'Stellen',
      einzahl: 'Stelle',
      spalten: [{ name: 'personal_stellen' }],
    }),
    teilnehmende_geplant: feld(anzahl().optional(), {
      wort: 'Geplante Teilnehmende',
      bedeutung: 'Erwartete Zahl der Teilnehmenden',
      beispiel: '160',
      spalten: [{ titel: 'Teilnehmende geplant' }],
    }),
    indikatoren: feld(liste(verweis('indikator', 'zeigt die Lage zu')).optional(), {
      wort: 'Indikatoren',
      bedeutung: 'Indikatoren, die zeigen, wie die Lage ist; sie messen nicht, was {massnahme.der} bewirkt',
      beispiel: '[I-TEIL-01]',
      wo: ['angaben'],
    }),
    sachstand: feld(liste(sachstandeintrag).optional(), {
      wort: 'Sachstand',
      bedeutung: 'Was wann geschah; neue Einträge kommen ans Ende, alte bleiben unverändert',
      wo: [],
    }),
    fortgefuehrt_aus: feld(fortgefuehrtAus.optional(), {
      wort: 'Fortgeführt aus',
      bedeutung: 'Was {massnahme.er} aus einem früheren Konzept fortführt',
      beispiel: "{ vorgaenger: KONZEPT-2015, nummer: '3.2' }",
      wo: ['angaben'],
    }),
    innovationsbudget: feld(innovationsidee.optional(), {
      wort: 'Innovationsbudget',
      bedeutung: 'Nur für Ideen, die aus dem Innovationsbudget begonnen wurden',
      wo: ['angaben'],
    }),
    verzahnung: feld(liste(verweis('extern', 'verzahnt mit')).optional(), {
      wort: 'Verzahnung',
      bedeutung: 'Teile anderer Konzepte, mit denen {massnahme.er} verbunden ist',
      beispiel: '[pflege:M-AMB-02]',
      wo: ['angaben'],
    }),
  }),
});
