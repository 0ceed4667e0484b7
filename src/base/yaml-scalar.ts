// A text as a value in YAML.

/** What YAML would not read as text, or not to its end, wherever it stands. */
const plain = /^(?!(?:true|false|null)$)(?:\p{L}|\d{4}-)[\p{L}\d_./@-]*(?::[\p{L}\d][\p{L}\d_./@-]*)*$/iu;

/** The text as a scalar that is read as this text in every place: plain where that is safe, else in single quotes. */
export const yamlScalar = (text: string): string => (plain.test(text) ? text : `'${text.replaceAll("'", "''")}'`);
