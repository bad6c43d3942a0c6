import { showOfficers } from '../../blocks/officers/officers';
import { actsOfTwoBy, type Policy } from '../../blocks/officers/policy';
import type { EventsOf } from '../../kernel/events/event';

/** An agency's policy says something else, and who said so. */
export const eventsOf: EventsOf = (before, after) => {
  const [was, is] = [before, after] as unknown as readonly (Policy | undefined)[];
  if (!is?.agencyId || !is.changed || was?.changed?.at === is.changed.at) return [];
  const { agencyId, approvalAbove, changed } = is;
  return [
    {
      type: 'refund-policy.replaced',
      subject: agencyId,
      at: Date.parse(changed.at),
      audience: { agencies: [agencyId] },
      data: {
        ...{ agencyId, approvalAbove: { ...approvalAbove }, secondOfficerFor: [...actsOfTwoBy(is)] },
        officers: showOfficers(changed.by),
      },
    },
  ];
};
