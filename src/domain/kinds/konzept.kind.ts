// The concept itself: content/konzept.md. Its body is the Vorwort.
import { z } from 'zod';
import { feld } from '../feld.ts';
import {
  auswahl,
  beginn,
  bezeichnung,
  jahr,
  kennung,
  liste,
  tag,
  text,
  verweis,
  zeitangabe,
  zeitraum,
} from '../felder.ts';
import { defineKind } from '../kind.ts';

export const fassungStatus = auswahl({
  entwurf: 'Entwurf',
  zwischenstand: 'Zwischenstand',
  beschlossen: 'beschlossen',
});

const vorgaengermassnahme = z.strictObject({
  nummer: feld(bezeichnung(kennung()), { wort: 'Nummer', bedeutung: 'Nummer {massnahme.des} dort', beispiel: "'3.2'" }),
  titel: feld(text(), {
    wort: 'Titel',
    bedeutung: 'Titel {massnahme.des} dort',
    beispiel: 'Treffpunkte in den Stadtteilen',
  }),
  beendet: feld(text().optional(), {
    prosa: true,
    wort: 'Beendet',
    bedeutung: 'Grund, aus dem {massnahme.der} nicht fortgeführt wird',
    beispiel: 'Die Förderung des Landes ist ausgelaufen.',
  }),
});

export const konzept = defineKind({
  typ: 'konzept',
  rang: 10,
  pfad: 'konzept.md',
  id: { muster: /^konzept$/, beispiel: 'konzept' },
  label: 'Konzept',
  plural: 'Konzepte',
  genus: 'n',
  titelfeld: 'titel',
  sortierung: ['id'],
  seite: { form: 'start' },
  teil: {
    typ: 'vorgaenger',
    feld: 'vorgaenger',
    label: 'Vorgänger',
    id: (_eltern, eigene) => eigene,
    beispiel: 'Vorgänger aus `konzept.md`',
  },
  schema: z.strictObject({
    titel: feld(text(), {
      wort: 'Titel',
      bedeutung: 'Name des Konzepts, wie er auf der Titelseite steht',
      beispiel: 'Handlungskonzept Integration',
      wo: [],
    }),
    untertitel: feld(text().optional(), {
      wort: 'Untertitel',
      bedeutung: 'Zweite Zeile der Titelseite',
      beispiel: 'Zusammenleben gestalten',
      wo: [],
    }),
    kommune: feld(text().optional(), {
      wort: 'Kommune',
      bedeutung: 'Stadt, Gemeinde oder Kreis, für die das Konzept gilt',
      beispiel: 'Stadt Musterhausen',
      wo: [],
    }),
    herausgeber: feld(text().optional(), {
      wort: 'Herausgeber',
      bedeutung: 'Stelle, die das Konzept herausgibt',
      beispiel: 'Kommunales Integrationszentrum',
      wo: [],
    }),
    laufzeit: feld(
      zeitraum(
        feld(beginn(), { wort: 'Beginn', bedeutung: 'Erster Tag der Laufzeit', beispiel: '2026-01' }),
        feld(zeitangabe(), { wort: 'Ende', bedeutung: 'Letzter Tag der Laufzeit', beispiel: '2030-12' }),
      ).optional(),
      {
        wort: 'Laufzeit',
        bedeutung: 'Zeit, für die das Konzept gilt',
        beispiel: '{ von: 2026-01, bis: 2030-12 }',
        wo: [],
      },
    ),
    stichtag: feld(tag().optional(), {
      wort: 'Stichtag',
      bedeutung: 'Tag, für den Sachstände, Termine und Summen gelten; ohne ihn der Stand der Fassung',
      beispiel: '2026-06-30',
      wo: [],
    }),
    fassung: feld(
      z
        .strictObject({
          bezeichnung: feld(text().optional(), {
            wort: 'Bezeichnung',
            bedeutung: 'Name der Fassung',
            beispiel: 'Beschlussfassung',
          }),
          status: feld(fassungStatus.optional(), {
            wort: 'Status',
            bedeutung: 'Wie weit die Beratung ist',
            beispiel: 'entwurf',
          }),
          stand: feld(zeitangabe().optional(), {
            wort: 'Stand',
            bedeutung: 'Tag, an dem die Fassung fertig war',
            beispiel: '2026-06-30',
          }),
          beschluss: feld(verweis('sitzung', 'Beschluss des Konzepts').optional(), {
            wort: 'Beschluss',
            bedeutung: 'Sitzung, in der das Konzept beschlossen wurde',
            beispiel: 'rat/2026-1',
          }),
        })
        .optional(),
      { wort: 'Fassung', bedeutung: 'Welche Fassung des Konzepts dies ist', wo: [] },
    ),
    hinweis: feld(text().optional(), {
      prosa: true,
      wort: 'Hinweis',
      bedeutung: 'Satz, der auf jeder Seite steht',
      beispiel: 'Entwurf für die Beratung, noch nicht beschlossen.',
      wo: [],
    }),
    vorgaenger: feld(
      liste(
        z.strictObject({
          id: feld(kennung(), {
            wort: 'Kennung',
            bedeutung: 'Name, mit dem {massnahme.viele} auf den Vorgänger verweisen',
            beispiel: 'KONZEPT-2015',
          }),
          titel: feld(text(), {
            wort: 'Titel',
            bedeutung: 'Titel des früheren Konzepts',
            beispiel: 'Integrationskonzept 2015',
          }),
          jahr: feld(jahr().optional(), {
            wort: 'Jahr',
            bedeutung: 'Jahr, in dem es beschlossen wurde',
            beispiel: '2015',
          }),
          massnahmen: feld(liste(vorgaengermassnahme).optional(), {
            wort: '{massnahme.viele}',
            bedeutung: 'Seine {massnahme.viele}, soweit hier steht, was aus ihnen wurde',
          }),
        }),
      ).optional(),
      { wort: 'Vorgänger', bedeutung: 'Frühere Konzepte, an die dieses anknüpft', wo: [] },
    ),
  }),
});
