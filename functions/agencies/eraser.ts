import { type Eraser, erasedText, gone, without } from '../blocks/erasure/eraser';
import { isOpen } from './onboarding/lifecycle';
import { type OnboardingRequest, requestsOf } from './onboarding/request';

const nobody = { name: erasedText, role: erasedText, email: erasedText };

export const eraser: Eraser = {
  sections: [
    {
      // What nobody has approved goes with who asked for it; what became of an approved one is the agency's own.
      name: 'connectionRequests',
      places: ({ person }) => [{ index: 'owner', partition: requestsOf(person) }],
      erase: (item) => {
        const { card } = item as unknown as OnboardingRequest;
        if (isOpen(card.status) || card.status !== 'approved') return gone(item);
        return without(item, {
          set: { owner: erasedText, 'asked.responsible': nobody },
          remove: ['ownerKey', 'ownerSort'],
        });
      },
    },
  ],
};
