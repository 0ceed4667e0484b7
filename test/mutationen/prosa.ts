// Mutations of prose: what must not stand in it, and directives made wrong along their own description.
import { type Attributart, type Direktive, direktiven } from '../../src/domain/direktiven.ts';
import { allKinds, type Typ } from '../../src/domain/registry.ts';
import { listOf } from '../../src/model/model.ts';
import { readReihe } from '../../src/model/queries/reihe.ts';
import { svgOf } from '../../src/rules/bilder/bilder.ts';
import { schreibe } from './eingriffe.ts';
import { vertippt } from './felder.ts';
import { dateienOf, finde, type Korpus, type Mutation, textOf, ziehe } from './korpus.ts';

/** `zeile`: at which line of the prose the finding stands, from 0. */
type Fehler = readonly [was: string, prosa: string, code: string, hilfe?: string, zeile?: number];

const bild = 'content/bilder/mutation.svg';

function fehlerImText(korpus: Korpus): Fehler[] {
  const massnahme = finde(korpus, 'massnahme')?.id ?? '';
  const gremium = finde(korpus, 'gremium')?.id ?? '';
  return [
    ['HTML', 'Ein <b>Wort</b> im Satz.', 'KZ350'],
    ['HTML-Block', '<div>Kasten</div>', 'KZ350'],
    ['Kommentar', '<!-- später -->', 'KZ350'],
    ['Verweis ins Leere', 'Siehe [[GIBT-ES-NICHT]].', 'KZ301'],
    ['Verweis vertippt', `Siehe [[${vertippt(massnahme)}]].`, 'KZ301', `Meinten Sie ${massnahme}`],
    ['Verweis mit Wort ins Leere', 'Siehe [unser Plan](#GIBT-ES-NICHT).', 'KZ301'],
    ['Verweis mit falscher Art', `Siehe [[akteur:${massnahme}]].`, 'KZ302'],
    ['Vorsatz unbekannt', 'Siehe [[nirgendwo:M-AMB-02]].', 'KZ304'],
    ['Tag an einer Maßnahme', `Siehe [[${massnahme}@2026-01-01]].`, 'KZ305'],
    ['Tag, den es nicht gibt', `Der [[${gremium}@2026-02-30]] berät.`, 'KZ305'],
    ['Bild fehlt', '![Ein Haus am Markt](bilder/gibt-es-nicht.png)', 'KZ306'],
    ['Datei fehlt', 'Siehe [Anlage](anlagen/gibt-es-nicht.pdf).', 'KZ306'],
    ['Laufwerk', 'Siehe [Plan](S:/plan.docx).', 'KZ351'],
    ['file:', 'Siehe [Plan](file:///plan.docx).', 'KZ351'],
    ['javascript:', 'Siehe [Plan](javascript:alert(1)).', 'KZ351'],
    ['hinaus', 'Siehe [Plan](../../../plan.docx).', 'KZ351'],
    ['Bild aus dem Netz', '![Ein Haus am Markt](https://example.org/haus.png)', 'KZ352'],
    ['Verweis mit Strich', `Siehe [[${massnahme}|unser Plan]].`, 'KZ354', `[unser Plan](#${massnahme})`],
    ['Link auf eine Datei des Konzepts', `Siehe [Plan](../massnahmen/${massnahme}.md).`, 'KZ351', `[[${massnahme}]]`],
    ['Verweis einfach geklammert', `Siehe [${massnahme}].`, 'KZ383', `[[${massnahme}]]`],
    ['Verweis nicht geschlossen', `Siehe [[${massnahme}] und weiter.`, 'KZ383'],
    ['Leerzeichen vor dem Ziel', `Siehe [unser Plan] (#${massnahme}).`, 'KZ383', `[unser Plan](#${massnahme})`],
    ['Fußnote ohne Text', 'Das ist belegt.[^beleg]', 'KZ383'],
    ['Fußnote ohne Zeichen', '[^beleg]: Aus dem Bericht.', 'KZ384'],
    ['Zelle zu viel', '| Jahr | Zahl |\n| --- | --- |\n| 2025 | 4 | 6 |', 'KZ385', '', 2],
    ['Tabelle ohne Striche', '| Jahr | Zahl |\n| 2025 | 4 |', 'KZ386'],
    ['Absatz eingerückt', '    Das Zentrum berät.', 'KZ387'],
    ['Fett mit Leerzeichen', 'Zur **Frist: **Ende Juni.', 'KZ383', 'unmittelbar an die Wörter'],
    ['Fett mit Leerzeichen neben Maskiertem', '5 \\% &amp; mehr **Frist: **Ende Juni.', 'KZ383'],
    ['Fett um Anführungszeichen im Wort', 'Die **„Wahlwerkstatt“**gruppe trifft sich.', 'KZ383'],
    ['Notiz aus Obsidian', 'Ein Satz. %%intern: nachfragen%%', 'KZ383', 'Notizen im Text'],
    ['Kasten aus GitHub', '> [!NOTE]\n> Ein Kasten.', 'KZ383', '**Hinweis:**'],
    ['Platzhalter', 'Der Betrag ist {{betrag}}.', 'KZ383', 'Platzhalter'],
    ['Einbettung', `![[${massnahme}]]`, 'KZ383', `[[${massnahme}]]`],
    ['tiefgestellt mit Tilden', 'Die Emission von C~2~ sinkt.', 'KZ383', 'Tilden'],
    ['hochgestellt', 'Auf 12 m^2 Fläche.', 'KZ383', 'm²'],
    ['Link mit Leerzeichen', 'Siehe [Plan](https://stadt.example/der Plan.pdf).', 'KZ383', 'der%20Plan.pdf'],
    ['Link mit einzelner Klammer', 'Siehe [Plan](https://stadt.example/plan_(neu.pdf) dort.', 'KZ383', '%28neu'],
    ['Post mit Leerzeichen', 'An [Post](mailto:Büro eins@stadt.example) schreiben.', 'KZ383'],
    ['Fußnote zweimal', 'Belegt.[^b]\n\n[^b]: Eins.\n\n[^b]: Zwei.', 'KZ356', '[^b]', 4],
    [
      'Linkziel zweimal',
      'Auf der [Seite der Stadt][z].\n\n[z]: https://eins.example/\n[z]: https://zwei.example/',
      'KZ356',
      '[z]',
      3,
    ],
    ['Linkziel statt Text', '[Hinweis]: nachmittags', 'KZ369', '\\[…]'],
    ['Punkt leer', '- Beratung\n-\n- Bildung', 'KZ357', '', 1],
    ['Überschrift leer', '##', 'KZ357'],
    ['Zitat leer', '>', 'KZ357'],
    ['Satz unter der Tabelle', '| Jahr | Zahl |\n| --- | --- |\n| 2025 | 4 |\nStand: Januar.', 'KZ358', '', 3],
    ['Linie unter dem Text', 'Das Zentrum berät.\n---\nEs bildet fort.', 'KZ359', '', 1],
    ['Überschrift mit Gleichheitszeichen', 'Aufgaben\n===', 'KZ359', '## Aufgaben', 1],
    ['Liste zählt falsch', '1. Beratung\n3. Bildung', 'KZ364', '„2.“', 1],
    ['Liste mit Klammern zählt falsch', '1) Beratung\n3) Bildung', 'KZ364', '„2.“', 1],
    ['Liste zählt nicht', '1. Beratung\n1. Bildung', 'KZ364', '„2.“', 1],
    ['Quartal am Zeilenanfang', '3. Quartal 2027: Auftakt.', 'KZ364', '„3\\.“'],
    ['Pfad von Windows', 'Die Ablage liegt unter S:\\_vorlagen.', 'KZ368'],
    ['Plus nach Umbruch', 'Die Zahl stieg um\n+ 12 Prozent.', 'KZ389', '„\\+“', 1],
    ['Anmerkung mit Sternchen', '* Stand der Zahlen: Januar', 'KZ389', '„\\*“'],
    ['größer als', 'Der Anteil liegt bei\n> 50 Prozent.', 'KZ389', '\\>', 1],
    ['Nummer nach Umbruch', 'Das steht in Abschnitt\n1. Danach folgt mehr.', 'KZ389', '„1\\.“', 1],
    ['Punkte aus Word', '• Beratung\n• Bildung', 'KZ393'],
    ['Kreise aus Word', 'o\tBeratung\no\tBildung', 'KZ393'],
    ['Buchstaben mit Klammer', 'a) Beratung\nb) Bildung', 'KZ393'],
    ['Buchstaben unter ihrer Einleitung', 'Drei Gründe:\na) mehr Regen\nb) mehr Hitze', 'KZ393', '', 1],
    ['Gedankenstriche unter ihrer Einleitung', 'Wir wollen:\n– mehr Bäume\n– weniger Asphalt', 'KZ393', '', 1],
    ['Gliederung unter ihrer Einleitung', 'Schritte:\n1.1 Planen\n1.2 Bauen', 'KZ393', '', 1],
    ['Auftrag in Klammern', 'Der Zuschuss beträgt [Betrag einfügen] Euro.', 'KZ383', 'Platzhalter'],
    ['Merkzettel', 'TODO: Zahl prüfen.', 'KZ383', 'Platzhalter'],
    ['Fragezeichen als Platzhalter', 'Der Zuschuss beträgt ??? Euro.', 'KZ383', 'Platzhalter'],
    ['Querverweis aus Word', 'Siehe Fehler! Verweisquelle konnte nicht gefunden werden.', 'KZ383', 'Platzhalter'],
    ['Maß eines Bildes', 'Der Plan hängt aus.{width=5cm}', 'KZ383', 'geschweiften Klammern'],
    ['Änderung zum Streichen', 'Das Zentrum {--berät--} hilft.', 'KZ383', 'Notizen im Text'],
    ['unterstrichen', 'Das ist ++neu++ hier.', 'KZ383', 'Markierungen'],
    ['Erklärung mit Doppelpunkt', 'Lotsendienst\n: begleitet zu Ämtern', 'KZ383', 'Doppelpunkt', 1],
    ['Kurzzeichen', 'Das ist wichtig :warning: für alle.', 'KZ383', 'Schreiben Sie ein Wort'],
    ['Uhrzeit, die es nicht gibt', 'Beginn ist um 25:30 Uhr.', 'KZ388', 'Quelle'],
    ['Minute, die es nicht gibt', 'Beginn ist um 9.75 Uhr.', 'KZ388'],
    ['Rechner im Haus', 'Siehe [Plan des Amts](http://192.168.0.1/plan).', 'KZ351'],
    ['Netz des Hauses', 'Siehe [Plan des Amts](https://intranet.local/plan).', 'KZ351'],
    ['Kennwort in der Adresse', 'Siehe [Plan des Amts](https://amt:geheim@stadt.example/plan).', 'KZ351'],
    ['Tage untereinander', '15. März: Auftakt\n20. April: Bericht', 'KZ393'],
    ['Satz unter der Liste', '- Das Zentrum berät.\nAlles ist kostenlos.', 'KZ394', '', 1],
    ['Konflikt', '<<<<<<< HEAD\nEin Satz.\n=======\nEin anderer.\n>>>>>>> zweig', 'KZ114', '======='],
    ['Konflikt mit Vorfassung', '<<<<<<< a\nEins.\n||||||| b\nVor.\n=======\nZwei.\n>>>>>>> c', 'KZ114'],
    ['Rest eines Konflikts', 'Ein Satz.\n>>>>>>> zweig', 'KZ114', 'Löschen Sie die Zeile', 1],
    ['Mitte eines Konflikts', 'Ein Satz.\n=======\nEin anderer.', 'KZ114', '', 1],
    ['Tag, den es nicht gibt, in Worten', 'Beschlossen am 31. November 2025.', 'KZ388', 'Quelle'],
    ['Tag, den es nicht gibt, in Ziffern', 'Beschlossen am 30.02.2026.', 'KZ388'],
    ['Anzahl, die nicht stimmt', 'Das Konzept umfasst 997 künftige Maßnahmen.', 'KZ380', ':anzahl'],
    ['Anzahl in Worten, die nicht stimmt', 'Das Konzept hat siebenundneunzig Handlungsfelder.', 'KZ380'],
    ['Link ohne Website', 'Siehe [Seite der Stadt](https://).', 'KZ355', 'Namen der Website'],
    ['Post an niemanden', 'An [Post des Amts](mailto:) schreiben.', 'KZ355', 'mailto:name@'],
    ['Telefon ohne Nummer', 'Am [Telefon des Amts](tel:) fragen.', 'KZ355', 'Nummer'],
    ['Zitate zu tief', `${'> '.repeat(101)}Ein Satz.`, 'KZ365'],
    ['Listen zu tief', `${'- '.repeat(101)}Ein Satz.`, 'KZ365'],
    ['Hervorhebungen zu tief', `${'*a **a '.repeat(150)}b${' a** a*'.repeat(150)}`, 'KZ365'],
    ['Absatz aus Klammern', '[ '.repeat(2001), 'KZ366', 'Leerzeilen'],
    ['Absatz ohne Ende', 'Ein Satz. '.repeat(2001), 'KZ366', 'Leerzeilen'],
    ['Tabelle zu breit', `${'| A '.repeat(62)}|\n${'| - '.repeat(62)}|`, 'KZ366', 'Datensatz'],
    ['Tabelle zu groß', `| A | B |\n| - | - |\n${'| 1 | 2 |\n'.repeat(6667)}`, 'KZ366', 'Datensatz'],
    ['Bild ohne Text', '![](bilder/mutation.svg)', 'KZ353'],
  ];
}

