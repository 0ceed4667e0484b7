// The rules on Termine, Zeiträume and who answers, in the order of their codes. A new rule is a file and a line here.
import type { AnyRule } from '../rule.ts';
import { federfuehrungBeteiligt } from './federfuehrung-beteiligt.rule.ts';
import { federfuehrungFehlt } from './federfuehrung-fehlt.rule.ts';
import { gremiumNameEndeVorAnfang } from './gremium-name-ende-vor-anfang.rule.ts';
import { gremiumNamenUeberschneiden } from './gremium-namen-ueberschneiden.rule.ts';
import { sitzungDoppelt } from './sitzung-doppelt.rule.ts';
import { verlegungAusserhalb } from './verlegung-ausserhalb.rule.ts';
import { zeitraumBeginntAusserhalb } from './zeitraum-beginnt-ausserhalb.rule.ts';
import { zeitraumEndeVorAnfang } from './zeitraum-ende-vor-anfang.rule.ts';
import { zeitraumFehlt } from './zeitraum-fehlt.rule.ts';
import { zwischenzielAusserhalb } from './zwischenziel-ausserhalb.rule.ts';
import { zwischenzielFehlt } from './zwischenziel-fehlt.rule.ts';
import { zwischenzielNummerDoppelt } from './zwischenziel-nummer-doppelt.rule.ts';
import { zwischenzielReihenfolge } from './zwischenziel-reihenfolge.rule.ts';

export const planRules: readonly AnyRule[] = [
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
];
