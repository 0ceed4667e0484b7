// Public papers as OParl's Papers, with the PDFs that belong to them and the steps of their Beratungsfolge.
import { ersterTag } from '../../base/datum.ts';
import { dateinameOf } from '../../domain/dateiart.ts';
import { wortOf } from '../../domain/felder.ts';
import { vorlageArt, zustaendigkeit } from '../../domain/kinds/vorlage.kind.ts';
import { type Entity, findEntity } from '../../model/model.ts';
import { findAusgabe } from '../../model/queries/ausgaben.ts';
import { listAnlagen } from '../../render/views/vorlage/anlagen.ts';
import { findAdresse } from '../adressen.ts';
import type { Vorhanden } from '../emitter.ts';
import type { Oparlkontext } from './body.ts';
import type { OparlObjekt } from './objekt.ts';
import { fileOfStelle, findOrganization } from './organizations.ts';
import { fileOfMeeting, listSchritte, type Tagesordnungspunkt } from './schritte.ts';

const fileOfPaper = (id: string): string => `paper-${id}`;

/** The papers, and what they hold as objects of their own that know their paper. */
export function makePapers(
  kontext: Oparlkontext,
  vorlagen: readonly Entity<'vorlage'>[],
): { readonly papers: readonly OparlObjekt[]; readonly teile: readonly OparlObjekt[] } {
  const dateien = new Map<string, { readonly datei: Vorhanden; readonly papers: readonly string[] }>();
  for (const vorlage of vorlagen)
    for (const datei of dateienOf(kontext, vorlage)) {
      const papers = dateien.get(datei.pfad)?.papers ?? [];
      dateien.set(datei.pfad, { datei, papers: [...papers, kontext.urlOf(fileOfPaper(vorlage.id))] });
    }
  return {
    papers: vorlagen.map((vorlage) => makePaper(kontext, vorlage)),
    teile: [
      ...[...dateien.values()].map(({ datei, papers }) => makeFile(kontext, datei, papers)),
      ...vorlagen.flatMap((vorlage) =>
        listSchritte(kontext.model, vorlage).map((schritt) =>
          makeConsultation(kontext, schritt, kontext.urlOf(fileOfPaper(vorlage.id))),
        ),
      ),
    ],
  };
}

function makePaper(kontext: Oparlkontext, vorlage: Entity<'vorlage'>): OparlObjekt {
  const { model, make, urlOf } = kontext;
  const { nummer, datum, art, verfasser, bezug } = vorlage.data;
  const related = Array.isArray(bezug) ? bezug.flatMap((one) => one.vorlage ?? []) : [];
  const main = mainOf(kontext, vorlage);
  return make('Paper', fileOfPaper(vorlage.id), {
    body: urlOf('body'),
    name: vorlage.titel,
    reference: nummer,
    date: datum,
    paperType: wortOf(vorlageArt, art),
    relatedPaper: related.filter((id) => findEntity(model, 'vorlage', id)).map((id) => urlOf(fileOfPaper(id))),
    mainFile: main && makeFile(kontext, main),
    auxiliaryFile: anlagenOf(kontext, vorlage).map((datei) => makeFile(kontext, datei)),
    underDirectionOf:
      verfasser !== undefined && findEntity(model, 'akteur', verfasser) ? [urlOf(fileOfStelle(verfasser))] : [],
    consultation: listSchritte(model, vorlage).map((schritt) => makeConsultation(kontext, schritt)),
  });
}

/** The PDF of a paper: of its forms the one that other papers can name as an Anlage. */
const mainOf = ({ model, vorhanden }: Oparlkontext, { id }: Entity<'vorlage'>): Vorhanden | undefined =>
  vorhanden.find(({ pfad }) => {
    const ausgabe = findAusgabe(model, pfad);
    return ausgabe?.art.je === 'vorlage' && ausgabe.id === id && ausgabe.art.anlage === true;
  });

/** The PDFs of this output that a paper names as Anlagen. */
const anlagenOf = ({ model, vorhanden }: Oparlkontext, vorlage: Entity<'vorlage'>): readonly Vorhanden[] =>
  listAnlagen(model, vorlage, []).flatMap(({ ausgabe }) =>
    vorhanden.filter(({ pfad }) => pfad === ausgabe && pfad.endsWith('.pdf')),
  );

const dateienOf = (kontext: Oparlkontext, vorlage: Entity<'vorlage'>): readonly Vorhanden[] =>
  [mainOf(kontext, vorlage), ...anlagenOf(kontext, vorlage)].filter((datei) => datei !== undefined);

/**
 * A PDF at the address of the website; where that is not set, the base is taken for what it is in an output: daten/oparl/.
 * Its own object names the papers that it belongs to; inside a paper it does not.
 */
function makeFile(kontext: Oparlkontext, { pfad, bytes }: Vorhanden, papers: readonly string[] = []): OparlObjekt {
  const { konfiguration, urlOf, make } = kontext;
  const fileName = dateinameOf(pfad);
  return make('File', `file-${fileName.replace(/\.pdf$/, '')}`, {
    name: fileName,
    fileName,
    mimeType: 'application/pdf',
    size: bytes,
    accessUrl: findAdresse(konfiguration, pfad) ?? new URL(`../../${pfad}`, urlOf('body')).href,
    paper: papers,
  });
}

function makeConsultation({ make, urlOf }: Oparlkontext, schritt: Tagesordnungspunkt, paper?: string): OparlObjekt {
  const { sitzung, data } = schritt;
  return make('Consultation', schritt.consultation, {
    paper,
    agendaItem: urlOf(schritt.agendaItem),
    meeting: urlOf(fileOfMeeting(sitzung)),
    organization: [urlOf(findOrganization(sitzung.gremium, ersterTag(sitzung.data.datum)))],
    authoritative: data.zustaendigkeit === 'entscheidung',
    role: wortOf(zustaendigkeit, data.zustaendigkeit),
  });
}
