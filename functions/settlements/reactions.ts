import type { Reactions } from '../kernel/events/module';
import { onDayDue } from './days/due';
import { keepsDays } from './days/react';

export const reactions: Reactions = {
  reactors: [keepsDays],
  deadlines: { 'settlement-day': onDayDue },
};
