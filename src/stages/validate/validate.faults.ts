// What can be wrong with the fields of a file's front matter.
import { formatLang } from '../../base/datum.ts';
import { defineFault } from '../../diagnostics/diagnostic.ts';
import { askMeinten, findNearest } from '../../diagnostics/vorschlag.ts';

export const fieldUnknown = defineFault<{ feld: string; bekannt: readonly string[] }>({
  code: 'KZ210',
  name: 'feld-unbekannt',
  severity: 'error',
  message: ({ feld }) => `Das Feld „${feld}“ gibt es hier nicht.`,
  help: ({ feld, bekannt }) => askMeinten(findNearest(feld, bekannt)) ?? `Möglich sind: ${bekannt.join(', ')}.`,
  explanation:
    'Ein Feld, das niemand kennt, wird nirgends gedruckt. Meist ist es ein Tippfehler, und die Angabe fehlt dann dort, wo ' +
    'sie stehen sollte.',
  bad: { 'M-TEIL-05': 'federfuehrng: KI' },
  good: { 'M-TEIL-05': 'federfuehrung: KI' },
});

export const fieldMissing = defineFault<{
  feld: string;
  in: string;
  bedeutung?: string | undefined;
  beispiel?: string | undefined;
  moeglich?: readonly string[] | undefined;
}>({
  code: 'KZ211',
  name: 'feld-fehlt',
  severity: 'error',
  message: ({ feld, in: wo }) => `${wo} fehlt das Feld „${feld}“.`,
  help: ({ feld, bedeutung, beispiel, moeglich }) =>
    [
      `Ergänzen Sie eine Zeile „${feld}: …“${moeglich || bedeutung === undefined ? '' : `: ${bedeutung}`}.`,
      ...(moeglich ? [`Möglich sind: ${moeglich.join(', ')}.`] : []),
      ...(!moeglich && beispiel !== undefined ? [`Zum Beispiel „${feld}: ${beispiel}“.`] : []),
    ].join(' '),
  explanation: 'Ohne diese Angabe lässt sich der Eintrag weder benennen noch einordnen.',
  bad: { 'content/akteure/KI.md': '---\nname: Kommunales Integrationszentrum\n---\n' },
  good: { KI: 'name: Kommunales Integrationszentrum' },
});

export const fieldEmpty = defineFault<{ feld: string; pflicht: boolean }>({
  code: 'KZ212',
  name: 'feld-leer',
  severity: 'error',
  message: ({ feld }) => `Das Feld „${feld}“ ist leer.`,
  help: ({ pflicht }) =>
    pflicht ? 'Tragen Sie den Wert ein.' : 'Tragen Sie den Wert ein, oder löschen Sie die Zeile, wenn es keinen gibt.',
  explanation:
    'Ein leeres Feld sagt nicht, ob die Angabe vergessen wurde oder ob es sie nicht gibt. Was Formulare für ein freiwilliges Feld ohne Wert schreiben, null oder zwei Anführungszeichen, gilt als weggelassen.',
  bad: { KI: 'kurz:' },
  good: { KI: 'kurz: KI' },
});

export const fieldType = defineFault<{ feld: string; erwartet: string; hilfe: string }>({
  code: 'KZ213',
  name: 'feld-falsche-art',
  severity: 'error',
  message: ({ feld, erwartet }) => `Das Feld „${feld}“ erwartet ${erwartet}.`,
  help: ({ hilfe }) => hilfe,
  explanation:
    'Jedes Feld hat eine Art: Text, Zahl, Liste, ja oder nein. Nur so lässt sich mit ihm rechnen und es drucken.',
  bad: { 'M-TEIL-05': 'personal: eine halbe Stelle' },
  good: { 'M-TEIL-05': 'personal: 0.5' },
});

export const valueUnknown = defineFault<{ feld: string; wert: string; moeglich: Readonly<Record<string, string>> }>({
  code: 'KZ214',
  name: 'wert-unbekannt',
  severity: 'error',
  message: ({ feld, wert }) => `„${wert}“ ist kein Wert des Feldes „${feld}“.`,
  help: ({ wert, moeglich }) =>
    askMeinten(
      findNearest(
        wert,
        Object.entries(moeglich).map(([id, titel]) => ({ id, titel })),
      ),
    ) ?? `Möglich sind: ${Object.keys(moeglich).join(', ')}.`,
  explanation: 'Das Feld kennt nur bestimmte Wörter, damit gleiche Dinge gleich heißen und sich zählen lassen.',
  bad: { 'M-TEIL-05': 'prioritaet: dringend' },
  good: { 'M-TEIL-05': 'prioritaet: hoch' },
});

