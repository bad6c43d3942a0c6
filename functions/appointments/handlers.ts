import type { Handlers } from '../kernel/contract';
import { type Effects as BookingEffects, bookingHandlers } from './booking-handlers';
import type { contract } from './contract';
import { type Effects as PlaceEffects, placeHandlers } from './place-handlers';
import { type Effects as ResourceEffects, resourceHandlers } from './resource-handlers';
import { type Effects as TypeEffects, typeHandlers } from './type-handlers';

export type Effects = PlaceEffects & TypeEffects & ResourceEffects & BookingEffects;

export const handlers = (effects: Effects): Handlers<typeof contract> => ({
  ...typeHandlers(effects),
  ...placeHandlers(effects),
  ...resourceHandlers(effects),
  ...bookingHandlers(effects),
});
