// The rules on money, in the order of their codes. A new rule is a file and a line here.
import type { AnyRule } from '../rule.ts';
import { budgetUeberschritten } from './budget-ueberschritten.rule.ts';
import { budgetUngenutzt } from './budget-ungenutzt.rule.ts';
import { innovationBewilligtVorAntrag } from './innovation-bewilligt-vor-antrag.rule.ts';
import { kostenFehlen } from './kosten-fehlen.rule.ts';
import { kostenJahrAusserhalb } from './kosten-jahr-ausserhalb.rule.ts';
import { verstetigungOhneTraeger } from './verstetigung-ohne-traeger.rule.ts';

export const kostenRules: readonly AnyRule[] = [
  kostenFehlen,
  budgetUeberschritten,
  kostenJahrAusserhalb,
  innovationBewilligtVorAntrag,
  verstetigungOhneTraeger,
  budgetUngenutzt,
];
