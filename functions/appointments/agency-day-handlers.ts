import type { HandlersOf } from '../kernel/contract';
import type { agencyDayRoutes } from './agency-day';
import { type Effects as BlockEffects, blockHandlers } from './block-handlers';
import { daySheetHandlers, type Effects as SheetEffects } from './day-sheet-handlers';
import { type Effects as DeskEffects, deskHandlers } from './desk-handlers';
import { type Effects as UseEffects, utilisationHandlers } from './utilisation-handlers';

export type Effects = DeskEffects & SheetEffects & BlockEffects & UseEffects;

export const agencyDayHandlers = (effects: Effects): HandlersOf<typeof agencyDayRoutes> => ({
  ...deskHandlers(effects),
  ...daySheetHandlers(effects),
  ...blockHandlers(effects),
  ...utilisationHandlers(effects),
});
