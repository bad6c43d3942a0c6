import type { DomainEvent, EventsOf } from '../../kernel/events/event';
import { instant } from '../../kernel/text/time';
import type { Recovery, RecoveryState } from './recovery';

const typeOf: Partial<Record<RecoveryState, `identity.${string}`>> = {
  begun: 'identity.recovery-begun',
  waiting: 'identity.recovery-waiting',
  stopped: 'identity.recovery-stopped',
  completed: 'identity.recovered',
};

/** What becomes of a recovery. Its id, by which it goes on, stands in no event. */
export const eventsOf: EventsOf = (before, after) => {
  const [was, is] = [before, after] as unknown as readonly [Recovery | undefined, Recovery | undefined];
  const type = is && typeOf[is.state];
  if (!is || !type) return [];
  // A password that is not taken has it wait again, of which they know.
  const isAgain =
    was?.id === is.id && (was.state === is.state || (was.state === 'opening' && is.state === 'waiting'));
  if (isAgain) return [];
  const { ref, begunAt, opensAt, timeline, agencyId } = is;
  const event: DomainEvent = {
    ...{ type, subject: ref, at: Math.max(begunAt, ...Object.values(timeline).map(({ at }) => at)) },
    audience: { people: [ref], agencies: [agencyId] },
    data: opensAt === undefined ? {} : { opensAt: instant(opensAt) },
  };
  return [event];
};
