import type { DomainEvent, EventsOf } from '../../kernel/events/event';
import type { Consent } from './consent';

const eventOf = (consent: Consent, type: DomainEvent['type'], at: string): DomainEvent => {
  const { id, owner, agencyId, code, names, revision, hash, reference } = consent;
  return {
    ...{ type, subject: id, at: Date.parse(at), audience: { people: [owner], agencies: [agencyId] } },
    data: {
      ...{
        consentId: id,
        agencyId,
        agreementCode: code,
        agreement: { names },
        revision,
        hash,
        by: 'citizen',
      },
      ...(reference === undefined ? {} : { reference }),
    },
  };
};

/** It was given, or withdrawn. */
export const eventsOf: EventsOf = (before, after) => {
  const [earlier, consent] = [before, after] as unknown as (Consent | undefined)[];
  if (!consent || earlier?.state === consent.state) return [];
  return consent.state === 'given'
    ? [eventOf(consent, 'consent.given', consent.givenAt)]
    : [eventOf(consent, 'consent.withdrawn', consent.endedAt ?? consent.givenAt)];
};
