import { fileStart } from '../../diagnostics/diagnostic.ts';
import type { Ebene, Wort } from '../../domain/ebenen.ts';
import { felderOf } from '../../domain/feld.ts';
import { kindOf } from '../../domain/registry.ts';
import { sachstandeintrag } from '../../domain/sachstand.ts';
import { type FileFacts, findRange, type Path } from '../../model/facts.ts';
import { isOhne, type Model } from '../../model/model.ts';
import { defineRule } from '../rule.ts';

/** What is written of a level: a field by its path, or the whole file. */
interface Geschriebenes {
  readonly ebene: Ebene;
  readonly path?: Path;
}

const isWritten = (wert: unknown): boolean => (Array.isArray(wert) ? wert.length > 0 : wert !== undefined);

/** The fields of a file that belong to a level. */
function listFelder({ typ, roh }: FileFacts): readonly Geschriebenes[] {
  const own = felderOf(kindOf(typ).schema).flatMap(({ name, feld: { ebene } }) =>
    ebene !== undefined && isWritten(roh[name]) ? [{ ebene, path: [name] }] : [],
  );
  const log = typ === 'massnahme' && Array.isArray(roh['sachstand']) ? (roh['sachstand'] as readonly unknown[]) : [];
  const inLog = log.flatMap((eintrag, index) =>
    felderOf(sachstandeintrag).flatMap(({ name, feld: { ebene } }) =>
      ebene !== undefined && isWritten(new Map(Object.entries(eintrag ?? {})).get(name))
        ? [{ ebene, path: ['sachstand', index, name] }]
        : [],
    ),
  );
  return [...own, ...inLog];
}

const isEbene = (typ: string, { worte }: Model): typ is Ebene => Object.hasOwn(worte, typ) && typ !== 'massnahme';

const ohneZwischenziele = '{ "ebenen": { "zwischenziel": false } }\n';

export const ebeneAbgewaehlt = defineRule<{ wort: Wort; ebene: Ebene; feld?: string }>({
  code: 'KZ420',
  name: 'ebene-abgewaehlt',
  severity: 'error',
  message: ({ wort, feld }) =>
    `Dieses Konzept hat ${wort.keineVielen}, aber hier ${feld === undefined ? 'steht so eine Datei' : `ist das Feld „${feld}“ ausgefüllt`}.`,
  help: ({ ebene, feld }) =>
    `Löschen Sie ${feld === undefined ? 'die Datei' : 'das Feld'}, oder streichen Sie in konzept.config.json unter „ebenen“ die Angabe „${ebene}: false“.`,
  explanation:
    'Die Einstellung „ebenen“ sagt, ohne welche Ebenen ein Konzept auskommt; ihre Einträge stehen in keinem Dokument. Was jemand ' +
    'geschrieben hat, soll nicht stillschweigend fehlen.',
  bad: {
    'konzept.config.json': ohneZwischenziele,
    'M-TEIL-05': 'zwischenziele:\n  - { nr: 1, titel: Stelle besetzt, termin: 2026-Q3 }\nsachstand: []\n',
  },
  good: { 'konzept.config.json': ohneZwischenziele, 'M-TEIL-05': 'zwischenziele: []\nsachstand: []\n' },
  check: (model, report) => {
    for (const facts of model.facts) {
      const { file, typ } = facts;
      if (isEbene(typ, model) && isOhne(model, typ)) {
        report({ file, range: fileStart }, { wort: model.worte[typ], ebene: typ });
        continue;
      }
      for (const { ebene, path = [] } of listFelder(facts).filter((one) => isOhne(model, one.ebene)))
        report(
          { file, range: findRange(facts, path, true) },
          { wort: model.worte[ebene], ebene, feld: String(path.at(-1) ?? '') },
        );
    }
  },
});
