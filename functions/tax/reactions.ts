import { onImportDue } from '../blocks/imports/due';
import type { Deadlines } from '../kernel/events/service';
import { onDue } from './deadlines/due';

export const deadlines = (): Deadlines => ({ objection: onDue, 'tax-import': onImportDue });
