// What this concept and another one say of each other, as a table.
import { formatKurz, formatLang, isTag } from '../../base/datum.ts';
import { type Entity, listOf } from '../../model/model.ts';
import { type Bezug, isDortBekannt, listBezuege } from '../../model/queries/verzahnung.ts';
import { type Render, verweisOn } from '../prosa/verweise.ts';
import { spaltenkopf, stueck, type Tabellensicht, zelle } from '../tabelle/zelle.ts';

/** The words for who says so. */
export const bezugsrichtungen: Readonly<Record<Bezug['richtung'], string>> = {
  hin: 'von hier nach dort',
  her: 'von dort nach hier',
  gegenseitig: 'gegenseitig',
};

/** The relations with another concept in both directions, and from when what is known of it is. */
export function verzahnungTabelle(render: Render, verzahnung: Entity<'verzahnung'>): Tabellensicht {
  return {
    titel: `Verzahnung mit: ${verzahnung.titel}`,
    art: 'verzahnung',
    spalten: [
      spaltenkopf('In diesem Konzept'),
      spaltenkopf('Im anderen Konzept'),
      spaltenkopf('Stand dort'),
      spaltenkopf('Bezug'),
    ],
    zeilen: listBezuege(render.model, verzahnung).map(({ hier, dort, richtung }) => ({
      anker: null,
      zellen: [
        zelle(verweisOn(render, hier), { kopf: true }),
        zelle(dort ? nameDort(dort) : 'das Konzept insgesamt'),
        zelle(dort?.status ?? ''),
        zelle(bezugsrichtungen[richtung]),
      ],
    })),
    anmerkungen: [[stueck(standOf(render, verzahnung))]],
  };
}

const nameDort = ({ id, titel }: { readonly id: string; readonly titel: string }): string =>
  titel === id ? id : `${id} „${titel}“`;

/** How far the table can be relied on. What the other concept says of itself stands here too: that it is a mere example. */
function standOf({ model }: Render, verzahnung: Entity<'verzahnung'>): string {
  const {
    id,
    data: { abgerufen },
  } = verzahnung;
  const andere = model.andere.get(id);
  if (!andere)
    return 'Vom anderen Konzept liegen keine Daten vor. Was es über dieses sagt, ist deshalb nicht bekannt, und die Verweise dorthin sind nicht geprüft.';
  const stand = [
    ...(andere.stichtag !== undefined && isTag(andere.stichtag)
      ? [`Stichtag dort: ${formatLang(andere.stichtag)}`]
      : []),
    ...(abgerufen === undefined ? [] : [`abgerufen am ${formatKurz(abgerufen)}`]),
  ].join(', ');
  return [
    `Aus den Daten des anderen Konzepts${andere.titel === undefined ? '' : ` „${andere.titel}“`}.`,
    ...(stand === '' ? [] : [`${stand}.`]),
    ...(isDortBekannt(model, verzahnung) ? [] : ['Ob es auf dieses Konzept verweist, ist nicht bekannt.']),
    ...(andere.hinweis === undefined ? [] : [`Hinweis dort: ${andere.hinweis}`]),
  ].join(' ');
}

/** A table for every other concept, or for the one that is named. */
export const verzahnungTabellen = (render: Render, name?: string): readonly Tabellensicht[] =>
  listOf(render.model, 'verzahnung')
    .filter(({ id }) => name === undefined || id === name)
    .map((verzahnung) => verzahnungTabelle(render, verzahnung));
