// The whole concept as one PDF: title, contents, all chapters, the registers.
import { kapitelTeil } from '../../../domain/kinds/kapitel.kind.ts';
import { wortOf } from '../../../domain/felder.ts';
import { type Entity, listOf } from '../../../model/model.ts';
import { farbeOfFeld } from '../../../render/farben.ts';
import type { Render } from '../../../render/prosa/verweise.ts';
import { entitaetssicht } from '../../../render/views/gemeinsam.ts';
import { feldblick } from '../../../render/views/handlungsfeld/feldblick.ts';
import { handlungsfeldsicht } from '../../../render/views/handlungsfeld/handlungsfeld.view.ts';
import { kurzfassungOf } from '../../../render/views/kurzfassung.ts';
import { massnahmesicht } from '../../../render/views/massnahme/massnahme.view.ts';
import { type Konzeptsicht, konzeptsicht, vorwortOf } from '../../../render/views/konzept.view.ts';
import { titelbildOf } from '../../../render/views/titelbild.ts';
import type { Tree } from '../../../render/tree/h.ts';
import type { Fill } from '../../../render/vorlagenwerk.ts';
import type { Artefakt, DruckContext } from '../../emitter.ts';
import { konzeptPdf } from '../pdf.ausgabe.ts';
import { numberCaptions } from '../satz/beschriftung.ts';
import { type Abschnittsplan, numberKapitel, type Kapitelplan } from '../satz/gliederung.ts';
import { ankerOf, type Druckkontext, metaOf, printDokument, readLogo, startRender, toDruckkontext } from './kontext.ts';
import { writeKapitelseiten, writeQuerseiten, writeSeitenrand, writeSpiegelrand } from '../satz/seitenstil.ts';
import { planSteckbriefe } from './steckbriefe.ts';
import { isVerzeichnet, planVerzeichnisse } from './verzeichnisse.ts';
import { dropWiederholtes } from '../satz/wiederholung.ts';

/** With more letters, title and subtitle take smaller type: the title page is one page. */
const vielTitel = 200;

type Dokumentteil = Entity<'kapitel'>['data']['teil'];

const imKonzept = new Set(['kapitel', 'handlungsfeld', 'leitziel', 'bedarf', 'ziel', 'massnahme', 'vorgaenger']);

/** Prints the concept, for another path where one is named. Throws OutsideError when the browser fails. */
export async function emitKonzept(context: DruckContext, pfad = konzeptPdf.pfad): Promise<readonly Artefakt[]> {
  const kontext = toDruckkontext(context);
  const { model, fill } = kontext;
  const { gestaltung } = kontext.konfiguration;
  const doppelseitig = gestaltung?.doppelseitig ?? false;
  const render = await startRender(kontext, ({ typ }) => imKonzept.has(typ) || isVerzeichnet(typ));
  const konzept = konzeptsicht(render);
  const gegliedert = numberKapitel([
    planKurzfassung(render, fill),
    ...planVorwort(vorwortOf(render)),
    ...planTeil(render, fill, 'einfuehrung'),
    ...planTeil(render, fill, 'statistik'),
    ...listOf(model, 'handlungsfeld').map((feld) => planHandlungsfeld(render, fill, feld)),
    ...planTeil(render, fill, 'umsetzung'),
    ...(gestaltung?.steckbriefe ? planSteckbriefe(render, fill) : []),
    ...planTeil(render, fill, 'anhang'),
    ...planVerzeichnisse(render, fill),
    planImpressum(kontext, konzept),
  ]);
  const { kapitel, inhalt } = gegliedert;
  dropWiederholtes(kapitel);
  const listen = numberCaptions(kapitel);
  const body = fill('konzept', {
    konzept,
    logo: readLogo(kontext),
    titelbild: titelbildOf(render),
    titelklasse: konzept.titel.length + (konzept.untertitel ?? '').length > vielTitel ? 'titelblock eng' : 'titelblock',
    inhalt,
    listen,
    doppelseitig,
    kapitel: kapitel.map((teil, index) => ({ ...teil, baum: teil.baum.children, klasse: `kapitel-${index + 1}` })),
  });
  const [kopf, fuss] = [konzept.titel, konzept.hinweis ?? ''];
  const stil = [
    writeSeitenrand(kopf, fuss),
    doppelseitig ? writeSpiegelrand(kopf, fuss) : '',
    writeKapitelseiten(kapitel, { doppelseitig }),
    writeQuerseiten(kapitel, { doppelseitig }),
  ].join('\n');
  return [
    await printDokument(kontext, {
      pfad,
      body,
      stil,
      meta: metaOf(konzept, model, konzept.titel),
    }),
  ];
}

