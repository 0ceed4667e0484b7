import { listOf } from '../../model/model.ts';
import type { Entity } from '../../model/model.ts';
import type { Path } from '../../model/facts.ts';
import { defineRule, placeOf } from '../rule.ts';
import { findPerson, isPersonenpostfach } from './personennamen.ts';

const akteur = (kontakt: string) => ({
  'content/akteure/KI.md': `---\nname: Kommunales Integrationszentrum\nart: verwaltung\nkontakt: { ${kontakt} }\n---\n`,
});

export const kontaktNenntPerson = defineRule<{ wert: string }>({
  code: 'KZ421',
  name: 'kontakt-nennt-person',
  severity: 'warning',
  message: ({ wert }) => `„${wert}“ ist wohl der Name einer Person.`,
  help: () =>
    'Nennen Sie die Funktion („Geschäftsstelle“, „Leitung“) und das gemeinsame Postfach der Stelle. Ist es kein Name einer ' +
    'lebenden Person, legen Sie den Befund mit einem Grund still.',
  explanation:
    'Das Konzept gilt Jahre und wird veröffentlicht: Wer die Aufgabe heute hat, hat sie dann nicht mehr, und der Name einer ' +
    'Beschäftigten gehört nicht ohne ihre Zustimmung ins Netz. Namen von Häusern, Straßen und Stiftungen sind nicht gemeint.',
  bad: akteur('funktion: Frau Mustermann, email: ki@stadt.example'),
  good: akteur('funktion: Geschäftsstelle, email: ki@stadt.example'),
  check: (model, report) => {
    for (const one of listOf(model, 'akteur'))
      for (const { path, wert } of listNamen(one)) report(placeOf(one, path), { wert });
  },
});

/** The names of persons in the fields of an Akteur, with their places. */
function listNamen({ data }: Entity<'akteur'>): readonly { readonly path: Path; readonly wert: string }[] {
  const { name, kurz = '', kontakt: { funktion = '', anschrift = '', email } = {} } = data;
  const texte: readonly (readonly [Path, string])[] = [
    [['name'], name],
    [['kurz'], kurz],
    [['kontakt', 'funktion'], funktion],
    [['kontakt', 'anschrift'], anschrift],
  ];
  const genannt = texte.flatMap(([path, text]) => {
    const wert = findPerson(text);
    return wert === undefined ? [] : [{ path, wert }];
  });
  const eigenes = `${name} ${kurz} ${funktion}`;
  return email !== undefined && isPersonenpostfach(email, eigenes)
    ? [...genannt, { path: ['kontakt', 'email'], wert: email }]
    : genannt;
}
