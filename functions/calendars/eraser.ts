import type { Eraser } from '../blocks/erasure/eraser';

export const eraser: Eraser = {
  nothing: 'Calendars say when offices are open; they are of nobody.',
};
