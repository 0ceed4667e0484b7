// Every rule, in the order of its code: each folder lists its own.
import type { AnyRule } from './rule.ts';
import { bilderRules } from './bilder/bilder.rules.ts';
import { datenRules } from './daten/daten.rules.ts';
import { kostenRules } from './kosten/kosten.rules.ts';
import { planRules } from './plan/plan.rules.ts';
import { sachstandRules } from './sachstand/sachstand.rules.ts';
import { strukturRules } from './struktur/struktur.rules.ts';
import { textRules } from './text/text.rules.ts';
import { vorlageRules } from './vorlage/vorlage.rules.ts';

export const rules: readonly AnyRule[] = [
  ...bilderRules,
  ...textRules,
  ...strukturRules,
  ...planRules,
  ...kostenRules,
  ...sachstandRules,
  ...datenRules,
  ...vorlageRules,
];
