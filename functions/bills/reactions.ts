import type { Deadlines } from '../kernel/events/service';
import { onDue } from './bills/due';

export const deadlines = (): Deadlines => ({ bill: onDue });
