// Generates a valid concept of about so many entities, in the shape of a real one: Handlungsfelder, each with its chain of Bedarfe,
// Ziele and Maßnahmen, with Akteure, sources, terms, figures and charts, events, bodies, budgets and two reports around them, in
// about the shares that they have in the Musterfassung. The same number gives the same bytes, and a check finds nothing in them.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** How many of each stand beside a Handlungsfeld; with it, its Leitziel, its Indikatoren, its figures, its event and its chapter. */
const jeFeld = { ziele: 6, massnahmen: 18, akteure: 9, begriffe: 10, quellen: 10 };
const entitaetenJeFeld = 2 * jeFeld.ziele + jeFeld.massnahmen + jeFeld.akteure + jeFeld.begriffe + jeFeld.quellen + 8;

const zwei = (n) => String(n).padStart(2, '0');
const buchstaben = (n) => [...String(n)].map((ziffer) => 'ABCDEFGHIJ'[Number(ziffer)]).join('');
/** A kuerzel of letters for the folder number, so that large concepts have as many Handlungsfelder as they need. */
const kuerzelOf = (n) => `F${buchstaben(n)}`;

/** Words that make each text another one, as people's texts are. */
const orte = ['der Bibliothek', 'dem Stadtteilhaus', 'der Grundschule', 'dem Sportverein', 'dem Museum', 'der Kita'];
const wege = ['Gespräche am Nachmittag', 'offene Abende', 'kurze Kurse', 'Besuche zu Hause', 'Rundgänge im Viertel'];
const pick = (liste, n) => liste[n % liste.length];

/** A paragraph with a source, a term and a figure of its Handlungsfeld. */
function absatz(feld, n) {
  const { kuerzel, nummer } = feld;
  const quelle = `quelle-${nummer}-${(n % jeFeld.quellen) + 1}`;
  const begriff = `begriff-${nummer}-${(n % jeFeld.begriffe) + 1}`;
  const jahr = 2015 + (n % 9);
  return `In ${pick(orte, n)} und an ${(n % 7) + 2} weiteren Orten finden ${pick(wege, n)} statt; im Jahr ${jahr} kamen :wert{indikator=I-${kuerzel}-01 jahr=${jahr}} Personen ([[${quelle}]]). Die Stellen arbeiten mit Vereinen und Schulen zusammen, laden **jeden Monat** ein und halten fest, was *beschlossen* wurde. Was ein [Angebot](#glossar:${begriff}) ausmacht, ist erklärt; siehe auch [die Seite dazu](https://example.org/${nummer}/${n}).\n`;
}

const koerper = (feld, n) =>
  `${absatz(feld, n)}\n${absatz(feld, n + 1)}\n- Gespräch mit den Vereinen\n- Auswertung mit dem Fachbereich\n- Bericht an das Gremium\n`;

/** A file of the content: its head as lines, its body. */
const datei = (kopf, text) => `---\n${kopf.trim()}\n---\n\n${text}`;

/** Writes a concept of about `anzahl` entities below `ordner`. */
export function erzeuge(ordner, anzahl) {
  const schreibe = (pfad, text) => {
    const ziel = join(ordner, 'content', pfad);
    mkdirSync(dirname(ziel), { recursive: true });
    writeFileSync(ziel, text);
  };
  const felder = Math.max(1, Math.round(anzahl / entitaetenJeFeld));
  for (const [pfad, text] of rahmen(felder)) schreibe(pfad, text);
  for (let nummer = 1; nummer <= felder; nummer++)
    for (const [pfad, text] of handlungsfeld({ nummer, kuerzel: kuerzelOf(nummer), felder })) schreibe(pfad, text);
}

