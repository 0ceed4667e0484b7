// What is used of the form editor; its own types name files that no strict resolution finds.
declare module '@sveltia/cms' {
  /** Starts the editor on the page. */
  export function init(options: { readonly config: object }): void;
}
