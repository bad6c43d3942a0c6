import type { EventsOf } from '../../kernel/events/event';
import type { OnboardingRequest } from './request';

/** Whoever asked hears what was decided. */
export const eventsOf: EventsOf = (before, after) => {
  const [was, is] = [before, after] as unknown as (OnboardingRequest | undefined)[];
  if (!is || is.card.status === was?.card.status) return [];
  const { id: requestId, names, status, agencyId, decidedAt, submittedAt } = is.card;
  return [
    {
      type: `onboarding.${status}`,
      subject: requestId,
      at: Date.parse(decidedAt ?? submittedAt),
      audience: { people: [is.owner] },
      data: {
        requestId,
        agency: { names },
        by: status === 'submitted' || status === 'withdrawn' ? 'citizen' : 'operator',
        ...(agencyId ? { agencyId } : {}),
        ...(is.reason ? { reason: is.reason } : {}),
      },
    },
  ];
};
