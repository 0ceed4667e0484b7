// Every rule, in the order of its code. A new rule is a file and a line here.
import { bildBewegt } from './bilder/bild-bewegt.rule.ts';
import { bildEndungFalsch } from './bilder/bild-endung-falsch.rule.ts';
import { bildUnlesbar } from './bilder/bild-unlesbar.rule.ts';
import { bildVierfarbig } from './bilder/bild-vierfarbig.rule.ts';
import { bildZuGross } from './bilder/bild-zu-gross.rule.ts';
import { zeichnungUnsicher } from './bilder/zeichnung-unsicher.rule.ts';
import { zeichnungZuAufwendig } from './bilder/zeichnung-zu-aufwendig.rule.ts';
import { bildNenntMehr } from './bilder/bild-nennt-mehr.rule.ts';
import { anteilFalsch } from './daten/anteil-falsch.rule.ts';
import { ausgangswertAbweichend } from './daten/ausgangswert-abweichend.rule.ts';
import { datensatzOhneTabelle } from './daten/datensatz-ohne-tabelle.rule.ts';
import { reiheOhneZeitspalte } from './daten/reihe-ohne-zeitspalte.rule.ts';
import { reiheSpalteKeineZahl } from './daten/reihe-spalte-keine-zahl.rule.ts';
import { reiheSpalteUnbekannt } from './daten/reihe-spalte-unbekannt.rule.ts';
import { reiheSprung } from './daten/reihe-sprung.rule.ts';
import { schaetzungZeileUnbekannt } from './daten/schaetzung-zeile-unbekannt.rule.ts';
import { spalteFehlt } from './daten/spalte-fehlt.rule.ts';
import { spalteUnbeschrieben } from './daten/spalte-unbeschrieben.rule.ts';
import { spaltennameUnbekannt } from './daten/spaltenname-unbekannt.rule.ts';
import { tabelleOhneDatensatz } from './daten/tabelle-ohne-datensatz.rule.ts';
import { zelleDatumUnmoeglich } from './daten/zelle-datum-unmoeglich.rule.ts';
import { zelleKeinDatum } from './daten/zelle-kein-datum.rule.ts';
import { zelleKeineZahl } from './daten/zelle-keine-zahl.rule.ts';
import { zelleTausenderpunkt } from './daten/zelle-tausenderpunkt.rule.ts';
import { spalteDoppelt } from './daten/spalte-doppelt.rule.ts';
import { summenzeile } from './daten/summenzeile.rule.ts';
import { tabelleSpalteZweimal } from './daten/tabelle-spalte-zweimal.rule.ts';
import { wertMehrdeutig } from './daten/wert-mehrdeutig.rule.ts';
import { zeileOhneZeit } from './daten/zeile-ohne-zeit.rule.ts';
import { zeitDoppelt } from './daten/zeit-doppelt.rule.ts';
import { zeitReihenfolge } from './daten/zeit-reihenfolge.rule.ts';
import { zielwertGegenRichtung } from './daten/zielwert-gegen-richtung.rule.ts';
import { zielwertOhneAusgangswert } from './daten/zielwert-ohne-ausgangswert.rule.ts';
import { zielwertVorAusgangswert } from './daten/zielwert-vor-ausgangswert.rule.ts';
import { budgetUeberschritten } from './kosten/budget-ueberschritten.rule.ts';
import { budgetUngenutzt } from './kosten/budget-ungenutzt.rule.ts';
import { innovationBewilligtVorAntrag } from './kosten/innovation-bewilligt-vor-antrag.rule.ts';
import { kostenFehlen } from './kosten/kosten-fehlen.rule.ts';
import { kostenJahrAusserhalb } from './kosten/kosten-jahr-ausserhalb.rule.ts';
import { verstetigungOhneTraeger } from './kosten/verstetigung-ohne-traeger.rule.ts';
import { federfuehrungBeteiligt } from './plan/federfuehrung-beteiligt.rule.ts';
import { federfuehrungFehlt } from './plan/federfuehrung-fehlt.rule.ts';
import { gremiumNameEndeVorAnfang } from './plan/gremium-name-ende-vor-anfang.rule.ts';
import { gremiumNamenUeberschneiden } from './plan/gremium-namen-ueberschneiden.rule.ts';
import { sitzungDoppelt } from './plan/sitzung-doppelt.rule.ts';
import { verlegungAusserhalb } from './plan/verlegung-ausserhalb.rule.ts';
import { zeitraumBeginntAusserhalb } from './plan/zeitraum-beginnt-ausserhalb.rule.ts';
import { zeitraumEndeVorAnfang } from './plan/zeitraum-ende-vor-anfang.rule.ts';
import { zeitraumFehlt } from './plan/zeitraum-fehlt.rule.ts';
import { zwischenzielAusserhalb } from './plan/zwischenziel-ausserhalb.rule.ts';
import { zwischenzielFehlt } from './plan/zwischenziel-fehlt.rule.ts';
import { zwischenzielNummerDoppelt } from './plan/zwischenziel-nummer-doppelt.rule.ts';
import { zwischenzielReihenfolge } from './plan/zwischenziel-reihenfolge.rule.ts';
import { abgeschlossenMitOffenem } from './sachstand/abgeschlossen-mit-offenem.rule.ts';
import { eintragNachEntfallen } from './sachstand/eintrag-nach-entfallen.rule.ts';
import { entscheidetKeineStelle } from './sachstand/entscheidet-keine-stelle.rule.ts';
import { entscheidungOhneStelle } from './sachstand/entscheidung-ohne-stelle.rule.ts';
import { sachstandGrundFehlt } from './sachstand/sachstand-grund-fehlt.rule.ts';
import { sachstandReihenfolge } from './sachstand/sachstand-reihenfolge.rule.ts';
import { sachstandSummeSinkt } from './sachstand/sachstand-summe-sinkt.rule.ts';
import { sachstandTextDoppelt } from './sachstand/sachstand-text-doppelt.rule.ts';
import { verlegtNachErreicht } from './sachstand/verlegt-nach-erreicht.rule.ts';
import { zwischenzielUnbekannt } from './sachstand/zwischenziel-unbekannt.rule.ts';
import { zwischenzielZweimalErreicht } from './sachstand/zwischenziel-zweimal-erreicht.rule.ts';
import { abgerufenNachStand } from './struktur/abgerufen-nach-stand.rule.ts';
import { akteurOhneAufgabe } from './struktur/akteur-ohne-aufgabe.rule.ts';
import { bedarfOhneZiel } from './struktur/bedarf-ohne-ziel.rule.ts';
import { beendetUndFortgefuehrt } from './struktur/beendet-und-fortgefuehrt.rule.ts';
import { beilageMitProgramm } from './struktur/beilage-mit-programm.rule.ts';
import { dateinameDatumUnmoeglich } from './struktur/dateiname-datum-unmoeglich.rule.ts';
import { eintragDoppelt } from './struktur/eintrag-doppelt.rule.ts';
import { handlungsfeldNummerDoppelt } from './struktur/handlungsfeld-nummer-doppelt.rule.ts';
import { handlungsfeldOhneBedarf } from './struktur/handlungsfeld-ohne-bedarf.rule.ts';
import { handlungsfeldOhneKuenftigeMassnahme } from './struktur/handlungsfeld-ohne-kuenftige-massnahme.rule.ts';
import { handlungsfeldOhneZiel } from './struktur/handlungsfeld-ohne-ziel.rule.ts';
import { indikatorUngenutzt } from './struktur/indikator-ungenutzt.rule.ts';
import { kontaktNenntPerson } from './struktur/kontakt-nennt-person.rule.ts';
import { laufzeitEndeVorAnfang } from './struktur/laufzeit-ende-vor-anfang.rule.ts';
import { ebeneAbgewaehlt } from './struktur/ebene-abgewaehlt.rule.ts';
import { leitzielFehlt } from './struktur/leitziel-fehlt.rule.ts';
import { nichtUebernommenEingeflossen } from './struktur/nicht-uebernommen-eingeflossen.rule.ts';
import { quelleUngenutzt } from './struktur/quelle-ungenutzt.rule.ts';
import { querbezugVerkehrt } from './struktur/querbezug-verkehrt.rule.ts';
import { teilzielNummerDoppelt } from './struktur/teilziel-nummer-doppelt.rule.ts';
import { veranstaltungGegenStand } from './struktur/veranstaltung-gegen-stand.rule.ts';
import { verweisAufSich } from './struktur/verweis-auf-sich.rule.ts';
import { verweiseImKreis } from './struktur/verweise-im-kreis.rule.ts';
import { verzahnungDortUnbekannt } from './struktur/verzahnung-dort-unbekannt.rule.ts';
import { verzahnungHeisstWieTyp } from './struktur/verzahnung-heisst-wie-typ.rule.ts';
import { verzahnungOhneDatei } from './struktur/verzahnung-ohne-datei.rule.ts';
import { verzahnungVeraendert } from './struktur/verzahnung-veraendert.rule.ts';
import { vorgaengerDoppelt } from './struktur/vorgaenger-doppelt.rule.ts';
import { vorgaengerNummerDoppelt } from './struktur/vorgaenger-nummer-doppelt.rule.ts';
import { vorgaengerNummerUnbekannt } from './struktur/vorgaenger-nummer-unbekannt.rule.ts';
import { vorschlagOhneGrund } from './struktur/vorschlag-ohne-grund.rule.ts';
import { zielOhneBedarf } from './struktur/ziel-ohne-bedarf.rule.ts';
import { zielOhneMassnahme } from './struktur/ziel-ohne-massnahme.rule.ts';
import { abkuerzungUnerklaert } from './text/abkuerzung-unerklaert.rule.ts';
import { absatzAlsProgramm } from './text/absatz-als-programm.rule.ts';
import { absichtUnbestimmt } from './text/absicht-unbestimmt.rule.ts';
import { alternativtextNichtssagend } from './text/alternativtext-nichtssagend.rule.ts';
import { anzahlAbweichend } from './text/anzahl-abweichend.rule.ts';
import { anzahlArtUnbekannt } from './text/anzahl-art-unbekannt.rule.ts';
import { anzahlFilterUnpassend } from './text/anzahl-filter-unpassend.rule.ts';
import { direktiveVertippt } from './text/direktive-vertippt.rule.ts';
import { fussnoteUngenutzt } from './text/fussnote-ungenutzt.rule.ts';
import { genderformGemischt } from './text/genderform-gemischt.rule.ts';
import { linktextNichtssagend } from './text/linktext-nichtssagend.rule.ts';
import { markeBleibtText } from './text/marke-bleibt-text.rule.ts';
import { textFehlt } from './text/text-fehlt.rule.ts';
import { handlungsfeldNummerLuecke } from './struktur/handlungsfeld-nummer-luecke.rule.ts';
import { vorlageUnveroeffentlicht } from './vorlage/vorlage-unveroeffentlicht.rule.ts';
import { kennungUnbekannt } from './text/kennung-unbekannt.rule.ts';
import { satzImListenpunkt } from './text/satz-im-listenpunkt.rule.ts';
import { satzLang } from './text/satz-lang.rule.ts';
import { schreibweiseUneinheitlich } from './text/schreibweise-uneinheitlich.rule.ts';
import { summeOhneBetrag } from './text/summe-ohne-betrag.rule.ts';
import { tabelleBleibtText } from './text/tabelle-bleibt-text.rule.ts';
import { tabelleSpalteUnbekannt } from './text/tabelle-spalte-unbekannt.rule.ts';
import { tabelleZelleUeberzaehlig } from './text/tabelle-zelle-ueberzaehlig.rule.ts';
import { tabellenkopfLeer } from './text/tabellenkopf-leer.rule.ts';
import { tagUnmoeglich } from './text/tag-unmoeglich.rule.ts';
import { ueberschriftEbene } from './text/ueberschrift-ebene.rule.ts';
import { wertOhneZahl } from './text/wert-ohne-zahl.rule.ts';
import { anlageNenntMehr } from './vorlage/anlage-nennt-mehr.rule.ts';
import { anlageHandelt } from './vorlage/anlage-handelt.rule.ts';
import { anlageNormWiderlegt } from './vorlage/anlage-norm-widerlegt.rule.ts';
import { anlageUnterschrieben } from './vorlage/anlage-unterschrieben.rule.ts';
import { anlageVerschlossen } from './vorlage/anlage-verschlossen.rule.ts';
import { zeileWirdListe } from './text/zeile-wird-liste.rule.ts';
import { nameDoppelt } from './struktur/name-doppelt.rule.ts';
import { platzhalterGeblieben } from './struktur/platzhalter-geblieben.rule.ts';
import { synonymIstBegriff } from './struktur/synonym-ist-begriff.rule.ts';
import { geplantNachErreicht } from './sachstand/geplant-nach-erreicht.rule.ts';
import { sachstandNachStichtag } from './sachstand/sachstand-nach-stichtag.rule.ts';
import { diagrammAlsProgramm } from './text/diagramm-als-programm.rule.ts';
import { zeilenLaufenZusammen } from './text/zeilen-laufen-zusammen.rule.ts';
import { anlageUnbekannt } from './vorlage/anlage-unbekannt.rule.ts';
import { anlageUnerwaehnt } from './vorlage/anlage-unerwaehnt.rule.ts';
import { beratungsfolgeRueckwaerts } from './vorlage/beratungsfolge-rueckwaerts.rule.ts';
import { berichtMitEntscheidung } from './vorlage/bericht-mit-entscheidung.rule.ts';
import { beschlussEntscheidung } from './vorlage/beschluss-entscheidung.rule.ts';
import { beschlussOhneGremium } from './vorlage/beschluss-ohne-gremium.rule.ts';
import { beschlussOhneNummern } from './vorlage/beschluss-ohne-nummern.rule.ts';
import { bezugFehlt } from './vorlage/bezug-fehlt.rule.ts';
import { sitzungAbgesagt } from './vorlage/sitzung-abgesagt.rule.ts';
import { vorberatungNachEntscheidung } from './vorlage/vorberatung-nach-entscheidung.rule.ts';
import { vorlageAbschnittFehlt } from './vorlage/vorlage-abschnitt-fehlt.rule.ts';
import { vorlageAbschnittLeer } from './vorlage/vorlage-abschnitt-leer.rule.ts';
import { vorlageNachSitzung } from './vorlage/vorlage-nach-sitzung.rule.ts';
import { vorlageNummerDoppelt } from './vorlage/vorlage-nummer-doppelt.rule.ts';
import type { AnyRule } from './rule.ts';

