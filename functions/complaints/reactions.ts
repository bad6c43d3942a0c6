import type { Deadlines } from '../kernel/events/module';
import type { Reactor } from '../kernel/events/reactor';
import { onDue } from './deadlines/due';
import { publicView } from './public-view/reactions';

export const reactors = (): Reactor[] => [publicView];

export const deadlines = (): Deadlines => ({ complaint: onDue });
