import type { Eraser } from '../blocks/erasure/eraser';

export const eraser: Eraser = {
  nothing: 'The journal names payments and bills, and nobody: it balances as it did before.',
};
