import type { contract } from '../../../functions/portal/contract';
import { type Cases, untouched } from '../case';

const page = [{ asking: () => ({}), ...untouched }];

export const cases: Cases<typeof contract> = {
  home: page,
  health: page,
  description: page,
  reference: page,
  pageStyle: page,
  referenceScript: page,
  swaggerStyle: page,
  swaggerScript: page,
};
