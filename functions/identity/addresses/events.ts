import { addressKinds, type CodeRequest, codeRequestOf } from '../../blocks/people/address-code';
import type { DomainEvent, EventsOf } from '../../kernel/events/event';

/** The person whose profile lies under this partition key. */
const refOf = (pk: unknown): string => String(pk).slice(String(pk).indexOf('#') + 1);

/** Somebody wants a code sent to an address that they told. Neither the address nor the code stands in the event. */
export const eventsOf: EventsOf = (before, after) =>
  addressKinds.flatMap((kind): DomainEvent[] => {
    const request = codeRequestOf(after, kind);
    if (!after || !request || request.id === codeRequestOf(before, kind)?.id) return [];
    const ref = refOf(after.pk);
    return [
      {
        type: 'profile.code-asked',
        subject: ref,
        at: request.at,
        audience: { people: [ref] },
        data: { kind, requestId: request.id },
      },
    ];
  });

interface RecoveryCode extends CodeRequest {
  readonly kind: string;
}

/** Somebody who gets back into their account wants a code sent to an address that is known to be theirs. */
export const recoveryCodeOf: EventsOf = (before, after) => {
  const [was, is] = [before?.recoveryCode, after?.recoveryCode] as readonly (RecoveryCode | undefined)[];
  if (!after || !is || is.id === was?.id) return [];
  const ref = refOf(after.pk);
  return [
    {
      ...{ type: 'profile.code-asked', subject: ref, at: is.at },
      audience: { people: [ref] },
      data: { kind: is.kind, requestId: is.id, recovery: true },
    },
  ];
};
