// By which titles cities call the columns of their plans: climate, heat, care, inclusion and integration.

/** Titles, separated by commas. */
const worte = (...zeilen: readonly string[]): readonly string[] => zeilen.flatMap((zeile) => zeile.split(', '));

/** What a column can mean for a Maßnahme; each with the titles that are known for it, the usual one first. */
export const spaltenworte = {
  titel: worte(
    'maßnahme, maßnahmen, titel, maßnahmentitel, titel der maßnahme, name der maßnahme, bezeichnung',
    'bezeichnung der maßnahme, projekt, handlungsempfehlung, aktivität, vorhaben, angebot, was',
    'projekt maßnahme, maßnahme projekt, projekttitel, projektname, projektbezeichnung, maßnahmenbezeichnung',
    'maßnahmenname, einzelmaßnahme, kurztitel, handlungsschritt, aufgabe, leitprojekt',
  ),
  nummer: worte(
    'nr., nr, nummer, lfd. nr., lfd nr, maßnahmennummer, maßnahmen nr., id, kennung, kennziffer, ziffer',
    'projektnummer, projekt nr., m nr., ordnungsnummer',
  ),
  handlungsfeld: worte(
    'handlungsfeld, handlungsfelder, themenfeld, themenbereich, bereich, aktionsfeld, schwerpunkt, thema',
    'strategiefeld, themenschwerpunkt, themengebiet, handlungsbereich, handlungsschwerpunkt, lebensbereich',
    'cluster, säule, sektor, rubrik',
  ),
  ziel: worte(
    'ziel, ziele, teilziel, handlungsziel, zielsetzung, strategisches ziel, operatives ziel',
    'ziele der maßnahme, ziel der maßnahme, unterziel, wirkungsziel, maßnahmenziel, projektziel',
  ),
  beschreibung: worte(
    'beschreibung, kurzbeschreibung, erläuterung, inhalt, maßnahmenbeschreibung, umsetzung, umsetzungsschritte',
    'beschreibung der maßnahme, inhaltliche beschreibung, projektbeschreibung, maßnahmeninhalt',
    'erforderliche umsetzungsschritte, konkretisierung, vorgehen',
  ),
  federfuehrung: worte(
    'federführung, zuständigkeit, zuständig, verantwortlich, verantwortlichkeit, verantwortung',
    'federführende stelle, verantwortliche stelle, zuständige stelle, akteur, fachbereich, fachamt, amt, wer',
    'federführend, federführendes amt, verantwortliche, verantwortlicher, verantwortliche r',
    'verantwortliche akteure, verantwortlicher akteur, verantwortliche organisationseinheit',
    'verantwortliches amt, hauptverantwortlich, hauptverantwortung, zuständiges amt, zuständiger bereich',
    'zuständige organisationseinheit, umsetzungsverantwortung, projektverantwortung, projektleitung',
    'maßnahmenträger, träger der maßnahme, durchführung, organisationseinheit',
  ),
  beteiligte: worte(
    'beteiligte, beteiligung, kooperationspartner, partner, mitwirkende, weitere beteiligte',
    'beteiligte akteure, kooperation, akteure, beteiligt, weitere akteure, weitere partner, weitere ämter',
    'kooperationspartner innen, kooperationspartnerinnen und kooperationspartner, kooperationen',
    'projektpartner, netzwerkpartner, partner innen, akteurinnen und akteure, akteur innen, mitwirkung',
    'mitarbeit, zu beteiligen, einzubindende akteure, unterstützung durch',
  ),
  zielgruppen: worte('zielgruppe, zielgruppen, für wen, adressaten, zielgruppe n, zielgruppe der maßnahme'),
  prioritaet: worte('priorität, prio, priorisierung, dringlichkeit, prioritätsstufe, wichtigkeit, rang'),
  zeitraum: worte(
    'laufzeit, zeitraum, zeitschiene, zeitplan, zeitplanung, zeitrahmen, umsetzungszeitraum',
    'zeitliche umsetzung, termin, bis wann, wann, zeithorizont, umsetzungshorizont, durchführungszeitraum',
    'realisierungszeitraum, umsetzungszeit, umsetzungsfrist, projektlaufzeit, zeitfenster, zeitliche planung',
    'zeit, dauer',
  ),
  beginn: worte(
    'beginn, start, anfang, von, startdatum, ab, projektbeginn, umsetzungsbeginn, beginn der umsetzung',
    'einführung',
  ),
  ende: worte(
    'ende, bis, enddatum, abschluss, fertigstellung, frist, projektende, umsetzung bis, zieltermin',
    'ende der umsetzung',
  ),
  kosten: worte(
    'kosten, gesamtkosten, kosten gesamt, kosten finanzierung, finanzbedarf, mittelbedarf, mittel, budget',
    'ressourcen, sachkosten, finanzieller aufwand, aufwand, kostenrahmen, kostenschätzung, kosten schätzung',
    'geschätzte kosten, voraussichtliche kosten, voraussichtliche kosten und kostenträger, gesamtkostenrahmen',
    'projektkosten, investitionskosten, kosten und finanzierung, kostenaufwand, finanzmittel',
    'finanzmittelbedarf, finanzielle mittel, finanzielle ressourcen, finanzieller rahmen, haushaltsmittel',
  ),
  finanzierung: worte(
    'finanzierung, mittelherkunft, förderung, fördermittel, kostenträger, finanzierungsquelle',
    'finanzierung durch, fördermöglichkeiten, förderprogramm, haushaltsstelle, finanzierungsmöglichkeiten',
  ),
  zwischenziele: worte(
    'meilenstein, meilensteine, zwischenziele, zwischenziel, nächste schritte, arbeitsschritte',
    'meilensteine termine, erfolgsindikatoren meilensteine, etappen',
  ),
  status: worte(
    'status, umsetzungsstand, stand, stand der umsetzung, sachstand, bearbeitungsstand, umsetzungsstatus',
    'projektstatus, projektstand, realisierungsstand, aktueller stand, aktueller sachstand, bearbeitungsstatus',
    'stand umsetzung, status der umsetzung',
  ),
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Planfeld = keyof typeof spaltenworte;

export const planfelder = Object.keys(spaltenworte) as readonly Planfeld[];
