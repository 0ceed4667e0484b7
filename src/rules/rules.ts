// Every rule, in the order of its code. A new rule is a file and a line here.
import { zwischenzielAusserhalb } from './plan/zwischenziel-ausserhalb.rule.ts';
import type { AnyRule } from './rule.ts';
import { bedarfOhneZiel } from './struktur/bedarf-ohne-ziel.rule.ts';

export const rules: readonly AnyRule[] = [bedarfOhneZiel, zwischenzielAusserhalb];