/** A right call of a directive, as its attributes. */
function richtig(korpus: Korpus, name: string, direktive: Direktive): Record<string, string> | undefined {
  const { model } = korpus;
  const indikator = finde(korpus, 'indikator', (each) => readReihe(model, each).some(({ wert }) => wert !== undefined));
  const budget = finde(korpus, 'budget', ({ data }) => typeof data.jahre === 'object');
  const jahre: Record<string, string | undefined> = {
    wert:
      indikator &&
      readReihe(model, indikator)
        .find(({ wert }) => wert !== undefined)
        ?.zeit.slice(0, 4),
    summe: Object.keys((budget?.data.jahre ?? {}) as object)[0],
  };
  const wertOf = (key: string, attribut: Attributart): string | undefined => {
    if (attribut.jahr) return jahre[name];
    if (attribut.sprache) return 'tr';
    if (key === 'text') return '"Hoş geldiniz"';
    if (attribut.worte) return attribut.worte[0];
    if (key === 'von') return 'massnahme';
    if (attribut.target === 'indikator') return indikator?.id;
    if (attribut.target === 'budget') return budget?.id;
    const typ = attribut.target;
    return typ && [...model.bekannt.values()].find((each) => each.typ === typ)?.id;
  };
  const werte: Record<string, string> = {};
  for (const [key, attribut] of Object.entries(direktive.attribute)) {
    const wert = wertOf(key, attribut);
    if (wert !== undefined) werte[key] = wert;
    else if (attribut.pflicht) return undefined;
  }
  return werte;
}