/** What words of time may mean: a date to agree to, or that there is no end. */
export type Zeitmeinung = { readonly iso: string } | 'ohne-ende';

function adviseZeit(feld: string, gemeint: Zeitmeinung): string {
  if (gemeint !== 'ohne-ende') return `Ist ${formatLang(gemeint.iso)} gemeint, schreiben Sie ${gemeint.iso}.`;
  return feld === 'bis'
    ? 'Was kein Ende hat, hat kein „bis“: Löschen Sie die Angabe.'
    : 'Schreiben Sie, wann es zuerst so weit ist; ein Zeitraum ohne Ende hat nur „von“.';
}

export const dateForm = defineFault<{ feld: string; wert: string; nurTag: boolean; gemeint?: Zeitmeinung | undefined }>(
  {
    code: 'KZ215',
    name: 'datum-form',
    severity: 'error',
    message: ({ feld, wert }) => `„${wert}“ im Feld „${feld}“ ist kein Datum, das sich einordnen lässt.`,
    help: ({ feld, nurTag, gemeint }) =>
      gemeint !== undefined
        ? adviseZeit(feld, gemeint)
        : nurTag
          ? 'Schreiben Sie den Tag als 2026-03-31.'
          : 'Schreiben Sie einen Tag (2026-03-31), einen Monat (2026-03), ein Quartal (2026-Q3) oder ein Jahr (2026).',
    explanation: 'Daten stehen in der Form Jahr-Monat-Tag (ISO 8601). Nur so lassen sie sich ordnen und vergleichen.',
    bad: { 'M-TEIL-05': 'zeitraum: { von: Anfang 2026, bis: 2027-12 }' },
    good: { 'M-TEIL-05': 'zeitraum: { von: 2026-01, bis: 2027-12 }' },
  },
);

export const dateImpossible = defineFault<{ wert: string }>({
  code: 'KZ216',
  name: 'datum-unmoeglich',
  severity: 'error',
  message: ({ wert }) => `Das Datum ${wert} gibt es nicht.`,
  help: () => 'Prüfen Sie Tag und Monat.',
  explanation:
    'Der Kalender kennt diesen Tag nicht, zum Beispiel den 31. November. Ein echter Plan nannte ihn trotzdem.',
  bad: { 'M-TEIL-05': 'zeitraum: { von: 2026-01, bis: 2027-11-31 }' },
  good: { 'M-TEIL-05': 'zeitraum: { von: 2026-01, bis: 2027-11-30 }' },
});

export const dateGerman = defineFault<{ wert: string; iso: string }>({
  code: 'KZ217',
  name: 'datum-deutsch',
  severity: 'warning',
  message: ({ wert }) => `Das Datum ${wert} ist nicht in der Form Jahr-Monat-Tag geschrieben.`,
  help: ({ iso }) => `Schreiben Sie ${iso}.`,
  explanation: 'Was gemeint ist, wird verstanden. Einheitlich geschriebene Daten lassen sich aber suchen und ordnen.',
  bad: { 'M-TEIL-05': 'zeitraum: { von: 01.01.2026, bis: 2027-12-31 }' },
  good: { 'M-TEIL-05': 'zeitraum: { von: 2026-01-01, bis: 2027-12-31 }' },
});

export const listEmpty = defineFault<{ feld: string }>({
  code: 'KZ218',
  name: 'liste-leer',
  severity: 'error',
  message: ({ feld }) => `Die Liste „${feld}“ braucht mindestens einen Eintrag.`,
  help: () => 'Tragen Sie einen Eintrag ein: eine eigene Zeile, eingerückt, mit „- “ davor.',
  explanation: 'An dieser Stelle ist mindestens eine Angabe nötig, sonst steht der Eintrag ohne Zusammenhang da.',
  bad: { 'M-TEIL-05': 'ziele: []' },
  good: { 'M-TEIL-05': 'ziele: [Z-TEIL-01]' },
});

