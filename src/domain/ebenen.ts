// What a concept calls its levels, from the Leitziel to the Zwischenziel, in every form that a German sentence needs.

/** The levels of a concept below its Handlungsfelder. */
export const ebenen = ['leitziel', 'bedarf', 'ziel', 'teilziel', 'massnahme', 'zwischenziel'] as const;

export type Ebene = (typeof ebenen)[number];

/** A noun as a dictionary tells it. */
export interface Nennform {
  readonly einzahl: string;
  readonly mehrzahl: string;
  readonly artikel: 'der' | 'die' | 'das';
}

/**
 * A noun in its forms. The article of a masculine noun names the case, for no other tells all four apart: `den` is 'die Maßnahme' and
 * 'das Projekt'.
 */
export interface Wort extends Nennform {
  /** Without an article: 'Strategisches Ziel'. */
  readonly wort: string;
  /** The same in the third case: 'mit überfälligem Zwischenziel'. */
  readonly mitWort: string;
  readonly der: string;
  readonly den: string;
  readonly dem: string;
  readonly des: string;
  readonly ein: string;
  readonly einen: string;
  readonly einem: string;
  readonly eines: string;
  readonly kein: string;
  readonly keinen: string;
  readonly keinem: string;
  readonly jeder: string;
  readonly jedem: string;
  readonly dieser: string;
  readonly diesem: string;
  readonly dieses: string;
  /** Plural without an article: the first and fourth case, the third, the second. */
  readonly viele: string;
  readonly vielen: string;
  readonly vieler: string;
  /** Plural with an article: the first and fourth case, the second, the third. */
  readonly die: string;
  readonly derVielen: string;
  readonly denVielen: string;
  readonly keineVielen: string;
  /** One of them, none of them (third case), and an adjective alone, where the noun was said just before. */
  readonly einAllein: string;
  readonly keinemAllein: string;
  readonly beiwortAllein: string;
  /** Stands for it: 'sie' for a Maßnahme; first and fourth case. */
  readonly er: string;
  readonly ihn: string;
}

type Genus = Nennform['artikel'];
type Kasus = 'nom' | 'akk' | 'dat' | 'gen';

/** Endings of 'dies-', and of an adjective that stands without an article. */
const stark: Readonly<Record<Genus, Readonly<Record<Kasus, string>>>> = {
  der: { nom: 'er', akk: 'en', dat: 'em', gen: 'es' },
  die: { nom: 'e', akk: 'e', dat: 'er', gen: 'er' },
  das: { nom: 'es', akk: 'es', dat: 'em', gen: 'es' },
};

const artikelformen: Readonly<Record<Genus, Readonly<Record<Kasus, string>>>> = {
  der: { nom: 'der', akk: 'den', dat: 'dem', gen: 'des' },
  die: { nom: 'die', akk: 'die', dat: 'der', gen: 'der' },
  das: { nom: 'das', akk: 'das', dat: 'dem', gen: 'des' },
};

/** The ending of 'ein-' and 'kein-': without one in the first case, where 'dies-' has one. */
const einEndung = (genus: Genus, kasus: Kasus): string =>
  genus !== 'die' && (kasus === 'nom' || (kasus === 'akk' && genus === 'das')) ? '' : stark[genus][kasus];

/** The ending of an adjective after 'der', 'dies-' and 'jed-'. */
const schwach = (genus: Genus, kasus: Kasus): string =>
  kasus === 'nom' || (kasus === 'akk' && genus !== 'der') ? 'e' : 'en';

/** A noun taken apart: what stands before it with `{}` for the ending of an adjective, the noun, what follows it. */
interface Teile {
  readonly davor: string;
  readonly nomen: string;
  readonly danach: string;
}

/** The parts of 'Strategisches Ziel' or 'Ziel der Stadt': an adjective has the ending of its article, and the noun comes after it. */
function splitWort(text: string, endung: string): Teile {
  const words = text.split(' ');
  const isGross = (word = ''): boolean => /^\p{Lu}/u.test(word);
  const isBeiwort = (word: string, index: number): boolean =>
    word.endsWith(endung) && (!isGross(word) || isGross(words[index + 1]));
  const at = words.findIndex((word, index) => isGross(word) && !isBeiwort(word, index));
  return {
    davor: words
      .slice(0, at)
      .map((word, index) => (isBeiwort(word, index) ? `${word.slice(0, word.length - endung.length)}{} ` : `${word} `))
      .join(''),
    nomen: words[at] ?? '',
    danach: words
      .slice(at + 1)
      .map((word) => ` ${word}`)
      .join(''),
  };
}

const write = ({ davor, nomen, danach }: Teile, endung: string): string =>
  davor.replaceAll('{}', endung) + nomen + danach;

/** The second case of a noun: 'Ziels', 'Ergebnisses', 'Satzes'; of a feminine one the noun itself. */
function genitivOf(nomen: string, genus: Genus): string {
  if (genus === 'die') return nomen;
  if (nomen.endsWith('nis')) return `${nomen}ses`;
  return nomen + (/(?:[sßxz]|sch|st)$/.test(nomen) ? 'es' : 's');
}

