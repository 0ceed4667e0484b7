// The rules on the structure of a concept, in the order of their codes. A new rule is a file and a line here.
import type { AnyRule } from '../rule.ts';
import { abgerufenNachStand } from './abgerufen-nach-stand.rule.ts';
import { akteurOhneAufgabe } from './akteur-ohne-aufgabe.rule.ts';
import { bedarfOhneZiel } from './bedarf-ohne-ziel.rule.ts';
import { beendetUndFortgefuehrt } from './beendet-und-fortgefuehrt.rule.ts';
import { beilageMitProgramm } from './beilage-mit-programm.rule.ts';
import { dateinameDatumUnmoeglich } from './dateiname-datum-unmoeglich.rule.ts';
import { ebeneAbgewaehlt } from './ebene-abgewaehlt.rule.ts';
import { eintragDoppelt } from './eintrag-doppelt.rule.ts';
import { handlungsfeldNummerDoppelt } from './handlungsfeld-nummer-doppelt.rule.ts';
import { handlungsfeldNummerLuecke } from './handlungsfeld-nummer-luecke.rule.ts';
import { handlungsfeldOhneBedarf } from './handlungsfeld-ohne-bedarf.rule.ts';
import { handlungsfeldOhneKuenftigeMassnahme } from './handlungsfeld-ohne-kuenftige-massnahme.rule.ts';
import { handlungsfeldOhneZiel } from './handlungsfeld-ohne-ziel.rule.ts';
import { indikatorUngenutzt } from './indikator-ungenutzt.rule.ts';
import { kontaktNenntPerson } from './kontakt-nennt-person.rule.ts';
import { laufzeitEndeVorAnfang } from './laufzeit-ende-vor-anfang.rule.ts';
import { leitzielFehlt } from './leitziel-fehlt.rule.ts';
import { nameDoppelt } from './name-doppelt.rule.ts';
import { nichtUebernommenEingeflossen } from './nicht-uebernommen-eingeflossen.rule.ts';
import { platzhalterGeblieben } from './platzhalter-geblieben.rule.ts';
import { quelleUngenutzt } from './quelle-ungenutzt.rule.ts';
import { querbezugVerkehrt } from './querbezug-verkehrt.rule.ts';
import { synonymIstBegriff } from './synonym-ist-begriff.rule.ts';
import { teilzielNummerDoppelt } from './teilziel-nummer-doppelt.rule.ts';
import { veranstaltungGegenStand } from './veranstaltung-gegen-stand.rule.ts';
import { verweisAufSich } from './verweis-auf-sich.rule.ts';
import { verweiseImKreis } from './verweise-im-kreis.rule.ts';
import { verzahnungDortUnbekannt } from './verzahnung-dort-unbekannt.rule.ts';
import { verzahnungHeisstWieTyp } from './verzahnung-heisst-wie-typ.rule.ts';
import { verzahnungOhneDatei } from './verzahnung-ohne-datei.rule.ts';
import { verzahnungVeraendert } from './verzahnung-veraendert.rule.ts';
import { vorgaengerDoppelt } from './vorgaenger-doppelt.rule.ts';
import { vorgaengerNummerDoppelt } from './vorgaenger-nummer-doppelt.rule.ts';
import { vorgaengerNummerUnbekannt } from './vorgaenger-nummer-unbekannt.rule.ts';
import { vorschlagOhneGrund } from './vorschlag-ohne-grund.rule.ts';
import { zielOhneBedarf } from './ziel-ohne-bedarf.rule.ts';
import { zielOhneMassnahme } from './ziel-ohne-massnahme.rule.ts';

export const strukturRules: readonly AnyRule[] = [
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
];
