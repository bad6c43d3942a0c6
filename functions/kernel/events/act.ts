import { outsideOf, sandboxIn } from '../sandbox/names';
import { inSandboxes } from '../sandbox-effects/effects';
import type { Stored } from '../table/dynamo';
import { read } from '../table/read';
import type { Item } from '../table/rule';
import { instant } from '../text/time';
import type { Event } from './event';
import type { Due, ServiceMessage } from './message';
import type { Reactions } from './module';
import type { Effects, OnDue } from './reactor';
import { persist, type Timing } from './timing';

/** The index may lag behind, and somebody may have been here first: the item itself says whether it is due. */
const isDue = (item: Item | undefined, at: number): item is Item =>
  typeof item?.dueAt === 'string' && item.dueKey !== undefined && item.dueAt <= instant(at);

/** All of a service's reactors hear an event, even if one fails; the first failure is thrown in the end. */
const openHearing = ({ reactors = [] }: Reactions, effects: Effects) => {
  const reactions = reactors.map(({ name, react }) => ({ name, react: react(effects) }));
  return async (event: Event, timing: Timing): Promise<void> => {
    const failures: unknown[] = [];
    for (const { name, react } of reactions) {
      try {
        await persist(() => react(event), timing);
      } catch (error) {
        effects.log.error('reactionFailed', { reactor: name, type: event.type, event: event.id }, error);
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
  };
};

const openDue = ({ deadlines = {} }: Reactions, effects: Effects) => {
  const acts = new Map<string, ReturnType<OnDue>>(
    Object.entries(deadlines).map(([type, onDue]) => [type, onDue(effects)] as const),
  );
  return async (due: Due, timing: Timing): Promise<void> => {
    const act = acts.get(due.type);
    if (!act) throw new Error(`nobody acts on deadlines of the type ${due.type}`);
    await persist(async () => {
      // The sweep's clock may be a little ahead.
      const now = Math.max(effects.clock(), due.at);
      const item = (await read<Stored>(effects.table, due)) as Item | undefined;
      if (isDue(item, now)) await act(item, now);
    }, timing);
  };
};

/** Has the effect of a message: of an event, or of a deadline that is over. */
export const openMessageHandler = (reactions: Reactions, effects: Effects) => {
  const openedIn = inSandboxes(effects, (own) => ({
    hear: openHearing(reactions, own),
    act: openDue(reactions, own),
  }));
  return (told: Exclude<ServiceMessage, { readonly resume: true }>, timing: Timing): Promise<void> => {
    if ('event' in told) return openedIn(told.sandbox).hear(told.event, timing);
    const { pk } = told.due;
    return openedIn(sandboxIn(pk)).act({ ...told.due, pk: outsideOf(pk) }, timing);
  };
};
export type MessageHandler = ReturnType<typeof openMessageHandler>;
