import type { Handlers } from '../kernel/contract';
import type { contract } from './contract';
import { type Effects as PlaceEffects, placeHandlers } from './place-handlers';
import { type Effects as ResourceEffects, resourceHandlers } from './resource-handlers';
import { type Effects as TypeEffects, typeHandlers } from './type-handlers';

export type Effects = PlaceEffects & TypeEffects & ResourceEffects;

export const handlers = (effects: Effects): Handlers<typeof contract> => ({
  ...typeHandlers(effects),
  ...placeHandlers(effects),
  ...resourceHandlers(effects),
});
