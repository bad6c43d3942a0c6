import { residencesOf } from '../blocks/areas/residence';
import { type Eraser, gone } from '../blocks/erasure/eraser';

export const eraser: Eraser = {
  sections: [
    {
      name: 'residences',
      places: ({ person }) => [{ partition: residencesOf(person) }],
      erase: gone,
    },
  ],
};
