// Text as XML 1.0 has it.
const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * A text as content or as the value of an attribute in double quotes; a character that XML forbids even as a reference (2.2)
 * becomes the replacement character.
 */
export const escapeXml = (text: string): string =>
  text
    .replaceAll(/(?![\t\n\r\u007f-\u009f])[\p{Cc}\p{Surrogate}\ufffe\uffff]/gu, '\ufffd')
    .replaceAll(/[&<>"]/g, (sign) => references[sign] ?? sign);
