// What kind of body a name tells of itself, as far as it does: a legal form, an office, a word that only such bodies bear.
import { akteurArt } from '../../../domain/kinds/akteur.kind.ts';

/** By what each kind is told, the surest first. */
const zeichen: readonly (readonly [string, RegExp])[] = [
  ['verein', /(?<!\p{L})(?:e\. ?V\.?|eV)(?!\p{L})/u],
  ['unternehmen', /(?<!\p{L})(?:g?GmbH|KG|GbR|eG)(?!\p{L})|(?<!\p{L})(?:AG|SE|UG)$/u],
  ['stiftung', /stiftung(?!\p{L})/iu],
  ['hochschule', /(?<!volks)hochschule|universität|(?<!\p{L})(?:Uni|TU|FH|TH)(?!\p{L})/iu],
  ['kammer', /kammer(?!\p{L})|kreishandwerkerschaft|(?<!\p{L})(?:IHK|HWK)(?!\p{L})/iu],
  ['religionsgemeinschaft', /kirche|moschee|synagoge|bistum|pfarrei|kultusgemeinde/iu],
  ['traeger', /caritas|diakoni|arbeiterwohlfahrt|rotes kreuz|paritätisch|(?<!\p{L})(?:AWO|DRK|SKF|SKM)(?!\p{L})/iu],
  ['politik', /integrationsrat|(?:beirat|ausschuss|fraktion|kreistag|(?:stadt|gemeinde)rat)(?!\p{L})/iu],
  ['bund', /(?<!\p{L})bundes(?:amt|agentur|ministerium)|agentur für arbeit/iu],
  ['land', /bezirksregierung|(?<!\p{L})landes(?:amt|betrieb|anstalt|ministerium)|(?<!\p{L})(?:LVR|LWL)(?!\p{L})/iu],
  ['kreis', /^(?:land)?kreis (?=\p{Lu})|landratsamt|kreisverwaltung/iu],
  ['netzwerk', /netzwerk|bündnis|runder tisch|arbeitskreis/iu],
  ['verein', /(?:verein|verband|verbände|sportbund)(?!\p{L})/iu],
  ['unternehmen', /stadtwerke|sparkasse|verkehrsbetriebe|wohnungsbau|genossenschaft/iu],
  [
    'verwaltung',
    /(?:amt|ämter|bereich|dezernat|referat|abteilung|fachdienst|stabsstelle|feuerwehr|verwaltung|bauhof|bücherei|bibliothek|bürgermeister)(?!\p{L})|beauftragte|^stadt (?=\p{Lu})|(?<!\p{L})(?:FB|FD|GB|Amt|Dez\.|Ref\.|Abt\.) ?\d/iu,
  ],
];

/** The kind of body that a name tells; undefined where it tells none. */
export function artOfAkteur(name: string): (typeof akteurArt.options)[number] | undefined {
  const found = zeichen.find(([, muster]) => muster.test(name))?.[0];
  return akteurArt.options.find((art) => art === found);
}

/** Other words that bodies bear, whatever their kind. */
const stellenwort =
  /(?:schulen?|kitas?|kindergärten|träger|center|zentrum|zentren|polizei|initiativen?|kliniken?|krankenhaus|krankenhäuser|kassen?|vereine|unternehmen|werke|gesellschaft|institut|museum|theater|leitung|einrichtungen|organisationen|betriebe?|büro|management)(?!\p{L})/iu;

/** True for a name that can only be one of a body: by its kind, such a word, an abbreviation ('VHS') or the number of an office ('51', 'FB 3.1'). */
export const isStelle = (name: string): boolean =>
  zeichen.some(([, muster]) => muster.test(name)) ||
  stellenwort.test(name) ||
  /^(?:\p{Lu}{2,6}|(?:\p{Lu}{1,3} ?)?\d{1,3}(?:[.-]\d{1,3})*)$/u.test(name);
