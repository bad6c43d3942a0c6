import type { Eraser } from '../blocks/erasure/eraser';

export const eraser: Eraser = {
  nothing:
    'What agencies were told of goes by itself thirty days after the attempt, before the event log does; nothing in it is found by a person.',
};