function* fehlerAnDirektiven(korpus: Korpus): Generator<Fehler> {
  for (const [name, direktive] of Object.entries(direktiven)) {
    const werte = richtig(korpus, name, direktive);
    if (!werte) continue;
    const ruf = (attribute: Record<string, string>, anders = name): string => {
      const inhalt = Object.entries(attribute).map(([key, wert]) => `${key}=${wert}`);
      const call = `${anders}{${inhalt.join(' ')}}`;
      return direktive.form === 'block' ? `::${call}` : `Es sind :${call} gezählt.`;
    };
    yield [`${name}: Name vertippt`, ruf(werte, vertippt(name)), 'KZ375', `Meinten Sie ${name}`];
    yield [`${name}: Angabe erfunden`, ruf({ ...werte, quatschangabe: '1' }), 'KZ360'];
    for (const [key, attribut] of Object.entries(direktive.attribute)) {
      const { [key]: wert, ...ohne } = werte;
      if (wert === undefined) continue;
      yield [`${name}: ${key} mit Doppelpunkt`, ruf(werte).replace(`${key}=`, `${key}: `), 'KZ363', `${key}=`];
      yield [`${name}: ${key} vertippt`, ruf({ ...ohne, [vertippt(key)]: wert }), 'KZ360', `Meinten Sie ${key}?`];
      if (attribut.pflicht) yield [`${name}: ${key} fehlt`, ruf(ohne), 'KZ361'];
      if (attribut.target) yield [`${name}: ${key} ins Leere`, ruf({ ...werte, [key]: 'GIBT-ES-NICHT' }), 'KZ301'];
      if (attribut.jahr) yield [`${name}: ${key} kein Jahr`, ruf({ ...werte, [key]: 'bald' }), 'KZ362'];
      if (attribut.sprache) yield [`${name}: ${key} keine Sprache`, ruf({ ...werte, [key]: 'englisch' }), 'KZ362'];
      if (attribut.worte) yield [`${name}: ${key} kein Wort`, ruf({ ...werte, [key]: 'quatsch' }), 'KZ362'];
    }
  }
  const indikator = listOf(korpus.model, 'indikator').find((each) => readReihe(korpus.model, each).length > 0);
  const budget = listOf(korpus.model, 'budget').find(({ data }) => typeof data.jahre === 'object');
  const datensatz = listOf(korpus.model, 'datensatz')[0];
  yield ['wert ohne Zahl', `Es sind :wert{indikator=${indikator?.id} jahr=1899}.`, 'KZ370'];
  yield ['anzahl in der Mehrzahl', 'Es sind :anzahl{von=massnahmen}.', 'KZ371', 'Meinten Sie massnahme'];
  yield ['anzahl mit unbekannter Art', 'Es sind :anzahl{von=massnahme art=künftige}.', 'KZ372'];
  yield ['anzahl mit unbekanntem Status', 'Es sind :anzahl{von=massnahme status=fertig}.', 'KZ372'];
  yield ['summe ohne Betrag', `Es sind :summe{budget=${budget?.id} jahr=1999}.`, 'KZ373'];
  yield ['tabelle mit unbekannter Spalte', `::tabelle{daten=${datensatz?.id} spalten="gibtesnicht"}`, 'KZ374'];
}

