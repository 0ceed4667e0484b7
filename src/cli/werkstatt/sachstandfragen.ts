// The questions of konzept sachstand, one field after the other; what is left empty is left out.
import { felderOf } from '../../domain/feld.ts';
import { wortOf, zeitangabe } from '../../domain/felder.ts';
import { sachstandeintrag, status } from '../../domain/sachstand.ts';
import { type Entity, listOf, type Model } from '../../model/model.ts';
import { reachedAt } from '../../model/queries/massnahme/stand.ts';
import type { Wahl } from '../fragen/auswahl.ts';
import { readWert } from '../../werkstatt/wert.ts';
import type { Fragen } from '../fragen/fragen.ts';
import { judgeAntwort } from './feldfragen.ts';

/** The fields of an entry, each as an option of its name. */
export interface Sachstandangaben {
  readonly datum?: string;
  readonly status?: string;
  readonly text?: string;
  readonly erreicht?: string;
  readonly verlegt?: readonly string[];
  readonly ausgaben?: string;
  readonly teilnehmende?: string;
  readonly naechsterSchritt?: string;
  readonly entscheidungsbedarf?: string;
  readonly entscheidet?: string;
  readonly einschaetzung?: string;
  readonly grund?: string;
}

type Feldfrage = (name: string, said: string | undefined, needed?: boolean) => Promise<string | undefined>;

/** Asks for what no option says yet. */
export async function askSachstand(
  fragen: Fragen,
  model: Model,
  massnahme: Entity<'massnahme'>,
  said: Sachstandangaben,
): Promise<Sachstandangaben> {
  const ask = openFeldfrage(fragen, model);
  const datum = await ask('datum', said.datum, true);
  const stand = said.status ?? (await fragen.eines('Status', statuswahlen));
  const text = await ask('text', said.text, true);
  const schritte = await askSchritte(fragen, model, massnahme, said);
  const ausgaben = await ask('ausgaben', said.ausgaben);
  const naechsterSchritt = await ask('naechster_schritt', said.naechsterSchritt);
  const entscheidungsbedarf = await ask('entscheidungsbedarf', said.entscheidungsbedarf);
  const entscheidet =
    entscheidungsbedarf === undefined ? said.entscheidet : (said.entscheidet ?? (await askStelle(fragen, model)));
  const braucht = stand === 'zurueckgestellt' || stand === 'entfallen';
  const grund = braucht ? await ask('grund', said.grund, true) : said.grund;
  return {
    ...said,
    ...schritte,
    ...dropUndefined({
      datum,
      status: stand,
      text,
      ausgaben,
      naechsterSchritt,
      entscheidungsbedarf,
      entscheidet,
      grund,
    }),
  };
}

/** Who is to decide; undefined where that is not known yet. */
async function askStelle(fragen: Fragen, model: Model): Promise<string | undefined> {
  const stellen = [...listOf(model, 'gremium'), ...listOf(model, 'akteur')];
  const chosen = await fragen.eines('Wer entscheidet', [
    ...stellen.map((stelle) => ({ wert: stelle.id, text: `${stelle.id}  ${stelle.titel}` })),
    { wert: '', text: 'noch nicht bekannt' },
  ]);
  return chosen === '' ? undefined : chosen;
}

const statuswahlen: readonly Wahl[] = status.options.map((wert) => ({ wert, text: wortOf(status, wert) }));

/** Asks for a field by what it says of itself. */
function openFeldfrage(fragen: Fragen, { worte }: Model): Feldfrage {
  const felder = new Map(felderOf(sachstandeintrag, worte).map((eintrag) => [eintrag.name, eintrag]));
  return async (name, said, needed = false) => {
    if (said !== undefined) return said;
    const { schema, feld } = felder.get(name) ?? {};
    const answer = await fragen.text({
      frage: `${feld?.wort ?? name}: ${feld?.bedeutung ?? ''}`,
      beispiel: feld?.beispiel,
      pruefe: (antwort) => (schema && antwort !== '' ? judgeAntwort(schema, antwort) : undefined),
      ...(needed ? {} : { sonst: '' }),
    });
    return answer === '' ? undefined : answer;
  };
}

/** Which of the open Zwischenziele are reached, and which have another Termin now, with its reason. */
async function askSchritte(
  fragen: Fragen,
  { worte: { zwischenziel }, stichtag }: Model,
  massnahme: Entity<'massnahme'>,
  said: Sachstandangaben,
): Promise<Pick<Sachstandangaben, 'erreicht' | 'verlegt'>> {
  const before = reachedAt(massnahme, stichtag);
  const offen = (massnahme.data.zwischenziele ?? [])
    .filter(({ nr }) => !before.has(nr))
    .map(({ nr, titel }) => ({ wert: String(nr), text: `${nr}  ${titel}` }));
  const choose = async (frage: string, wahlen: readonly Wahl[]): Promise<readonly string[]> =>
    wahlen.length === 0 ? [] : fragen.mehrere(frage, wahlen);
  const erreicht =
    said.erreicht?.split(',') ??
    (await choose(`Welche ${zwischenziel.viele} sind seit der letzten Meldung erreicht?`, offen));
  const verlegt = said.verlegt ? [...said.verlegt] : [];
  const uebrig = said.verlegt ? [] : offen.filter(({ wert }) => !erreicht.includes(wert));
  for (const nr of await choose(`Welche ${zwischenziel.viele} haben einen neuen Termin?`, uebrig)) {
    const nach = await fragen.text({
      frage: `${zwischenziel.wort} ${nr}: neuer Termin`,
      beispiel: '2027-Q1',
      pruefe: (antwort) => judgeAntwort(termin, antwort),
    });
    const grund = await fragen.text({ frage: `${zwischenziel.wort} ${nr}: Grund der Verlegung` });
    verlegt.push(`${nr}=${String(readWert(termin, nach))}: ${grund}`);
  }
  return { ...(erreicht.length > 0 && { erreicht: erreicht.join(',') }), ...(verlegt.length > 0 && { verlegt }) };
}

/** What a new Termin may be. */
const termin = zeitangabe();

const dropUndefined = (given: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== undefined));
