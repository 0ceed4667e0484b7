// Quotation marks as German sets them.

/** A title in quotation marks; marks inside it become single ones, and one that a shortened title leaves open is closed. */
export function quote(titel: string): string {
  const innen = titel.replaceAll('„', '‚').replaceAll('“', '‘');
  const isOpen = innen.lastIndexOf('‚') > innen.lastIndexOf('‘');
  return `„${innen}${isOpen ? '‘' : ''}“`;
}

/** What stands between the quotation marks that a whole text is set in, by Word or by hand; undefined where it is not. */
export const withoutAnfuehrung = (text: string): string | undefined =>
  /^(?:[„“”»«](?=[^„“”»«]+.$)|[‚‘’](?=[^‚‘’]+.$))(.+)[“”»«‘’]$/u.exec(text.trim())?.[1];
