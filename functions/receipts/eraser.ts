import { type Eraser, without } from '../blocks/erasure/eraser';
import { receiptsOf } from '../blocks/receipts/keys';

export const eraser: Eraser = {
  sections: [
    {
      // The law keeps what was received for what, and anybody who holds a receipt may verify it; by which card it was paid goes.
      name: 'receipts',
      places: ({ person }) => [{ index: 'owner', partition: receiptsOf(person) }],
      erase: (item) => without(item, { remove: ['ownerKey', 'ownerSort', 'method'] }),
    },
  ],
};
