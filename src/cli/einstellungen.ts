// The reference of what a project sets beside its content: docs/einstellungen.md, made from the program itself.
import { dateinameOf } from '../domain/dateiart.ts';
import { alleDateiarten } from '../emitters/emitters.ts';
import { planfelder, spaltenworte } from '../importers/aktionsplan/spaltenworte.ts';
import { buildEinstellungstabelle } from '../projekt/einstellungen.ts';

/** The page. */
export const buildEinstellungen = (): string =>
  [
    '# Die Einstellungen',
    'Alles hier ist freiwillig. Die Einstellungen stehen als JSON in `konzept.config.json` neben `content/`; ein Punkt im Namen heißt: ' +
      'eine Einstellung in einer anderen, in geschweiften Klammern.',
    'Diese Seite schreibt `npm run handbuch` aus dem Programm selbst.',
    '## konzept.config.json',
    buildEinstellungstabelle(),
    '## Anlagen einer Vorlage',
    'Unter `anlagen` nennt eine Vorlage Dateien aus `content/anlagen/` mit ihrem Namen und diese Ausgaben; `{id}` ist die Id des Berichts oder der Vorlage:',
    [...new Set(alleDateiarten.filter(({ anlage }) => anlage === true).map(({ pfad }) => dateinameOf(pfad)))]
      .map((name) => `- \`${name}\``)
      .join('\n'),
    '## Zuordnung beim Import eines Aktionsplans',
    '`konzept import aktionsplan tabelle.xlsx --spalten spalten.json` schreibt einen Vorschlag und liest ihn beim zweiten Aufruf. Darin stehen:',
    [
      ['blaetter', 'Blätter, die den Plan enthalten'],
      ['kopfzeile', 'Nummer der Zeile mit den Überschriften, von 1 an'],
      ['spalten', 'Felder und die Überschrift ihrer Spalte; bei Kosten auch mehrere'],
      [
        'weglassen',
        'Überschriften von Spalten, die nicht übernommen werden; jede andere Spalte ohne Feld kommt in den Text',
      ],
      ['handlungsfelder', 'Namen der Handlungsfelder und ihr Kürzel; ein neues Kürzel legt ein Handlungsfeld an'],
      ['akteure', 'Namen von Stellen und die Id des Akteurs; eine neue Id legt einen an, "" lässt den Namen im Text'],
      ['art', '`kuenftig` oder `bisherig`'],
    ]
      .map(([name = '', wort = '']) => `- \`${name}\`: ${wort}`)
      .join('\n'),
    'Diese Überschriften werden von selbst erkannt:',
    [
      '| Feld | Überschriften |',
      '| --- | --- |',
      ...planfelder.map((feld) => `| \`${feld}\` | ${spaltenworte[feld].join(', ')} |`),
    ].join('\n'),
  ].join('\n\n') + '\n';
