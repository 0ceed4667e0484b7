// The one part of launch-editor that is used: what an editor wants to be told of file and line.
declare module 'launch-editor/get-args.js' {
  export default function getArgumentsForFile(
    editor: string,
    fileName: string,
    lineNumber?: number,
    columnNumber?: number,
  ): string[];
}
