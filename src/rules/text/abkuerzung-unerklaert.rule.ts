import { listOf, type Model } from '../../model/model.ts';
import { defineRule } from '../rule.ts';
import { type Fundstelle, listFundstellen, prosa } from './beobachtungen.ts';

/** What every reader knows, Roman numerals, and what is told as a note that was left (KZ383). */
export const gelaeufig = /^(?:[IVX]+|EU|UN|USA|DDR|BRD|PDF|CSV|GO|NRW|DIN|ISO|AG|ID|PC|TV|WC|TODO|FIXME|TBD|XXX)$/;

/** Every name, title and short form of the concept as words. */
function listBekannte(model: Model): ReadonlySet<string> {
  const kurz = [...listOf(model, 'akteur'), ...listOf(model, 'glossar')].map(({ data }) => data.kurz ?? '');
  const namen = [...model.bekannt.values()].flatMap(({ id, titel }) => [id, titel]);
  const herausgeber = listOf(model, 'quelle').map(({ data }) => data.herausgeber ?? '');
  return new Set([...kurz, ...namen, ...herausgeber].flatMap((text) => text.split(/[^A-Za-zÄÖÜäöüß]+/)));
}

const dateiOf = ({ place }: Fundstelle): string => place.file;

export const abkuerzungUnerklaert = defineRule<{ abkuerzung: string }>({
  code: 'KZ382',
  name: 'abkuerzung-unerklaert',
  severity: 'info',
  message: ({ abkuerzung }) => `Die Abkürzung ${abkuerzung} wird nirgends erklärt.`,
  help: ({ abkuerzung }) =>
    `Schreiben Sie sie beim ersten Mal aus, mit der Abkürzung in Klammern, oder legen Sie einen Glossareintrag ${abkuerzung} an.`,
  explanation:
    'Ein Konzept lesen auch Menschen, die nicht in der Verwaltung arbeiten. Als erklärt gilt eine Abkürzung, die im Glossar oder ' +
    'als Kurzname eines Akteurs steht oder im selben Text in Klammern aufgelöst ist.',
  bad: prosa('Die RAA berät Schulen.'),
  good: prosa('Die Regionale Arbeitsstelle (RAA) berät Schulen. Die RAA ist im Rathaus.'),
  check: (model, report) => {
    const stellen = listFundstellen(model, 'abkuerzung');
    if (stellen.length === 0) return;
    const bekannt = listBekannte(model);
    const erklaert = new Set(listFundstellen(model, 'erklaert').map((stelle) => `${dateiOf(stelle)} ${stelle.text}`));
    for (const stelle of stellen) {
      const key = `${dateiOf(stelle)} ${stelle.text}`;
      if (bekannt.has(stelle.text) || gelaeufig.test(stelle.text) || erklaert.has(key)) continue;
      erklaert.add(key);
      report(stelle.place, { abkuerzung: stelle.text });
    }
  },
});
