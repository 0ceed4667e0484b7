// A body that deliberates: its names over time (bodies are renamed) and its sessions.
import { z } from 'zod';
import { feld } from '../feld.ts';
import { liste, oeffentlich, tag, text, verweis, zeitangabe } from '../felder.ts';
import { defineKind, namensId, namensmuster } from '../kind.ts';

const name = z.strictObject({
  name: feld(text(), { wort: 'Name', bedeutung: 'Amtlicher Name in dieser Zeit', beispiel: 'Integrationsrat' }),
  ab: feld(tag().optional(), { wort: 'Ab', bedeutung: 'Erster Tag, an dem es so heißt', beispiel: '2025-11-01' }),
  bis: feld(tag().optional(), { wort: 'Bis', bedeutung: 'Letzter Tag, an dem es so hieß', beispiel: '2025-10-31' }),
});

const verlegung = z.strictObject({
  von: feld(tag(), { wort: 'Verlegt von', bedeutung: 'Tag, an dem sie zuerst sein sollte', beispiel: '2026-03-10' }),
  am: feld(tag().optional(), {
    wort: 'Verlegt am',
    bedeutung: 'Tag, an dem sie verlegt wurde',
    beispiel: '2026-02-20',
  }),
});

const sitzung = z.strictObject({
  id: feld(z.string().regex(namensmuster).describe('Kennung der Sitzung, z. B. 2025-4'), {
    wort: 'Kennung',
    bedeutung: 'Kennung im Gremium; mit dessen Id davor verweist man auf die Sitzung: rat/2026-1',
    beispiel: '2026-1',
  }),
  datum: feld(zeitangabe(), { wort: 'Tag', bedeutung: 'Tag der Sitzung', beispiel: '2026-03-17' }),
  zeit: feld(
    z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
      .describe('Uhrzeit, z. B. 17:00')
      .optional(),
    { wort: 'Zeit', bedeutung: 'Uhrzeit, zu der sie beginnt', beispiel: "'17:00'" },
  ),
  ort: feld(text().optional(), { wort: 'Ort', bedeutung: 'Wo sie stattfindet', beispiel: 'Rathaus, Raum 170' }),
  oeffentlich: feld(oeffentlich().optional(), {
    wort: 'Öffentlich',
    bedeutung: 'Ob sie öffentlich ist; ohne Angabe ist sie es',
    beispiel: 'false',
  }),
  verlegt: feld(liste(verlegung).optional(), {
    wort: 'Verlegt',
    bedeutung: 'Frühere Tage, von denen sie verlegt wurde',
  }),
  unbestaetigt: feld(z.boolean().optional(), {
    wort: 'Nicht bestätigt',
    bedeutung: 'Ob der Tag nur vorgesehen oder angenommen ist; Tabellen und Kalender sagen es',
    beispiel: 'true',
  }),
  abgesagt: feld(z.boolean().optional(), { wort: 'Abgesagt', bedeutung: 'Ob sie ausfällt', beispiel: 'true' }),
});

export const gremium = defineKind({
  typ: 'gremium',
  rang: 90,
  pfad: 'gremien/{id}.md',
  ordner: 'gremien',
  id: namensId('integrationsrat'),
  label: 'Gremium',
  plural: 'Gremien',
  genus: 'n',
  titelfeld: 'namen',
  sortierung: ['titel'],
  seite: { form: 'einzeln' },
  liste: {
    text: 'Gremien',
    ort: 'navigation',
    gruppe: 'mitwirkung',
    rang: 90,
    einleitung:
      'Wo das Konzept beraten und begleitet wird. Jedes Gremium trägt hier den Namen, den es am Stichtag hat.',
    zusatz: 'rolle',
  },
  register: { titel: 'Gremien und Sitzungen', rang: 50, form: 'eintraege' },
  teil: {
    typ: 'sitzung',
    feld: 'sitzungen',
    label: 'Sitzung',
    id: (eltern, eigene) => `${eltern}/${eigene}`,
    beispiel: 'Sitzung, etwa `rat/2026-1`',
  },
  schema: z.strictObject({
    namen: feld(liste(name).min(1), {
      wort: 'Namen',
      bedeutung: 'Name des Gremiums; mehrere, wenn es umbenannt wurde',
      nach: 'rolle',
    }),
    rolle: feld(text().optional(), {
      prosa: true,
      wort: 'Rolle',
      bedeutung: 'Was es mit dem Konzept zu tun hat',
      beispiel: 'Berät alle Vorlagen zum Konzept.',
    }),
    handlungsfelder: feld(liste(verweis('handlungsfeld', 'Gremium')).optional(), {
      wort: 'Handlungsfelder',
      bedeutung: 'Handlungsfelder, die das Gremium angehen; `build bericht --gremium` druckt sie',
      beispiel: '[BILD]',
    }),
    akteure: feld(liste(verweis('akteur', 'Gremium')).optional(), {
      wort: 'Akteure',
      bedeutung: 'Akteure, deren Maßnahmen das Gremium angehen; `build bericht --gremium` druckt sie',
      beispiel: '[jugendamt]',
    }),
    sitzungen: feld(liste(sitzung).optional(), {
      wort: 'Sitzungen',
      bedeutung: 'Sitzungen, auf die Vorlagen und Texte verweisen',
      wo: [],
    }),
  }),
});
