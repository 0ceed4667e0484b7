// A mend of micromark, which copies all that it has read of a text for each edit. It edits wherever one list or quotation ends
// inside another, always near the end of what it has read: what lies before an edit stays where it is, so that a text of lists
// is read in time that grows with the text alone.
import { EditMap } from 'micromark-util-edit-map';
import type { Event } from 'micromark-util-types';

/** Makes the edits that are due, each an index, how many events go there and which come instead. */
EditMap.prototype.consume = function consume(events: Event[]): undefined {
  const changes = this.map.sort((a, b) => a[0] - b[0]);
  const first = changes[0]?.[0] ?? events.length;
  const rest = events.splice(first);
  let kept = 0;
  const push = (added: readonly Event[]): void => {
    for (const event of added) events.push(event);
  };
  for (const [index, removed, added] of changes) {
    push(rest.slice(kept, index - first));
    push(added);
    kept = index - first + removed;
  }
  push(rest.slice(kept));
  this.map.length = 0;
  this.index.clear();
};
