import type { HandlersOf } from '../../kernel/contract/contract';
import type { callbackRoutes } from './routes';
import type { Callbacks } from './store';

interface Effects {
  readonly callbacks: Callbacks;
}

export const callbackHandlers = ({ callbacks }: Effects): HandlersOf<typeof callbackRoutes> => ({
  receiveCallback: async ({ params, raw, now }) => {
    await callbacks.receive(params.provider, raw, now);
    return undefined;
  },
});
