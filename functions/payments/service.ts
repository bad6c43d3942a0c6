import { settings } from '../kernel/outside/environment';
import type { World } from '../kernel/world/world';
import { openPaymentEffects } from './effects-store';
import { handlers } from './handlers';
import { openProvider } from './providers/open';
import type { Provider } from './providers/provider';

export { contract } from './contract';

/** `provider` is the stage's payment provider, unless another is given. */
export const open = (world: World, { provider }: { readonly provider?: Provider } = {}) =>
  handlers(
    openPaymentEffects({
      ...world,
      provider: provider ?? openProvider(world.environment),
      timeZone: settings(world.environment, 'TIME_ZONE').TIME_ZONE,
    }),
  );
