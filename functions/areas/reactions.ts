import { onImportDue } from '../blocks/imports/due';
import type { Reactions } from '../kernel/events/module';
import { buildIndex, namesChanged } from './search/generation-store';

export const reactions: Reactions = {
  reactors: [namesChanged],
  deadlines: { 'area-import': onImportDue, 'place-index': buildIndex },
};