export const rules: readonly AnyRule[] = [
  bildUnlesbar,
  bildEndungFalsch,
  bildZuGross,
  bildVierfarbig,
  bildBewegt,
  zeichnungUnsicher,
  zeichnungZuAufwendig,
  bildNenntMehr,
  wertOhneZahl,
  anzahlArtUnbekannt,
  anzahlFilterUnpassend,
  summeOhneBetrag,
  tabelleSpalteUnbekannt,
  direktiveVertippt,
  alternativtextNichtssagend,
  ueberschriftEbene,
  linktextNichtssagend,
  tabellenkopfLeer,
  anzahlAbweichend,
  schreibweiseUneinheitlich,
  abkuerzungUnerklaert,
  markeBleibtText,
  fussnoteUngenutzt,
  tabelleZelleUeberzaehlig,
  tabelleBleibtText,
  absatzAlsProgramm,
  tagUnmoeglich,
  zeileWirdListe,
  satzLang,
  genderformGemischt,
  absichtUnbestimmt,
  zeilenLaufenZusammen,
  satzImListenpunkt,
  diagrammAlsProgramm,
  kennungUnbekannt,
  textFehlt,
  laufzeitEndeVorAnfang,
  leitzielFehlt,
  handlungsfeldOhneBedarf,
  handlungsfeldOhneZiel,
  bedarfOhneZiel,
  handlungsfeldOhneKuenftigeMassnahme,
  handlungsfeldNummerDoppelt,
  zielOhneBedarf,
  zielOhneMassnahme,
  teilzielNummerDoppelt,
  vorgaengerDoppelt,
  dateinameDatumUnmoeglich,
  verzahnungHeisstWieTyp,
  vorschlagOhneGrund,
  akteurOhneAufgabe,
  indikatorUngenutzt,
  quelleUngenutzt,
  verzahnungVeraendert,
  verzahnungOhneDatei,
  ebeneAbgewaehlt,
  kontaktNenntPerson,
  veranstaltungGegenStand,
  nichtUebernommenEingeflossen,
  vorgaengerNummerDoppelt,
  vorgaengerNummerUnbekannt,
  beendetUndFortgefuehrt,
  beilageMitProgramm,
  verzahnungDortUnbekannt,
  eintragDoppelt,
  verweisAufSich,
  verweiseImKreis,
  querbezugVerkehrt,
  abgerufenNachStand,
  nameDoppelt,
  synonymIstBegriff,
  platzhalterGeblieben,
  handlungsfeldNummerLuecke,
  federfuehrungFehlt,
  zeitraumFehlt,
  zeitraumEndeVorAnfang,
  zeitraumBeginntAusserhalb,
  zwischenzielFehlt,
  zwischenzielAusserhalb,
  zwischenzielReihenfolge,
  zwischenzielNummerDoppelt,
  verlegungAusserhalb,
  gremiumNameEndeVorAnfang,
  gremiumNamenUeberschneiden,
  sitzungDoppelt,
  federfuehrungBeteiligt,
  kostenFehlen,
  budgetUeberschritten,
  kostenJahrAusserhalb,
  innovationBewilligtVorAntrag,
  verstetigungOhneTraeger,
  budgetUngenutzt,
  sachstandReihenfolge,
  zwischenzielUnbekannt,
  zwischenzielZweimalErreicht,
  abgeschlossenMitOffenem,
  eintragNachEntfallen,
  sachstandGrundFehlt,
  sachstandSummeSinkt,
  verlegtNachErreicht,
  entscheidungOhneStelle,
  sachstandTextDoppelt,
  sachstandNachStichtag,
  geplantNachErreicht,
  entscheidetKeineStelle,
  datensatzOhneTabelle,
  tabelleOhneDatensatz,
  spalteFehlt,
  spalteUnbeschrieben,
  spaltennameUnbekannt,
  schaetzungZeileUnbekannt,
  zelleKeineZahl,
  zelleKeinDatum,
  zelleDatumUnmoeglich,
  anteilFalsch,
  reiheSpalteUnbekannt,
  reiheSpalteKeineZahl,
  reiheOhneZeitspalte,
  ausgangswertAbweichend,
  zielwertVorAusgangswert,
  zielwertOhneAusgangswert,
  reiheSprung,
  zelleTausenderpunkt,
  zielwertGegenRichtung,
  zeitDoppelt,
  zeitReihenfolge,
  zeileOhneZeit,
  summenzeile,
  spalteDoppelt,
  wertMehrdeutig,
  tabelleSpalteZweimal,
  beratungsfolgeRueckwaerts,
  vorberatungNachEntscheidung,
  beschlussEntscheidung,
  berichtMitEntscheidung,
  sitzungAbgesagt,
  vorlageAbschnittFehlt,
  anlageUnbekannt,
  beschlussOhneGremium,
  beschlussOhneNummern,
  bezugFehlt,
  anlageUnerwaehnt,
  vorlageNummerDoppelt,
  vorlageNachSitzung,
  vorlageAbschnittLeer,
  anlageHandelt,
  anlageVerschlossen,
  anlageNormWiderlegt,
  anlageUnterschrieben,
  anlageNenntMehr,
  vorlageUnveroeffentlicht,
];
