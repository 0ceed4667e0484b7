// How the name of a person looks where an office is meant. No list holds all names: what gives one away is the form of address, a
// title, an initial, or one of the frequent first names.

/** First names that are frequent among adults in Germany, in several languages; none of them is a word of an office's name. */
const vornamen = new Set(
  (
    'Ahmet Aleksandra Alexander Ali Amira Andrea Andreas Angelika Anja Anna Anne Annette Antje Astrid Ayse Barbara Bernd Birgit Brigitte Carsten ' +
    'Christian Christiane Christina Christine Claudia Daniel Daniela Dieter Dirk Elena Elke Emine Eva Fatima Fatma Florian Frank Gabriele ' +
    'Gerd Gisela Hans Hasan Hatice Heike Heinz Helga Holger Hüseyin Ibrahim Ines Ingrid Irina Jan Jens Joachim Johannes Jörg Julia Jürgen ' +
    'Karin Karl Katharina Kathrin Katja Katrin Kerstin Klaus Lars Laura Lisa Manfred Manuela Marco Maria Marina Mario Marion Markus Martin ' +
    'Martina Mehmet Melanie Michael Michaela Mohamed Mohammed Monika Murat Mustafa Nadine Natalia Natalie Nicole Nina Norbert Olaf Olga Oliver ' +
    'Omar Peter Petra Ralf Rainer Regina Renate Rita Robert Sabine Sandra Sarah Sebastian Silke Silvia Simone Sonja Stefan Stefanie Stephan ' +
    'Susanne Svenja Svetlana Sven Tanja Thomas Thorsten Tobias Torsten Ulrich Ulrike Ursula Ute Uwe Vanessa Volker Werner Wolfgang Yasmin Yusuf Zeynep'
  ).split(' '),
);

const klein = new Set([...vornamen].map((name) => umschreibung(name)));

/** A name as a mailbox writes it. */
function umschreibung(name: string): string {
  return name.toLowerCase().replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('ß', 'ss');
}

const anrede = new Set(['Frau', 'Herr', 'Herrn', 'Dr.', 'Prof.', 'Dipl.-Päd.', 'Dipl.-Soz.']);
const isGross = (wort = ''): boolean => /^\p{Lu}\p{Ll}/u.test(wort);

/** The first name of a person in a text, with the word before it that gives it away; undefined where there is none. */
export function findPerson(text: string): string | undefined {
  const worte = text.split(/[\s,;()/]+/).filter((wort) => wort !== '');
  const at = worte.findIndex((wort, index) => {
    const next = worte[index + 1];
    return isGross(next) && (anrede.has(wort) || vornamen.has(wort) || /^\p{Lu}\.$/u.test(wort));
  });
  return at < 0 ? undefined : worte.slice(at, at + 2).join(' ');
}

/** True for a mailbox that bears a person's name: `m.muster@`, `maria.muster@`, or two words that the office has not in its own name. */
export function isPersonenpostfach(email: string, eigenes: string): boolean {
  const teile = (email.split('@', 1)[0] ?? '').toLowerCase().split(/[._-]/);
  const [erster = '', zweiter = '', ...mehr] = teile;
  if (zweiter.length < 3 || mehr.length > 1 || /\d/.test(erster + zweiter)) return false;
  if (erster.length === 1 || klein.has(erster)) return true;
  const worte = umschreibung(eigenes);
  return email.split('@', 1)[0]?.includes('.') === true && !teile.some((teil) => isAmtlich(teil, worte));
}

/** Words of mailboxes that are offices'. */
const amtlich = [
  'amt',
  'buero',
  'dienst',
  'fachbereich',
  'info',
  'kontakt',
  'leitung',
  'post',
  'service',
  'stab',
  'stelle',
  'team',
  'zentrum',
];

const isAmtlich = (teil: string, worte: string): boolean =>
  worte.includes(teil) || amtlich.some((wort) => teil.includes(wort));
