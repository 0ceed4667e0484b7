// Tables that prose and pages share: a Datensatz, the Beteiligung, a Beratungsfolge, sessions.
import { byText } from '../../base/text.ts';
import { ersterTag, formatKurz, letzterTag } from '../../base/datum.ts';
import { beteiligungZustand } from '../../domain/kinds/beteiligung.kind.ts';
import type { DataOf } from '../../domain/registry.ts';
import { wortOf } from '../../domain/felder.ts';
import { zustaendigkeit } from '../../domain/kinds/vorlage.kind.ts';
import { parseZeitangabe } from '../../base/datum.ts';
import { datumOf, findSitzung, gremiumOf, type Sitzung } from '../../model/queries/gremien.ts';
import { type Entity, listOf } from '../../model/model.ts';
import { isClosed } from '../../model/oeffentlich.ts';
import { readZahl } from '../../model/queries/reihe.ts';
import { anmerkungenOf } from '../diagramm/diagramm.ts';
import { formatMesswert, formatZahl } from '../worte/format.ts';
import { type Render, verweisTo } from '../prosa/verweise.ts';
import { absatzZelle, spaltenkopf, stueck, type Tabellensicht, type Zelle, zelle } from './zelle.ts';
import { withCsv } from './csv.ts';

/** The rows and columns of a Datensatz; all columns where none are named. */
export function tabelleOf(
  render: Render,
  datensatz: Entity<'datensatz'>,
  auswahl: readonly string[] = [],
): Tabellensicht {
  const tabelle = render.model.tabellen.get(datensatz.id);
  const beschrieben = datensatz.data.spalten ?? [];
  const namen = (auswahl.length > 0 ? auswahl : (tabelle?.spalten ?? [])).filter((name) =>
    tabelle?.spalten.includes(name),
  );
  const spalten = namen.map((name) => beschrieben.find((s) => s.name === name) ?? { name, art: 'text' as const });
  const geschaetzt = new Set((datensatz.data.schaetzungen ?? []).map(({ spalte: name, zeile }) => `${name}/${zeile}`));
  return withCsv(render, {
    titel: datensatz.titel,
    art: 'daten',
    spalten: spalten.map((s) => spaltenkopf(titelWithUnit(s), s.art === 'zahl' || s.art === 'prozent')),
    zeilen: (tabelle?.zeilen ?? []).map(({ zellen }, row) => ({
      anker: null,
      zellen: spalten.map((s, index) => {
        const text = zellen[tabelle?.spalten.indexOf(s.name) ?? -1] ?? '';
        return cellOf(s, text, index === 0, geschaetzt.has(`${s.name}/${row + 1}`));
      }),
    })),
    anmerkungen: anmerkungenOf(render, datensatz, namen),
  });
}

type Spaltendaten = NonNullable<DataOf<'datensatz'>['spalten']>[number];

function titelWithUnit({ titel, name, einheit, art }: Spaltendaten): string {
  const head = titel ?? name;
  return einheit === undefined || art === 'text' || head.includes(einheit) ? head : `${head} (${einheit})`;
}

function cellOf({ art }: Spaltendaten, text: string, kopf: boolean, geschaetzt: boolean): Zelle {
  const stern = geschaetzt ? ' *' : '';
  if (art === 'datum')
    return zelle((typeof parseZeitangabe(text) === 'object' ? formatKurz(text) : text) + (text === '' ? '' : stern), {
      kopf,
    });
  const numeric = art === 'zahl' || art === 'prozent';
  if (numeric && readZahl(text) !== undefined) return zelle(formatMesswert(text) + stern, { kopf, zahl: true });
  return text === '' ? zelle('', { kopf, zahl: numeric }) : zelle(text + stern, { kopf });
}

