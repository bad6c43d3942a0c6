import { type MatterNews, matterChanged } from '../../blocks/matters/events';
import type { Reactor } from '../../kernel/events/reactor';
import { openProjection } from './projection-store';

/** Keeps everybody's list as events tell it: what changed, and who holds a payer. */
export const listing: Reactor = {
  name: 'matters',
  react: (effects) => {
    const projection = openProjection(effects);
    return async ({ type, data, subject, origin }) => {
      if (type === matterChanged) await projection.show(data as unknown as MatterNews, origin.version);
      else await projection.move(subject);
    };
  },
};
