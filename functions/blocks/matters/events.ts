import type { DomainEvent, EventsOf } from '../../kernel/events/event';
import type { Item } from '../../kernel/table/rule';
import type { Matter, MattersOf } from './matter';

/*
 * What changes of items mean to whoever lists matters: one event for each matter that is another than before, which says all of
 * how it stands. So the last event of a matter is enough, and a list is made anew from the log.
 */

export const matterChanged = 'matter.changed';

/** What such an event says. Without `matter`, it is gone. */
export interface MatterNews extends Pick<Matter, 'owner' | 'kind' | 'id'> {
  readonly matter?: Matter;
}

const nameOf = ({ owner, kind, id }: Matter): string => JSON.stringify([owner, kind, id]);

const byName = (mattersOf: MattersOf, item: Item | undefined): Map<string, Matter> =>
  new Map((item ? mattersOf(item) : []).map((each) => [nameOf(each), each]));

/** Nobody is told of these: they are for the portal's own list. */
const event = ({ owner, kind, id, at }: Matter, matter?: Matter): DomainEvent => ({
  type: matterChanged,
  subject: id,
  at,
  audience: {},
  data: { owner, kind, id, ...(matter ? { matter } : {}) } satisfies MatterNews,
});

export const matterEvents =
  (mattersOf: MattersOf): EventsOf =>
  (before, after) => {
    const [was, is] = [byName(mattersOf, before), byName(mattersOf, after)];
    const gone = [...was].filter(([name]) => !is.has(name)).map(([, matter]) => event(matter));
    const changed = [...is]
      .filter(([name, matter]) => JSON.stringify(was.get(name)) !== JSON.stringify(matter))
      .map(([, matter]) => event(matter, matter));
    return [...gone, ...changed];
  };