/** All forms of a noun. */
export function declineWort({ einzahl, mehrzahl, artikel }: Nennform): Wort {
  const eins = splitWort(einzahl, stark[artikel].nom);
  const mehr = splitWort(mehrzahl, 'e');
  const noun = (kasus: Kasus, endung: string): string =>
    write(kasus === 'gen' ? { ...eins, nomen: genitivOf(eins.nomen, artikel) } : eins, endung);
  const mitArtikel = (kasus: Kasus): string =>
    `${artikelformen[artikel][kasus]} ${noun(kasus, schwach(artikel, kasus))}`;
  const mitEin = (stamm: string, kasus: Kasus): string => {
    const endung = einEndung(artikel, kasus);
    return `${stamm}${endung} ${noun(kasus, endung === '' ? stark[artikel][kasus] : schwach(artikel, kasus))}`;
  };
  const mitDies = (stamm: string, kasus: Kasus): string =>
    `${stamm}${stark[artikel][kasus]} ${noun(kasus, schwach(artikel, kasus))}`;
  const dativ = { ...mehr, nomen: /[ns]$/.test(mehr.nomen) ? mehr.nomen : `${mehr.nomen}n` };
  return {
    einzahl,
    mehrzahl,
    artikel,
    wort: einzahl,
    mitWort: noun('dat', stark[artikel].dat),
    der: mitArtikel('nom'),
    den: mitArtikel('akk'),
    dem: mitArtikel('dat'),
    des: mitArtikel('gen'),
    ein: mitEin('ein', 'nom'),
    einen: mitEin('ein', 'akk'),
    einem: mitEin('ein', 'dat'),
    eines: mitEin('ein', 'gen'),
    kein: mitEin('kein', 'nom'),
    keinen: mitEin('kein', 'akk'),
    keinem: mitEin('kein', 'dat'),
    jeder: mitDies('jed', 'nom'),
    jedem: mitDies('jed', 'dat'),
    dieser: mitDies('dies', 'nom'),
    diesem: mitDies('dies', 'dat'),
    dieses: mitDies('dies', 'gen'),
    viele: mehrzahl,
    vielen: write(dativ, 'en'),
    vieler: write(mehr, 'er'),
    die: `die ${write(mehr, 'en')}`,
    derVielen: `der ${write(mehr, 'en')}`,
    denVielen: `den ${write(dativ, 'en')}`,
    keineVielen: `keine ${write(mehr, 'en')}`,
    einAllein:
      eins.davor === ''
        ? `ein${stark[artikel].nom}`
        : write(
            { davor: `ein${einEndung(artikel, 'nom')} ${eins.davor}`, nomen: '', danach: '' },
            stark[artikel].nom,
          ).trim(),
    keinemAllein: `kein${stark[artikel].dat}`,
    beiwortAllein: write({ ...eins, nomen: '', danach: '' }, stark[artikel].nom).trim(),
    er: { der: 'er', die: 'sie', das: 'es' }[artikel],
    ihn: { der: 'ihn', die: 'sie', das: 'es' }[artikel],
  };
}

/** A noun with an adjective before it, told without its ending: 'künftig' makes 'künftige Maßnahme', 'künftiges Projekt'. */
export const withBeiwort = ({ einzahl, mehrzahl, artikel }: Nennform, stamm: string): Wort =>
  declineWort({
    einzahl: `${stamm}${stark[artikel].nom} ${einzahl}`,
    mehrzahl: `${stamm}e ${mehrzahl}`,
    artikel,
  });

/** How a concept calls its levels. */
export interface Ebenenworte extends Readonly<Record<Ebene, Wort>> {
  /** A Bedarf where it stands alone, as in a heading. */
  readonly handlungsbedarf: Wort;
}

const ueblich: Readonly<Record<keyof Ebenenworte, Nennform>> = {
  leitziel: { einzahl: 'Leitziel', mehrzahl: 'Leitziele', artikel: 'das' },
  bedarf: { einzahl: 'Bedarf', mehrzahl: 'Bedarfe', artikel: 'der' },
  handlungsbedarf: { einzahl: 'Handlungsbedarf', mehrzahl: 'Handlungsbedarfe', artikel: 'der' },
  ziel: { einzahl: 'Ziel', mehrzahl: 'Ziele', artikel: 'das' },
  teilziel: { einzahl: 'Teilziel', mehrzahl: 'Teilziele', artikel: 'das' },
  massnahme: { einzahl: 'Maßnahme', mehrzahl: 'Maßnahmen', artikel: 'die' },
  zwischenziel: { einzahl: 'Zwischenziel', mehrzahl: 'Zwischenziele', artikel: 'das' },
};

/** The words of the levels: those that are chosen, the usual ones for all others. */
export function ebenenworte(gewaehlt: Readonly<Partial<Record<Ebene, Nennform>>> = {}): Ebenenworte {
  const formen = { ...ueblich, ...(gewaehlt.bedarf && { handlungsbedarf: gewaehlt.bedarf }), ...gewaehlt };
  return Object.fromEntries(
    Object.entries(formen).map(([name, form]) => [name, declineWort(form)]),
  ) as unknown as Ebenenworte;
}

/** The usual words. */
export const ueblicheWorte = ebenenworte();

/** A text with a capital letter, for the beginning of a sentence. */
export const gross = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const stelle = /\{([A-Za-z]+)\.([a-zA-Z]+)(?::([\p{L} ]+))?\}/gu;

/**
 * A text of ours with the words of a concept: `{massnahme.des}` names level and form, `{Massnahme.der}` begins a sentence,
 * `{massnahme.ein:einzeln}` has an adjective. What an author wrote never goes through here.
 */
export const fillWorte = (text: string, worte: Ebenenworte = ueblicheWorte): string =>
  text.includes('{')
    ? text.replaceAll(stelle, (all, name: string, form: string, beiwort: string | undefined) => {
        const ebene = name.charAt(0).toLowerCase() + name.slice(1);
        if (!Object.hasOwn(worte, ebene)) return all;
        const plain = worte[ebene as keyof Ebenenworte];
        const wort = beiwort === undefined ? plain : withBeiwort(plain, beiwort);
        const said = Object.hasOwn(wort, form) ? wort[form as keyof Wort] : all;
        return ebene === name ? said : gross(said);
      })
    : text;
