import type { Reactions } from '../kernel/events/module';
import { onDue } from './deadlines/due';
import { passedOnEnds } from './own/react';

export const reactions: Reactions = { reactors: [passedOnEnds], deadlines: { mandate: onDue } };
