import { type AddressKind, addressKinds } from '../../blocks/people/address-code';
import type { Reactor } from '../../kernel/events/reactor';
import type { CodeLetterRequest } from './code-letter';

const isKind = (value: unknown): value is AddressKind => addressKinds.some((each) => each === value);

/** Has a code sent to the address for which somebody asked for one. It is in no inbox: it proves that the address is theirs. */
export const codes: Reactor = {
  name: 'codes',
  react: ({ queue }) => {
    const letters = queue('mail');
    return async ({ type, subject: ref, data: { kind, requestId } }) => {
      if (type !== 'profile.code-asked' || !isKind(kind)) return;
      const request: CodeLetterRequest = { ref, code: { kind, requestId: String(requestId) } };
      await letters.send(request, { group: ref });
    };
  },
};