/** What a concept has once. */
function rahmen(felder) {
  const erstes = { nummer: 1, kuerzel: kuerzelOf(1), felder };
  const jahre = [2026, 2027, 2028, 2029, 2030].map((jahr) => `  ${jahr}: ${felder * 500_000}`).join('\n');
  const gremium = (name, monat) =>
    `namen:\n  - name: ${name}\nrolle: Berät das Konzept und nimmt die Berichte entgegen\nsitzungen:\n` +
    [2025, 2026, 2027]
      .map((jahr) => `  - { id: ${jahr}-1, datum: ${jahr}-${zwei(monat)}-12, oeffentlich: true }`)
      .join('\n');
  return [
    [
      'konzept.md',
      datei(
        'titel: Erzeugtes Konzept\nkommune: Stadt Musterstadt\nlaufzeit: { von: 2026-01, bis: 2030-12 }\nstichtag: 2026-06-30\nhinweis: Erzeugt.',
        `Zusammen sind es :anzahl{von=massnahme art=kuenftig} künftige und :anzahl{von=massnahme art=bisherig} bisherige Maßnahmen.\n\n${absatz(erstes, 0)}`,
      ),
    ],
    ['gremien/rat.md', datei(gremium('Rat der Stadt', 9), absatz(erstes, 1))],
    ['gremien/ausschuss.md', datei(gremium('Ausschuss für Soziales', 6), absatz(erstes, 2))],
    ['budgets/haushalt.md', datei(`titel: Haushalt\nart: haushalt\njahre:\n${jahre}\nbeschlusslage: beschlossen`, '')],
    [
      'vorlagen/beschluss.md',
      datei(
        `nummer: Muster\nart: beschluss\noeffentlich: true\ndatum: 2025-05-15\nverfasser: stelle-1-1\nbetreff: Erzeugtes Konzept\nbezug: keine\nberatungsfolge:\n  - sitzung: ausschuss/2025-1\n    oeffentlich: true\n    zustaendigkeit: vorberatung\n  - sitzung: rat/2025-1\n    oeffentlich: true\n    zustaendigkeit: entscheidung\nauswirkungen:\n  finanziell:\n    aus_massnahmen: true\n  personell: Keine.\n  klima: Keine.\n  gleichstellung: Keine.\nanlagen: [handlungskonzept.pdf, aktionsplan.pdf]`,
        '## Beschlussvorschlag\n\n### Rat der Stadt\n\n1. Der Rat beschließt das Konzept.\n\n## Begründung\n\n### Sachverhalt\n\nDas Konzept (Anlage 1) und der Aktionsplan (Anlage 2) liegen bei.\n',
      ),
    ],
    ...['2025-12-31', '2026-06-30'].map((tag, n) => [
      `berichte/${tag}.md`,
      datei('titel: Bericht zur Umsetzung\ngremien: [rat]', `## Zusammenfassung\n\n${absatz(erstes, n)}`),
    ]),
    [
      'kapitel/90-steuerung.md',
      datei('titel: Steuerung\nteil: umsetzung', '## Monitoring\n\n::monitoring{}\n\n## Kosten\n\n::budgets{}\n'),
    ],
  ];
}

/** The files of a Handlungsfeld and of what stands around it. */
function handlungsfeld(feld) {
  const { nummer, kuerzel } = feld;
  const pfad = `handlungsfelder/${nummer}-feld`;
  const mehrere = (anzahl, make) => Array.from({ length: anzahl }, (_, index) => make(index + 1));
  return [
    [
      `${pfad}/handlungsfeld.md`,
      datei(
        `kuerzel: ${kuerzel}\nnummer: ${nummer}\ntitel: Feld ${nummer}\nthemen: [Begegnung, Beratung]`,
        koerper(feld, nummer),
      ),
    ],
    [`${pfad}/leitziel.md`, datei(`titel: Leitziel ${nummer}`, absatz(feld, nummer))],
    ...mehrere(jeFeld.ziele, (n) => bedarf(pfad, feld, n)),
    ...mehrere(jeFeld.ziele, (n) => ziel(pfad, feld, n)),
    ...mehrere(jeFeld.massnahmen, (n) => massnahme(pfad, feld, n)),
    ...mehrere(3, (n) => indikator(feld, n)),
    ...daten(feld),
    ...mehrere(jeFeld.akteure, (n) => [
      `akteure/stelle-${nummer}-${n}.md`,
      datei(`name: Stelle ${nummer}.${n}\nkurz: S ${nummer}.${n}\nart: verwaltung`, absatz(feld, n)),
    ]),
    ...mehrere(jeFeld.begriffe, (n) => [
      `glossar/begriff-${nummer}-${n}.md`,
      datei(
        `begriff: Begriff ${nummer}.${n}\nkurz: Muster eines Begriffs`,
        `So heißt in diesem Konzept das Angebot Nummer ${n} von Feld ${nummer}.\n`,
      ),
    ]),
    ...mehrere(jeFeld.quellen, (n) => [
      `quellen/quelle-${nummer}-${n}.md`,
      datei(
        `titel: Quelle ${nummer}.${n}\nherausgeber: Statistisches Amt\njahr: ${2010 + n}\nadresse: https://example.org/quelle/${nummer}/${n}\nabgerufen: 2026-05-20`,
        'Muster einer Quelle.\n',
      ),
    ]),
    veranstaltung(feld),
    kapitel(feld),
  ];
}

