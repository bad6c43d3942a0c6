import { type Eraser, erasedText, without, wordsIn } from '../blocks/erasure/eraser';
import { isOpen } from './objections/lifecycle';
import { type Objection, objectionsOf } from './objections/objection';

export const eraser: Eraser = {
  sections: [
    {
      // That and how it was decided is the agency's; what the person wrote goes.
      name: 'objections',
      places: ({ person }) => [{ index: 'owner', partition: objectionsOf(person) }],
      binding: (item) => (isOpen((item as unknown as Objection).card.status) ? 'open-objection' : undefined),
      erase: (item) =>
        without(item, {
          set: { grounds: erasedText, ...wordsIn(item, ({ by }) => by === 'citizen', 'text') },
          remove: ['ownerKey', 'ownerSort'],
        }),
    },
  ],
  kept: {
    clearanceCertificates:
      'A paper of the agency about a number of its own, which whoever was shown it may verify; it names nobody.',
    taxableObjects:
      'The agency taxes by its own register, whether or not whoever holds an object has an account here; the portal forgets who has claimed the number.',
  },
};
