import { contract as define } from '../kernel/contract';
import { placeSummary, placeView } from './place';
import { placeRoutes } from './place-routes';
import { resourceSummary, resourceView } from './resource';
import { resourceRoutes } from './resource-routes';
import { titles } from './titles';
import { typeSummary, typeView } from './type';
import { typeRoutes } from './type-routes';

export const contract = define({
  name: 'appointments',
  summary: 'Appointments: where and for what, when somebody is free, and whom they are with',
  keys: {
    write: ['place', 'appointment-type', 'resource'],
    read: ['places', 'places-near', 'appointment-types', 'resources', 'resources-by', 'calendar'],
  },
  titles,
  nouns: {
    Place: placeView,
    PlaceSummary: placeSummary,
    AppointmentType: typeView,
    AppointmentTypeSummary: typeSummary,
    Resource: resourceView,
    ResourceSummary: resourceSummary,
  },
  routes: { ...typeRoutes, ...placeRoutes, ...resourceRoutes },
});