const bedarf = (pfad, feld, n) => [
  `${pfad}/bedarfe/B-${feld.kuerzel}-${zwei(n)}.md`,
  datei(`titel: Bedarf ${feld.kuerzel} ${n}`, koerper(feld, n)),
];

const ziel = (pfad, feld, n) => [
  `${pfad}/ziele/Z-${feld.kuerzel}-${zwei(n)}.md`,
  datei(
    `titel: Ziel ${feld.kuerzel} ${n}
bedarfe: [B-${feld.kuerzel}-${zwei(n)}]
indikatoren: [I-${feld.kuerzel}-${zwei((n % 3) + 1)}]
teilziele:
  - nr: 1
    titel: Das Angebot ${n} erreicht 2029 alle Stadtteile
    messgroesse: Zahl der Stadtteile mit dem Angebot
    termin: 2029-12-31
    zustaendig: stelle-${feld.nummer}-${(n % jeFeld.akteure) + 1}
    realisierbarkeit: moeglich`,
    koerper(feld, n + 3),
  ),
];

/** Every third one was there before; of the others, some are late and some have moved a Termin. */
function massnahme(pfad, feld, n) {
  const { nummer, kuerzel, felder } = feld;
  // Bodies of neighbouring Handlungsfelder take part, as in a real administration.
  const nachbar = (nummer % felder) + 1;
  const stelle = (k) => `stelle-${k === 2 ? nachbar : nummer}-${((n * 7 + k * 2) % jeFeld.akteure) + 1}`;
  const bisherig = n % 3 === 0;
  const verlegt = n % 5 === 1;
  const kosten = [2026, 2027, 2028]
    .map((jahr) => `  - { jahr: ${jahr}, betrag: ${1000 + n * 250}, budget: haushalt, art: laufend }`)
    .join('\n');
  const kopf = `titel: Maßnahme ${n} in ${kuerzel}
art: ${bisherig ? 'bisherig' : 'kuenftig'}
ziele: [Z-${kuerzel}-${zwei(((n - 1) % jeFeld.ziele) + 1)}]
federfuehrung: ${stelle(0)}
beteiligte: [${stelle(1)}, ${stelle(2)}]
zielgruppen: [neu Zugewanderte, Familien]
prioritaet: ${pick(['hoch', 'mittel', 'niedrig'], n)}
${
  bisherig
    ? ''
    : `zeitraum: { von: 2026-01, bis: 2028-12 }
zwischenziele:
  - { nr: 1, titel: Begonnen, termin: 2026-04-30 }
  - { nr: 2, titel: Erprobt, termin: 2026-12-31, zustaendig: ${stelle(1)} }
  - { nr: 3, titel: Ausgewertet, termin: 2028-06-30 }
`
}kosten:
${kosten}
indikatoren: [I-${kuerzel}-${zwei((n % 3) + 1)}]
teilnehmende_geplant: ${40 + n}
sachstand:
  - datum: 2025-12-31
    status: ${bisherig ? 'laufend' : 'geplant'}
    text: Die Stelle hat ${n + 2} Orte besichtigt und mit den Vereinen gesprochen.
    naechster_schritt: Räume für den Herbst zusagen lassen.
  - datum: 2026-03-31
    status: ${bisherig ? 'laufend' : 'begonnen'}
    text: An ${n + 3} Nachmittagen kamen ${n * 4} Personen.
    ausgaben: ${n * 100}
  - datum: 2026-06-30
    status: laufend
    text: Inzwischen kommen ${n * 5} Personen; der Ablauf ist mit ihnen besprochen.
${bisherig ? '' : verlegt ? '    verlegt: [{ zwischenziel: 2, nach: 2027-03-31, grund: Der Raum wird umgebaut. }]\n    erreicht: [1]\n' : '    erreicht: [1]\n'}    teilnehmende: ${20 + n}
    ausgaben: ${n * 150}
    naechster_schritt: Die Auswertung vorbereiten.`;
  const text = `${koerper(feld, n)}\nSiehe [[Z-${kuerzel}-${zwei(((n - 1) % jeFeld.ziele) + 1)}]] und [[${stelle(2)}]].\n`;
  return [`${pfad}/massnahmen/M-${kuerzel}-${zwei(n)}.md`, datei(kopf, text)];
}

