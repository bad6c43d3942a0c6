import { buildsIndex, outdates } from '../blocks/searching/index-builder';
import type { Reactions } from '../kernel/events/module';
import { servicesIn } from './search/index-store';
import { serviceIndex } from './search/service-index';

export const reactions: Reactions = {
  reactors: [outdates(serviceIndex)],
  deadlines: { [serviceIndex]: buildsIndex(serviceIndex, servicesIn) },
};
