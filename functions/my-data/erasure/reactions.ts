import type { OnDue, Reactor } from '../../kernel/events/reactor';
import type { Erasure, ErasureRequest } from './erasure';
import { openErasures } from './store';

/** Has it looked for what binds who asked, so that they learn of it at once and not in two weeks. */
export const checkErasure: Reactor = {
  name: 'data-erasure',
  react: ({ queue }) => {
    const erasures = queue('erasures');
    return async ({ type, subject: person, data }) => {
      if (type !== 'data-erasure.asked') return;
      const request: ErasureRequest = { person, id: String(data.erasureId) };
      await erasures.send(request, { group: person });
    };
  },
};

/** The day has come, or the next step has. */
export const onErasureDue: OnDue = ({ table, queue }) => {
  const [erasures, store] = [queue('erasures'), openErasures({ table })];
  return async (item, now) => {
    const erasure = item as unknown as Erasure;
    const request: ErasureRequest = { person: erasure.person, id: erasure.id };
    const isOn =
      erasure.state === 'waiting' ? await store.begin(erasure, now) : await store.postpone(erasure, now);
    if (isOn) await erasures.send(request, { group: erasure.person });
  };
};
