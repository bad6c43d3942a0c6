import type { Deadlines } from '../kernel/events/module';
import { onDue } from './bills/due';

export const deadlines = (): Deadlines => ({ bill: onDue });
