// The rules on data, in the order of their codes. A new rule is a file and a line here.
import type { AnyRule } from '../rule.ts';
import { anteilFalsch } from './anteil-falsch.rule.ts';
import { ausgangswertAbweichend } from './ausgangswert-abweichend.rule.ts';
import { datensatzOhneTabelle } from './datensatz-ohne-tabelle.rule.ts';
import { reiheOhneZeitspalte } from './reihe-ohne-zeitspalte.rule.ts';
import { reiheSpalteKeineZahl } from './reihe-spalte-keine-zahl.rule.ts';
import { reiheSpalteUnbekannt } from './reihe-spalte-unbekannt.rule.ts';
import { reiheSprung } from './reihe-sprung.rule.ts';
import { schaetzungZeileUnbekannt } from './schaetzung-zeile-unbekannt.rule.ts';
import { spalteDoppelt } from './spalte-doppelt.rule.ts';
import { spalteFehlt } from './spalte-fehlt.rule.ts';
import { spalteUnbeschrieben } from './spalte-unbeschrieben.rule.ts';
import { spaltennameUnbekannt } from './spaltenname-unbekannt.rule.ts';
import { summenzeile } from './summenzeile.rule.ts';
import { tabelleOhneDatensatz } from './tabelle-ohne-datensatz.rule.ts';
import { tabelleSpalteZweimal } from './tabelle-spalte-zweimal.rule.ts';
import { wertMehrdeutig } from './wert-mehrdeutig.rule.ts';
import { zeileOhneZeit } from './zeile-ohne-zeit.rule.ts';
import { zeitDoppelt } from './zeit-doppelt.rule.ts';
import { zeitReihenfolge } from './zeit-reihenfolge.rule.ts';
import { zelleDatumUnmoeglich } from './zelle-datum-unmoeglich.rule.ts';
import { zelleKeinDatum } from './zelle-kein-datum.rule.ts';
import { zelleKeineZahl } from './zelle-keine-zahl.rule.ts';
import { zelleTausenderpunkt } from './zelle-tausenderpunkt.rule.ts';
import { zielwertGegenRichtung } from './zielwert-gegen-richtung.rule.ts';
import { zielwertOhneAusgangswert } from './zielwert-ohne-ausgangswert.rule.ts';
import { zielwertVorAusgangswert } from './zielwert-vor-ausgangswert.rule.ts';

export const datenRules: readonly AnyRule[] = [
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
];
