// A body's text, and where the nodes of its tree stand in the file.
import type { Nodes } from 'mdast';
import type { Span } from '../../../base/text.ts';

/** Where a body's text begins in its file, and the text. */
export interface Quelltext {
  readonly source: string;
  readonly offset: number;
}

/** Where a node stands in the file. */
export const spanOf = ({ offset }: Quelltext, { position }: Nodes): Span => ({
  from: offset + (position?.start.offset ?? 0),
  to: offset + (position?.end.offset ?? 0),
});

/** A node as it was written. */
export const sourceOf = ({ source }: Quelltext, { position }: Nodes): string =>
  source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
