// The part of npm's hyphen that is used here; the package brings no types.
declare module 'hyphen/de-1996/index.js' {
  const hyphen: { hyphenateSync(text: string, options: { readonly minWordLength: number }): string };
  export default hyphen;
}