export const valueForm = defineFault<{ feld: string; wert: string; erwartet: string }>({
  code: 'KZ219',
  name: 'wert-form',
  severity: 'error',
  message: ({ feld, wert, erwartet }) => `„${wert}“ passt nicht in das Feld „${feld}“. Erwartet wird: ${erwartet}.`,
  help: () => 'Berichtigen Sie den Wert.',
  explanation: 'Der Wert muss eine bestimmte Form haben, damit andere Teile des Konzepts sich auf ihn beziehen können.',
  bad: { 'content/quellen/amt-statistik.md': '---\ntitel: Seite der Stadt\nadresse: www.oberhausen.de\n---\n' },
  good: {
    'content/quellen/amt-statistik.md': '---\ntitel: Seite der Stadt\nadresse: https://www.oberhausen.de/\n---\n',
  },
});

export const numberRange = defineFault<{ feld: string; wert: string; grenze: string }>({
  code: 'KZ220',
  name: 'zahl-unmoeglich',
  severity: 'error',
  message: ({ feld, wert, grenze }) => `${wert} ist im Feld „${feld}“ nicht möglich: ${grenze}.`,
  help: () => 'Prüfen Sie die Zahl.',
  explanation: 'Beträge und Anzahlen sind nicht negativ, Nummern sind ganze Zahlen ab 1, Jahre haben vier Stellen.',
  bad: { 'M-TEIL-05': 'personal: -1' },
  good: { 'M-TEIL-05': 'personal: 1' },
});

export const invisibleCharacter = defineFault<{ wert: string }>({
  code: 'KZ221',
  name: 'zeichen-unsichtbar',
  severity: 'error',
  message: ({ wert }) => `In „${wert}“ steckt ein unsichtbares Zeichen.`,
  help: ({ wert }) => `Tippen Sie ${wert} neu, statt den Text zu kopieren.`,
  explanation:
    'Beim Kopieren aus Word, PDF oder einer Website wandern geschützte Leerzeichen, weiche Trennstriche und Zeichen ohne ' +
    'Breite mit. Niemand sieht sie, und doch ist die Id oder der Dateiname mit ihnen ein anderer.',
  bad: { 'M-TEIL-05': 'ziele: [Z-TEIL\u00AD-01]' },
  good: { 'M-TEIL-05': 'ziele: [Z-TEIL-01]' },
});

export const thousandsPoint = defineFault<{ wert: string; zahl: string; was: 'betrag' | 'zahl' | 'offen' }>({
  code: 'KZ222',
  name: 'betrag-tausenderpunkt',
  severity: 'error',
  message: ({ wert, was }) =>
    `${wert} wird als ${String(Number(wert)).replace('.', ',')} gelesen: Der Punkt trennt ${was === 'betrag' ? 'Euro und Cent' : 'die Stellen hinter dem Komma ab'}, nicht die Tausender.`,
  help: ({ wert, zahl, was }) =>
    was === 'offen'
      ? `Schreiben Sie ${zahl}, wenn Tausender gemeint sind; bei drei Stellen hinter dem Komma ${wert}0.`
      : `Schreiben Sie ${zahl}.`,
  explanation:
    'Zahlen stehen ohne Zeichen für Tausender; der Punkt ist das Dezimalzeichen. Drei Stellen hinter dem Punkt haben weder Beträge noch ' +
    'Personen, Stellen oder Prozente: Gemeint sind Tausender, und ohne diesen Befund wären aus 5.000 fünf geworden.',
  bad: { 'M-TEIL-05': 'kosten: [{ jahr: 2026, betrag: 5.000 }]' },
  good: { 'M-TEIL-05': 'kosten: [{ jahr: 2026, betrag: 5000 }]' },
});

export const quotedValue = defineFault<{ wert: string; innen: string }>({
  code: 'KZ225',
  name: 'anfuehrung-als-wert',
  severity: 'warning',
  message: ({ wert }) => `Die Anführungszeichen von ${wert} gelten als Teil der Angabe.`,
  help: ({ innen }) =>
    `Schreiben Sie ${innen} ohne sie. Nötig sind im Kopf der Datei nur gerade Anführungszeichen ("…"), etwa um einen Text mit Doppelpunkt.`,
  explanation:
    'Word macht aus geraden Anführungszeichen gebogene. Die geraden gehören zur Schreibweise und fallen weg; die gebogenen sind Zeichen wie ' +
    'alle anderen und stünden so in Überschriften, Tabellen und Adressen.',
  bad: { 'M-TEIL-05': 'titel: „Lotsenstelle einrichten“' },
  good: { 'M-TEIL-05': 'titel: "Lotsenstelle einrichten"' },
});