const planKurzfassung = (render: Render, fill: Fill<Tree>): Kapitelplan => ({
  titel: 'Kurzfassung',
  ohneNummer: true,
  abschnitte: [],
  make: () => fill('kurzfassung', { kurz: kurzfassungOf(render) }),
});

/** Who publishes it, where to ask, what it is: the last page. */
const planImpressum = ({ fill, konfiguration, pdfNorm }: Druckkontext, konzept: Konzeptsicht): Kapitelplan => ({
  titel: 'Impressum',
  ohneNummer: true,
  abschnitte: [],
  make: () =>
    fill('impressum', {
      konzept,
      herausgeber: konzept.herausgeber ?? konzept.kommune ?? konzept.titel,
      kontakt: konfiguration.website?.kontakt ?? null,
      impressum: konfiguration.website?.impressum ?? null,
      lizenz: konfiguration.lizenz ?? null,
      norm: pdfNorm === 'ua2' ? { ua: 'PDF/UA-2', a: 'PDF/A-4' } : { ua: 'PDF/UA-1', a: 'PDF/A-2a' },
    }),
});

const planVorwort = (vorwort: Tree): Kapitelplan[] =>
  vorwort.length === 0 ? [] : [{ titel: 'Vorwort', ohneNummer: true, abschnitte: [], make: () => vorwort }];

/** The chapters of prose of one part; none where the part is empty. */
function planTeil(render: Render, fill: Fill<Tree>, teil: Dokumentteil): Kapitelplan[] {
  const kapitel = listOf(render.model, 'kapitel').filter(({ data }) => data.teil === teil);
  if (kapitel.length === 0) return [];
  return [
    {
      titel: wortOf(kapitelTeil, teil),
      abschnitte: kapitel.map((entity) => ({ anker: ankerOf(entity), titel: entity.titel })),
      make: (abschnitte) =>
        fill('teil', {
          abschnitte: abschnitte.map((abschnitt, index) => {
            const entity = kapitel[index];
            const sicht = entity && entitaetssicht(render, entity, 3);
            return { ...abschnitt, baum: sicht?.text ?? [], angaben: sicht?.angaben ?? [] };
          }),
        }),
    },
  ];
}

/** A Handlungsfeld is a chapter with a section for each step from Leitziel to künftige Maßnahmen. */
function planHandlungsfeld(render: Render, fill: Fill<Tree>, feld: Entity<'handlungsfeld'>): Kapitelplan {
  const { worte } = render.model;
  const sicht = handlungsfeldsicht(render, feld, massnahmesicht);
  const sections: readonly (readonly [string, string, readonly { id: string; typ: string; titel: string }[]])[] = [
    ['leitziel', worte.leitziel.wort, sicht.leitziel ? [sicht.leitziel] : []],
    ['bedarfe', worte.handlungsbedarf.viele, sicht.bedarfe],
    ['ziele', worte.ziel.viele, sicht.ziele],
    ['bisherige', `Bisherige ${worte.massnahme.viele}`, sicht.bisherige],
    ['kuenftige', `Künftige ${worte.massnahme.viele}`, sicht.kuenftige],
  ];
  const filled = sections.filter(([, , entities]) => entities.length > 0);
  const listed = new Set(['ziel', 'massnahme']);
  return {
    titel: `Handlungsfeld ${sicht.nummer}: ${sicht.titel}`,
    anker: ankerOf(feld),
    feld: { nummer: sicht.nummer, farbe: farbeOfFeld(sicht.nummer) },
    abschnitte: filled.map(([name, titel, entities]): Abschnittsplan => ({
      anker: `${feld.id}-${name}`,
      titel,
      unter: entities
        .filter(({ typ }) => listed.has(typ))
        .map((entity) => ({ anker: ankerOf(entity), titel: `${entity.id} ${entity.titel}` })),
    })),
    make: (abschnitte) => {
      const byName = Object.fromEntries(filled.map(([name], index) => [name, abschnitte[index] ?? null]));
      const none = Object.fromEntries(sections.map(([name]) => [name, null]));
      return fill('handlungsfeld', {
        feld: sicht,
        blick: feldblick(render, feld),
        kopf: { ...none, ...byName },
        stichtag: konzeptsicht(render).stichtag,
      });
    },
  };
}