/** Mutations of prose, each in files of so many kinds, drawn for it: together they meet prose of every kind. */
export function* prosaMutationen(korpus: Korpus, arten: number): Generator<Mutation> {
  // What follows a list could belong to it.
  const enden = (typ: Typ) =>
    dateienOf(korpus, typ).filter(({ file }) => /\n\p{L}[^\n]*$/u.test(textOf(korpus, file).trimEnd()));
  const bewohnt = allKinds.filter(({ typ }) => enden(typ).length > 0);
  for (const [was, prosa, code, hilfe, zeile = 0] of [...fehlerImText(korpus), ...fehlerAnDirektiven(korpus)]) {
    for (const { typ } of ziehe(bewohnt, arten, (kind) => `${kind.typ} ${was}`)) {
      const [facts] = ziehe(enden(typ), 1, ({ file }) => `${file} ${was}`);
      if (!facts) continue;
      const { text, line } = schreibe(korpus, facts, prosa);
      const aenderung = new Map<string, string | Uint8Array>([
        [facts.file, text],
        ...(was === 'Bild ohne Text' ? [[bild, svgOf('')] as const] : []),
      ]);
      const mutation = { name: `${typ}, Text: ${was}`, aenderung, code, file: facts.file, line: line + zeile };
      yield { ...mutation, ...(hilfe === undefined ? {} : { hilfe }) };
    }
  }
}