const indikator = ({ kuerzel, nummer }, n) => [
  `indikatoren/I-${kuerzel}-${zwei(n)}.md`,
  datei(
    `titel: Teilnehmende ${n} im Feld ${nummer}
einheit: Personen
richtung: steigend
reihe: { daten: reihe-${nummer}, spalte: ${pick(['personen', 'frauen', 'maenner'], n - 1)} }
ausgangswert: { wert: ${wertOf(nummer, 2024, n - 1)}, jahr: 2024 }
zielwert: { wert: ${3 * wertOf(nummer, 2024, n - 1)}, jahr: 2030 }`,
    'Gezählt sind Personen im Jahr. Ob eine einzelne Maßnahme gewirkt hat, lässt sich daraus nicht ablesen.\n',
  ),
];

/** A figure of the series of a Handlungsfeld: all persons, women, men. */
function wertOf(nummer, jahr, spalte) {
  const frauen = 100 + nummer * 3 + (jahr - 2010) * 11;
  const maenner = 90 + nummer * 2 + (jahr - 2010) * 9;
  return [frauen + maenner, frauen, maenner][spalte];
}

const jahre = Array.from({ length: 11 }, (_, index) => 2015 + index);

const daten = ({ nummer }) => [
  [
    `daten/reihe-${nummer}.md`,
    datei(
      `titel: Teilnehmende im Feld ${nummer}
quelle: [quelle-${nummer}-1]
stand: 2025-12-31
spalten:
  - { name: jahr, titel: Jahr, art: datum }
  - { name: personen, titel: Personen, art: zahl, einheit: Personen }
  - { name: frauen, titel: davon Frauen, art: zahl, einheit: Personen }
  - { name: maenner, titel: davon Männer, art: zahl, einheit: Personen }
zeitspalte: jahr`,
      'Nach den Meldungen der Stellen.\n',
    ),
  ],
  [
    `daten/reihe-${nummer}.csv`,
    `jahr,personen,frauen,maenner\n${jahre.map((jahr) => `${[jahr, ...[0, 1, 2].map((spalte) => wertOf(nummer, jahr, spalte))].join(',')}\n`).join('')}`,
  ],
];

const veranstaltung = (feld) => [
  `beteiligung/2025-05-werkstatt-${feld.nummer}.md`,
  datei(
    `titel: Werkstatt zum Feld ${feld.nummer}
datum: 2025-05-${zwei((feld.nummer % 28) + 1)}
format: Werkstatt
phase: erarbeitung
zustand: durchgefuehrt
zielsetzung: Erfahrungen sammeln und Vorschläge ordnen
teilnehmende: Stadtverwaltung, Träger, Vereine und weitere Interessierte
vorschlaege:
  - text: Angebote auch am Abend
    umgang: uebernommen
    eingeflossen_in: [Z-${feld.kuerzel}-01, M-${feld.kuerzel}-01]
  - text: Ein Faltblatt in sechs Sprachen
    umgang: teilweise
    grund: Vier Sprachen decken fast alle Anfragen ab.
    eingeflossen_in: [M-${feld.kuerzel}-02]
  - text: Mehr Plätze in Kursen des Bundes
    umgang: nicht
    grund: Darüber entscheidet der Bund.`,
    absatz(feld, 4),
  ),
];

const kapitel = (feld) => [
  `kapitel/20-lage-${feld.nummer}.md`,
  datei(
    `titel: Lage im Feld ${feld.nummer}\nteil: statistik`,
    `## Entwicklung\n\n${absatz(feld, 5)}\n::diagramm{indikator=I-${feld.kuerzel}-01}\n\n${absatz(feld, 6)}\n## Zahlen\n\n::tabelle{daten=reihe-${feld.nummer} spalten="jahr,personen,frauen,maenner"}\n`,
  ),
];
