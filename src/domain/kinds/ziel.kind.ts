// A Ziel: which Bedarfe it answers, what shows that it is reached, its Teilziele.
import { z } from 'zod';
import { feld } from '../feld.ts';
import { auswahl, liste, nummer, tag, text, verweis, zeitangabe } from '../felder.ts';
import { defineKind, nummernId } from '../kind.ts';

export const realisierbarkeit = auswahl({
  offen: 'offen',
  moeglich: 'möglich',
  'nicht-moeglich': 'nicht möglich',
});

export const teilziel = z.strictObject({
  nr: feld(nummer(), {
    wort: 'Nr.',
    bedeutung: 'Nummer im Ziel, von 1 an; sie bleibt, wenn andere wegfallen',
    beispiel: '1',
  }),
  titel: feld(text(), {
    prosa: true,
    wort: '{teilziel.wort}',
    bedeutung: 'Was erreicht sein soll',
    beispiel: 'Wegweiser liegt in acht Sprachen vor',
  }),
  messgroesse: feld(text().optional(), {
    prosa: true,
    wort: 'Messgröße',
    bedeutung: 'Woran sich zeigt, dass es erreicht ist',
    beispiel: 'Zahl der Sprachen',
  }),
  termin: feld(zeitangabe().optional(), { wort: 'Termin', bedeutung: 'Bis wann', beispiel: '2027-Q2', kurz: true }),
  zustaendig: feld(verweis('akteur', 'zuständig für {teilziel.einen} von').optional(), {
    wort: 'Zuständig',
    bedeutung: 'Akteur, der dafür einsteht',
    beispiel: 'fachstelle',
  }),
  realisierbarkeit: feld(realisierbarkeit.optional(), {
    wort: 'Realisierbarkeit',
    bedeutung: 'Ob es sich nach heutigem Wissen erreichen lässt',
    beispiel: 'moeglich',
  }),
  erreicht: feld(tag().optional(), {
    wort: 'Erreicht',
    bedeutung: 'Tag, an dem es erreicht war',
    beispiel: '2027-04-15',
  }),
});

export const ziel = defineKind({
  typ: 'ziel',
  rang: 60,
  pfad: 'handlungsfelder/{ordner}/ziele/{id}.md',
  ordner: 'ziele',
  id: nummernId('Z'),
  label: 'Ziel',
  plural: 'Ziele',
  genus: 'n',
  titelfeld: 'titel',
  nennung: 'mit-id',
  sortierung: ['id'],
  seite: { form: 'teil' },
  schema: z.strictObject({
    titel: feld(text(), {
      wort: 'Titel',
      bedeutung: 'Was sich ändern soll, in einem Satz',
      beispiel: 'Beratung ist für alle erreichbar',
      wo: [],
    }),
    bedarfe: feld(liste(verweis('bedarf', 'beantwortet durch')).optional(), {
      ebene: 'bedarf',
      wort: '{bedarf.viele}',
      neu: true,
      bedeutung: '{handlungsbedarf.viele}, auf die {ziel.der} antwortet',
      beispiel: '[B-TEIL-01, B-TEIL-02]',
      wo: [],
    }),
    indikatoren: feld(liste(verweis('indikator', 'zeigt die Lage zu')).optional(), {
      wort: 'Indikatoren',
      bedeutung: 'Indikatoren, die zeigen, wie die Lage ist',
      beispiel: '[I-TEIL-01]',
      wo: [],
    }),
    teilziele: feld(liste(teilziel).optional(), {
      ebene: 'teilziel',
      wort: '{teilziel.viele}',
      bedeutung: 'Schritte zum Ziel, die für sich erreicht werden können',
      wo: [],
    }),
  }),
});