/** The events of the Beteiligung, of one phase or of all. */
export function beteiligungTabelle(render: Render, phase: string | undefined): Tabellensicht {
  const events = listOf(render.model, 'beteiligung').filter(({ data }) => phase === undefined || data.phase === phase);
  const titel =
    phase === 'erarbeitung'
      ? 'Beteiligung bei der Erarbeitung'
      : phase === 'umsetzung'
        ? 'Beteiligung bei der Umsetzung'
        : 'Beteiligung';
  return {
    titel,
    art: 'beteiligung',
    spalten: [
      spaltenkopf('Termin'),
      spaltenkopf('Veranstaltung'),
      spaltenkopf('Teilnehmende'),
      spaltenkopf('Zielsetzung'),
      spaltenkopf('Stand'),
    ],
    zeilen: events.map((event) => {
      const { datum, format, teilnehmende, anzahl, zielsetzung, zustand } = event.data;
      const zahl = typeof anzahl === 'number' ? formatZahl(anzahl) : anzahl;
      return {
        anker: null,
        zellen: [
          zelle(datum === undefined ? '' : formatKurz(datum), { kopf: true }),
          absatzZelle([[verweisTo(render, 'beteiligung', event.id, event.titel)], [stueck(format ?? '')]]),
          zelle([zahl, teilnehmende].filter((part) => part !== undefined).join('; ')),
          zelle(zielsetzung ?? ''),
          zelle(zustand === undefined ? '' : wortOf(beteiligungZustand, zustand)),
        ],
      };
    }),
  };
}

/** The way of a paper through the bodies (§ 62 GO NRW): only what the model holds, which is the public one but in the city hall. */
export function beratungsfolgeTabelle(render: Render, vorlage: Entity<'vorlage'>): Tabellensicht {
  return {
    titel: 'Beratungsfolge',
    art: 'beratungsfolge',
    spalten: [
      spaltenkopf('Datum'),
      spaltenkopf('Gremium'),
      spaltenkopf('Zuständigkeit'),
      spaltenkopf('TOP'),
      spaltenkopf('Ergebnis'),
    ],
    zeilen: (vorlage.data.beratungsfolge ?? []).map((schritt) => {
      const sitzung = findSitzung(render.model, schritt.sitzung);
      return {
        anker: null,
        zellen: [
          zelle(sitzung ? datumOf(sitzung) : '', { kopf: true }),
          zelle(sitzung ? verweisTo(render, 'gremium', sitzung.gremium.id, gremiumOf(sitzung)) : schritt.sitzung),
          zelle(
            wortOf(zustaendigkeit, schritt.zustaendigkeit) +
              (isClosed(render.model, schritt) ? ' (nichtöffentlich)' : ''),
          ),
          zelle(schritt.top === undefined ? '' : String(schritt.top)),
          // Of a session that is still to come nothing is missing.
          zelle(
            schritt.ergebnis ??
              (sitzung && letzterTag(sitzung.data.datum) > render.model.stichtag ? 'steht aus' : 'liegt nicht vor'),
          ),
        ],
      };
    }),
  };
}

/** The sessions of a body in the order of their days, with the papers that they deal with. */
export function sitzungenTabelle(render: Render, sitzungen: readonly Sitzung[], titel: string): Tabellensicht {
  const vorlagen = listOf(render.model, 'vorlage');
  const ordered = [...sitzungen].sort(byText(({ data }) => ersterTag(data.datum)));
  return {
    titel,
    art: 'sitzungen',
    spalten: [spaltenkopf('Datum'), spaltenkopf('Name am Tag'), spaltenkopf('Zeit und Ort'), spaltenkopf('Vorlagen')],
    zeilen: ordered.map((sitzung) => ({
      anker: sitzung.id,
      zellen: [
        zelle(datumOf(sitzung), { kopf: true }),
        zelle(gremiumOf(sitzung)),
        zelle(
          [sitzung.data.zeit === undefined ? '' : `${sitzung.data.zeit} Uhr`, sitzung.data.ort ?? '']
            .filter((part) => part !== '')
            .join(', '),
        ),
        absatzZelle(
          vorlagen
            .filter(({ data }) => (data.beratungsfolge ?? []).some((schritt) => schritt.sitzung === sitzung.id))
            .map((vorlage) => [verweisTo(render, 'vorlage', vorlage.id, vorlage.titel)]),
        ),
      ],
    })),
  };
}
