import type { HandlersOf } from '../kernel/contract/contract';
import type { agencyDayRoutes } from './agency-day';
import { type Effects as BlockEffects, blockHandlers } from './closures/handlers';
import { daySheetHandlers, type Effects as SheetEffects } from './day-sheets/handlers';
import { type Effects as DeskEffects, deskHandlers } from './front-desk/handlers';
import { type Effects as UseEffects, utilisationHandlers } from './utilisation/handlers';

export type Effects = DeskEffects & SheetEffects & BlockEffects & UseEffects;

export const agencyDayHandlers = (effects: Effects): HandlersOf<typeof agencyDayRoutes> => ({
  ...deskHandlers(effects),
  ...daySheetHandlers(effects),
  ...blockHandlers(effects),
  ...utilisationHandlers(effects),
});
