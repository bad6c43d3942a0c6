import { inState, type Lifecycle } from '../../blocks/cases/lifecycle';
import { Refusal } from '../../kernel/contract/refusal';
import type { Rule } from '../../kernel/table/rule';

/** `held`: not sent, as the webhook was not enabled. `failed`: given up. Both wait to be replayed. */
export const deliveryStates = ['pending', 'delivered', 'failed', 'held'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

type Actor = 'portal' | 'agency';

const pending: readonly DeliveryState[] = ['pending'];
/** Nothing is on its way. */
const settled: readonly DeliveryState[] = ['delivered', 'failed', 'held'];

/** What the portal does with a delivery, and what its agency has done with it. */
export const lifecycle = {
  /** An attempt is begun, or has failed and is repeated later. */
  attempt: { by: 'portal', from: pending },
  /** It is put off, or noted to be in the queue. */
  postpone: { by: 'portal', from: pending },
  deliver: { by: 'portal', from: pending, to: 'delivered' },
  'give-up': { by: 'portal', from: pending, to: 'failed' },
  hold: { by: 'portal', from: pending, to: 'held' },
  /** Another webhook has taken the place of its own, and delivers it. */
  'hand-over': { by: 'portal', from: ['pending', 'held'], to: 'held' },
  /** A replay of a stretch comes to it. */
  revive: { by: 'portal', from: settled, to: 'pending' },
  replay: { by: 'agency', from: settled, to: 'pending' },
} as const satisfies Lifecycle<DeliveryState, string, Actor>;
export type DeliveryAction = keyof typeof lifecycle;

/** The rule that the step is allowed; the refusal is for whoever asked, if anybody did. */
export const allows = (
  action: DeliveryAction,
  refusal: () => Refusal = () => new Refusal('internal'),
): Rule => inState('state', lifecycle[action], refusal);
