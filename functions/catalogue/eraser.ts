import type { Eraser } from '../blocks/erasure/eraser';

export const eraser: Eraser = {
  nothing:
    'The catalogue says what agencies offer to everybody; who asks whether they may have it is not kept.',
};
