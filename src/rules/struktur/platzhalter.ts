// What `konzept init` leaves to be written.

/** How it names its examples (templates/projekt). */
const vorgabe = /^Beispiel(?: eine[rs] |zahlen(?:,| des Gerüsts))/;

/** True for the name of an example that nobody has replaced. */
export const isVorgabe = (titel: string): boolean => vorgabe.test(titel);
