import { buildsIndex, outdates } from '../blocks/searching/index-builder';
import type { Reactions } from '../kernel/events/module';
import { serviceIndex, servicesIn } from './search/service-index';

export const reactions: Reactions = {
  reactors: [outdates(serviceIndex)],
  deadlines: { [serviceIndex]: buildsIndex(serviceIndex, servicesIn) },
};
