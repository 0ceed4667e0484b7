// The rules on prose, in the order of their codes. A new rule is a file and a line here.
import type { AnyRule } from '../rule.ts';
import { abkuerzungUnerklaert } from './abkuerzung-unerklaert.rule.ts';
import { absatzAlsProgramm } from './absatz-als-programm.rule.ts';
import { absichtUnbestimmt } from './absicht-unbestimmt.rule.ts';
import { alternativtextNichtssagend } from './alternativtext-nichtssagend.rule.ts';
import { anzahlAbweichend } from './anzahl-abweichend.rule.ts';
import { anzahlArtUnbekannt } from './anzahl-art-unbekannt.rule.ts';
import { anzahlFilterUnpassend } from './anzahl-filter-unpassend.rule.ts';
import { diagrammAlsProgramm } from './diagramm-als-programm.rule.ts';
import { direktiveVertippt } from './direktive-vertippt.rule.ts';
import { fussnoteUngenutzt } from './fussnote-ungenutzt.rule.ts';
import { genderformGemischt } from './genderform-gemischt.rule.ts';
import { kennungUnbekannt } from './kennung-unbekannt.rule.ts';
import { linktextNichtssagend } from './linktext-nichtssagend.rule.ts';
import { markeBleibtText } from './marke-bleibt-text.rule.ts';
import { satzImListenpunkt } from './satz-im-listenpunkt.rule.ts';
import { satzLang } from './satz-lang.rule.ts';
import { schreibweiseUneinheitlich } from './schreibweise-uneinheitlich.rule.ts';
import { summeOhneBetrag } from './summe-ohne-betrag.rule.ts';
import { tabelleBleibtText } from './tabelle-bleibt-text.rule.ts';
import { tabelleSpalteUnbekannt } from './tabelle-spalte-unbekannt.rule.ts';
import { tabelleZelleUeberzaehlig } from './tabelle-zelle-ueberzaehlig.rule.ts';
import { tabellenkopfLeer } from './tabellenkopf-leer.rule.ts';
import { tagUnmoeglich } from './tag-unmoeglich.rule.ts';
import { textFehlt } from './text-fehlt.rule.ts';
import { ueberschriftEbene } from './ueberschrift-ebene.rule.ts';
import { wertOhneZahl } from './wert-ohne-zahl.rule.ts';
import { zeileWirdListe } from './zeile-wird-liste.rule.ts';
import { zeilenLaufenZusammen } from './zeilen-laufen-zusammen.rule.ts';

export const textRules: readonly AnyRule[] = [
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
];
