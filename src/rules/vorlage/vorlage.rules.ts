// The rules on papers, in the order of their codes. A new rule is a file and a line here.
import type { AnyRule } from '../rule.ts';
import { anlageHandelt } from './anlage-handelt.rule.ts';
import { anlageNenntMehr } from './anlage-nennt-mehr.rule.ts';
import { anlageNormWiderlegt } from './anlage-norm-widerlegt.rule.ts';
import { anlageUnbekannt } from './anlage-unbekannt.rule.ts';
import { anlageUnerwaehnt } from './anlage-unerwaehnt.rule.ts';
import { anlageUnterschrieben } from './anlage-unterschrieben.rule.ts';
import { anlageVerschlossen } from './anlage-verschlossen.rule.ts';
import { beratungsfolgeRueckwaerts } from './beratungsfolge-rueckwaerts.rule.ts';
import { berichtMitEntscheidung } from './bericht-mit-entscheidung.rule.ts';
import { beschlussEntscheidung } from './beschluss-entscheidung.rule.ts';
import { beschlussOhneGremium } from './beschluss-ohne-gremium.rule.ts';
import { beschlussOhneNummern } from './beschluss-ohne-nummern.rule.ts';
import { bezugFehlt } from './bezug-fehlt.rule.ts';
import { sitzungAbgesagt } from './sitzung-abgesagt.rule.ts';
import { vorberatungNachEntscheidung } from './vorberatung-nach-entscheidung.rule.ts';
import { vorlageAbschnittFehlt } from './vorlage-abschnitt-fehlt.rule.ts';
import { vorlageAbschnittLeer } from './vorlage-abschnitt-leer.rule.ts';
import { vorlageNachSitzung } from './vorlage-nach-sitzung.rule.ts';
import { vorlageNummerDoppelt } from './vorlage-nummer-doppelt.rule.ts';
import { vorlageUnveroeffentlicht } from './vorlage-unveroeffentlicht.rule.ts';

export const vorlageRules: readonly AnyRule[] = [
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
