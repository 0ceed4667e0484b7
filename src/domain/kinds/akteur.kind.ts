// An Akteur: an office, body, association or network that can be responsible.
import { z } from 'zod';
import { feld } from '../feld.ts';
import { auswahl, bezeichnung, postfach, text, verweis } from '../felder.ts';
import { defineKind, namensId } from '../kind.ts';

export const akteurArt = auswahl(
  {
    verwaltung: 'Verwaltung',
    politik: 'Politik',
    kreis: 'Kreis',
    traeger: 'Träger',
    verein: 'Verein',
    stiftung: 'Stiftung',
    religionsgemeinschaft: 'Religionsgemeinschaft',
    unternehmen: 'Unternehmen',
    kammer: 'Kammer',
    hochschule: 'Hochschule',
    land: 'Land',
    bund: 'Bund',
    'gemeinsame-einrichtung': 'Gemeinsame Einrichtung',
    netzwerk: 'Netzwerk',
    sonstige: 'Sonstige',
  },
  'sonstige',
);

/** What the groups of a list are called. */
const akteurgruppen: Readonly<Record<(typeof akteurArt.options)[number], string>> = {
  verwaltung: 'Verwaltung',
  politik: 'Politik',
  kreis: 'Kreise',
  traeger: 'Träger',
  verein: 'Vereine',
  stiftung: 'Stiftungen',
  religionsgemeinschaft: 'Religionsgemeinschaften',
  unternehmen: 'Unternehmen',
  kammer: 'Kammern',
  hochschule: 'Hochschulen',
  land: 'Land',
  bund: 'Bund',
  'gemeinsame-einrichtung': 'Gemeinsame Einrichtungen',
  netzwerk: 'Netzwerke',
  sonstige: 'Sonstige',
};

/** Where an office is reached. A project decides how much of it is published (`kontakte`). */
const kontakt = z.strictObject({
  funktion: feld(text().optional(), {
    wort: 'Funktion',
    bedeutung: 'Wer Auskunft gibt: eine Funktion, keine Person',
    beispiel: 'Geschäftsstelle',
  }),
  anschrift: feld(text().optional(), {
    wort: 'Anschrift',
    bedeutung: 'Anschrift der Stelle',
    beispiel: 'Marktplatz 1, 12345 Musterhausen',
  }),
  telefon: feld(bezeichnung().optional(), {
    wort: 'Telefon',
    bedeutung: 'Rufnummer der Stelle',
    beispiel: "'01234 56-0'",
  }),
  email: feld(postfach().optional(), {
    wort: 'E-Mail',
    bedeutung: 'Gemeinsames Postfach der Stelle',
    beispiel: 'ki@stadt.example',
  }),
});

export const akteur = defineKind({
  typ: 'akteur',
  rang: 80,
  pfad: 'akteure/{id}.md',
  ordner: 'akteure',
  id: namensId('KI'),
  label: 'Akteur',
  plural: 'Akteure',
  genus: 'm',
  titelfeld: 'name',
  sortierung: ['titel'],
  seite: { form: 'einzeln' },
  liste: {
    text: 'Akteure',
    ort: 'navigation',
    rang: 80,
    einleitung: 'Wer im Konzept Verantwortung trägt oder mitwirkt, und woran.',
    gruppen: { feld: 'art', worte: akteurgruppen },
    beiname: 'kurz',
  },
  register: { titel: 'Akteure', rang: 10, form: 'eintraege' },
  schema: z.strictObject({
    name: feld(text(), {
      wort: 'Name',
      bedeutung: 'Amtlicher Name der Stelle, des Vereins oder des Netzwerks; keine Person',
      beispiel: 'Fachbereich Soziales und Jugend',
      wo: [],
    }),
    kurz: feld(text().optional(), {
      wort: 'Kurzname',
      bedeutung: 'Abkürzung, unter der man ihn kennt',
      beispiel: 'FSJ',
    }),
    art: feld(akteurArt, {
      wort: 'Art',
      bedeutung:
        'Wozu er gehört; „gemeinsame-einrichtung“, wo mehrere Verwaltungen ihn zusammen tragen, wie viele Jobcenter',
      beispiel: 'verwaltung',
      wo: ['angaben', 'liste'],
    }),
    dezernat: feld(bezeichnung().optional(), {
      wort: 'Dezernat',
      bedeutung: 'Dezernat, dem er zugeordnet ist',
      beispiel: "'4'",
    }),
    uebergeordnet: feld(verweis('akteur', 'übergeordnet').optional(), {
      wort: 'Gehört zu',
      bedeutung: 'Akteur, zu dem er gehört',
      beispiel: 'fachbereich-4-1',
    }),
    kontakt: feld(kontakt.optional(), {
      wort: 'Kontakt',
      bedeutung:
        'Wohin man sich bei dieser Stelle wendet; wie viel davon erscheint, sagt `kontakte` in `konzept.config.json`',
    }),
  }),
});
