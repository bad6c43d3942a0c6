import { type Key, key } from '../../kernel/table/table';

/** The partition of an access log: a person's by `personRef(sub)`, or that of an investigation by its id. */
export const accessLogOf = (ref: string): string => key('access', ref);

/** The investigation itself, beside what was read in it: under the kind of key that every service may write that reads for agencies. */
export const investigationKey = (id: string): Key => ({ pk: accessLogOf(id), sk: 'order' });
