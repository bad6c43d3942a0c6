import { onImportDue } from '../blocks/imports/due';
import type { Reactions } from '../kernel/events/module';
import { buildIndex, namesChanged } from './search/build';

export const reactions: Reactions = {
  reactors: [namesChanged],
  deadlines: { 'area-import': onImportDue, 'place-index': buildIndex },
};
