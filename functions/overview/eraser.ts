import { type Eraser, gone } from '../blocks/erasure/eraser';
import { partitionOf } from './matters/listing';

export const eraser: Eraser = {
  sections: [
    {
      // What it lists of payers goes from the person's list when they are freed.
      name: 'matters',
      places: ({ person }) => [{ partition: partitionOf(person) }],
      erase: gone,
    },
  ],
};
