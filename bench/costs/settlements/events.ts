import { type EventCase, ordered, spends } from '../events/case';
import type { EventScene, Step } from '../events/scene';
import { charged } from '../payments/cases';

/** A bill is paid. */
const paid = (scene: EventScene): Promise<Step> =>
  scene.hears('settlements', 'payment.succeeded', async () => {
    const { money, params } = await charged(scene);
    await money.callback({ paymentId: params.payment_id });
  });

export const cases: readonly EventCase[] = [
  {
    ...{ kind: 'event', of: 'payment.succeeded', does: 'the day is kept on which it was booked' },
    prepare: paid,
    ...ordered(),
    ...spends([2, 1, 2], [0, 1], 'lanes', 'due'),
  },
  {
    ...{ kind: 'deadline', of: 'settlement-day', does: 'a day is closed' },
    prepare: async (scene) => {
      const step = await paid(scene);
      await step();
      return scene.due('settlements', 'settlement-day');
    },
    ...ordered(),
    ...spends([4, 66, 2], [1, 1], 'lanes', 'stillDue', 'due'),
  },
];
