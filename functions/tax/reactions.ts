import { onImportDue } from '../blocks/imports/due';
import type { Deadlines } from '../kernel/events/module';
import { onDue } from './deadlines/due';

export const deadlines = (): Deadlines => ({ objection: onDue, 'tax-import': onImportDue });
