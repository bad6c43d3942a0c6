import type { Eraser } from '../blocks/erasure/eraser';

export const eraser: Eraser = {
  nothing: 'It shows pages and descriptions that are the same for everybody.',
};
