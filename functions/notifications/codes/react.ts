import { type AddressKind, addressKinds } from '../../blocks/people/address-code';
import type { Reactor } from '../../kernel/events/reactor';
import type { Way } from '../dispatches/dispatch';
import type { CodeRequested } from './code-request';

const isKind = (value: unknown): value is AddressKind => addressKinds.some((each) => each === value);

const wayTo = { email: 'mail', phone: 'sms' } as const satisfies Record<AddressKind, Way>;

/** Has a code sent to the address for which somebody asked for one. It is in no inbox: it proves that the address is theirs. */
export const codes: Reactor = {
  name: 'codes',
  react: ({ queue }) => {
    const queues = { email: queue(wayTo.email), phone: queue(wayTo.phone) };
    return async ({ type, subject: ref, data: { kind, requestId, recovery } }) => {
      if (type !== 'profile.code-asked' || !isKind(kind)) return;
      const request: CodeRequested = {
        ref,
        code: { kind, requestId: String(requestId), use: recovery === true ? 'recovery' : 'code' },
      };
      await queues[kind].send(request, { group: ref });
    };
  },
};
