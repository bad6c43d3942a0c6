import { onImportDue } from '../blocks/imports/due';
import { buildsIndex, outdates } from '../blocks/searching/index-builder';
import type { Reactions } from '../kernel/events/module';
import { onResidenceDue } from './residences/due';
import { placesIn } from './search/index-store';
import { placeIndex } from './search/place-index';

export const reactions: Reactions = {
  reactors: [outdates(placeIndex)],
  deadlines: {
    'area-import': onImportDue,
    [placeIndex]: buildsIndex(placeIndex, placesIn),
    residence: onResidenceDue,
  },
};
