import type { HandlersOf } from '../kernel/contract/contract';
import type { agencyDayRoutes } from './agency-day';
import { type Effects as ClosureEffects, closureHandlers } from './closures/handlers';
import { daySheetHandlers, type Effects as SheetEffects } from './day-sheets/handlers';
import { type Effects as FrontDeskEffects, frontDeskHandlers } from './front-desk/handlers';
import { type Effects as UseEffects, utilisationHandlers } from './utilisation/handlers';

export type Effects = FrontDeskEffects & SheetEffects & ClosureEffects & UseEffects;

export const agencyDayHandlers = (effects: Effects): HandlersOf<typeof agencyDayRoutes> => ({
  ...frontDeskHandlers(effects),
  ...daySheetHandlers(effects),
  ...closureHandlers(effects),
  ...utilisationHandlers(effects),
});
