import type { HandlersOf } from '../../kernel/contract/contract';
import type { open311Routes } from './geo-report/routes';
import { creationHandlers } from './reports/handlers';
import type { Effects } from './requests/effects';
import { requestHandlers } from './requests/handlers';
import { catalogueHandlers } from './services/handlers';
import { updateHandlers } from './updates/handlers';

/** GeoReport v2 over the complaints' own stores. */
export const open311Handlers = (effects: Effects): HandlersOf<typeof open311Routes> => ({
  ...catalogueHandlers(effects),
  ...requestHandlers(effects),
  ...creationHandlers(effects),
  ...updateHandlers(effects),
});
