import { type Eraser, filesIn, without, wordsIn } from '../blocks/erasure/eraser';
import type { Fine } from './fines/fine';
import { finesOf } from './fines/keys';
import { isDisputed } from './fines/lifecycle';

export const eraser: Eraser = {
  sections: [
    {
      // The fine is the agency's, under a number of its own. What the person wrote against it, and sent, goes.
      name: 'fines',
      places: ({ payers }) => payers.map((payer) => ({ index: 'owner', partition: finesOf(payer) })),
      binding: (item) => (isDisputed((item as unknown as Fine).card.state) ? 'open-contest' : undefined),
      files: filesIn('papers'),
      erase: (item) =>
        without(item, { set: { papers: {}, ...wordsIn(item, ({ by }) => by === 'citizen', 'text') } }),
    },
  ],
};
