import type { HandlersOf } from '../../kernel/contract';
import { catalogueHandlers } from './catalogue-handlers';
import { creationHandlers } from './creation-handlers';
import type { Effects } from './effects';
import { requestHandlers } from './request-handlers';
import type { open311Routes } from './routes';

/** GeoReport v2 over the complaints' own stores. */
export const open311Handlers = (effects: Effects): HandlersOf<typeof open311Routes> => ({
  ...catalogueHandlers(effects),
  ...requestHandlers(effects),
  ...creationHandlers(effects),
});
