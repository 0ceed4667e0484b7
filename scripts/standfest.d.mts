/** Puts a section under its title, with the command that measured it and today's date; the others stay as they are. */
export function writeSection(title: string, command: string, text: string): void;
