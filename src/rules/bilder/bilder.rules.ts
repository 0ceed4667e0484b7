// The rules on images, in the order of their codes. A new rule is a file and a line here.
import type { AnyRule } from '../rule.ts';
import { bildBewegt } from './bild-bewegt.rule.ts';
import { bildEndungFalsch } from './bild-endung-falsch.rule.ts';
import { bildNenntMehr } from './bild-nennt-mehr.rule.ts';
import { bildUnlesbar } from './bild-unlesbar.rule.ts';
import { bildVierfarbig } from './bild-vierfarbig.rule.ts';
import { bildZuGross } from './bild-zu-gross.rule.ts';
import { zeichnungUnsicher } from './zeichnung-unsicher.rule.ts';
import { zeichnungZuAufwendig } from './zeichnung-zu-aufwendig.rule.ts';

export const bilderRules: readonly AnyRule[] = [
  bildUnlesbar,
  bildEndungFalsch,
  bildZuGross,
  bildVierfarbig,
  bildBewegt,
  zeichnungUnsicher,
  zeichnungZuAufwendig,
  bildNenntMehr,
];
