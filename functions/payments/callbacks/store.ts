import { Refusal } from '../../kernel/contract/refusal';
import { unreachable } from '../payments/refusals';
import type { Payouts } from '../payouts/store';
import type { Settling } from '../progress/store';
import { type Callback, type Hint, type Provider, ProviderUnavailable } from '../providers/provider';

interface CallbackEffects {
  readonly provider: Provider;
  readonly settling: Settling;
  readonly payouts: Payouts;
}

/** What providers call for. */
export const openCallbacks = ({ provider, settling, payouts }: CallbackEffects) => {
  const follow = async (hint: Hint, now: number): Promise<void> => {
    if ('paymentId' in hint) await settling.follow(hint.paymentId, now);
    else await payouts.follow(hint.refundId, now);
  };
  return {
    /**
     * Asks the provider about the payment or refund of a callback. Callbacks about unknown ones are acknowledged, so
     * that the provider stops sending them.
     */
    receive: async (name: string, callback: Callback, now: number): Promise<void> => {
      if (name !== provider.name) throw new Refusal('provider-not-found');
      const hint = await provider.read(callback, now);
      if (!hint) throw new Refusal('unsigned-callback');
      if (hint === 'nothing') return;
      await follow(hint, now).catch((error: unknown) => {
        throw error instanceof ProviderUnavailable ? unreachable() : error;
      });
    },
  };
};
export type Callbacks = ReturnType<typeof openCallbacks>;
