import { type Key, key } from '../../kernel/table/table';

type List = 'open' | 'closed';

/** An application with all that belongs to it lies in one partition, so that its track is one query. */
export const partitionOf = (id: string): string => key('application', id);
export const applicationKey = (id: string): Key => ({ pk: partitionOf(id), sk: 'application' });

/** One list of an agency's queue: what is open by when it is due, what is closed by when that was. */
export const queueOf = (agencyId: string, list: List): string => key('application-queue', agencyId, list);

/** Comes after every instant: what is not due at all, or waits for its applicant, stands last. */
const never = '~';
export const queueSort = (at: string | undefined, id: string): string => key(at ?? never, id);

/** A person's own. `ref` is `personRef`. */
export const applicationsOf = (ref: string): string => key('applications-of', ref);

/** Which applications of a person are under way, by service, so that two representatives begin one and not two. */
export const slotsOf = (ref: string): string => key('application-slot', ref);
export const slotKey = (ref: string, serviceId: string): Key => ({ pk: slotsOf(ref), sk: serviceId });

/** What an agency is asked for an opinion of, and has answered. */
export const opinionQueueOf = (agencyId: string, list: List): string =>
  key('application-opinions', agencyId, list);
export const opinionKey = (opinionId: string): Key => ({
  pk: key('application-opinion', opinionId),
  sk: 'opinion',
});

/** The opinions on what a person has applied for. */
export const opinionsOn = (ref: string): string => key('application-opinions-on', ref);
