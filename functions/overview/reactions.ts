import type { Reactions } from '../kernel/events/module';
import { listing } from './matters/react';

export const reactions: Reactions = { reactors: [listing] };
