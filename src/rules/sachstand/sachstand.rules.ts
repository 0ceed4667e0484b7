// The rules on Sachstände, in the order of their codes. A new rule is a file and a line here.
import type { AnyRule } from '../rule.ts';
import { abgeschlossenMitOffenem } from './abgeschlossen-mit-offenem.rule.ts';
import { eintragNachEntfallen } from './eintrag-nach-entfallen.rule.ts';
import { entscheidetKeineStelle } from './entscheidet-keine-stelle.rule.ts';
import { entscheidungOhneStelle } from './entscheidung-ohne-stelle.rule.ts';
import { geplantNachErreicht } from './geplant-nach-erreicht.rule.ts';
import { sachstandGrundFehlt } from './sachstand-grund-fehlt.rule.ts';
import { sachstandNachStichtag } from './sachstand-nach-stichtag.rule.ts';
import { sachstandReihenfolge } from './sachstand-reihenfolge.rule.ts';
import { sachstandSummeSinkt } from './sachstand-summe-sinkt.rule.ts';
import { sachstandTextDoppelt } from './sachstand-text-doppelt.rule.ts';
import { verlegtNachErreicht } from './verlegt-nach-erreicht.rule.ts';
import { zwischenzielUnbekannt } from './zwischenziel-unbekannt.rule.ts';
import { zwischenzielZweimalErreicht } from './zwischenziel-zweimal-erreicht.rule.ts';

export const sachstandRules: readonly AnyRule[] = [
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
];
