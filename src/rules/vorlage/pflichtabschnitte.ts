// The sections that a Beschlussvorlage must have (§ 62 GO NRW).
import type { Ueberschrift } from '../../model/prosafakten.ts';

export const pflichtabschnitte = ['Beschlussvorschlag', 'Begründung'] as const;

/** True where a heading has a name, however it is spelt in large and small letters. */
export const isNamed = ({ text }: Pick<Ueberschrift, 'text'>, name: string): boolean => fold(text) === fold(name);

/** True for the heading of a section that every paper has. */
export const isPflicht = (heading: Pick<Ueberschrift, 'text'>): boolean =>
  pflichtabschnitte.some((name) => isNamed(heading, name));

const fold = (text: string): string => text.trim().normalize('NFC').toLowerCase();
