import type { Resource } from '../../../functions/appointments/resources/resource';
import type { ResourceDetails } from '../../../functions/appointments/resources/resource-details';
import type { AppointmentType } from '../../../functions/appointments/types/type';
import type { TypeDetails } from '../../../functions/appointments/types/type-details';

/** The day that most tests look at: a Sunday. */
export const today = '2026-03-01';
export const timeZone = 'Asia/Amman';

const made = { id: 'made', hash: 'hash' };

export const week: ResourceDetails['patterns'][number]['week'] = Object.fromEntries(
  ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday'].map((day) => [
    day,
    [{ from: '08:00', to: '16:00' }],
  ]),
);

/** A quarter of an hour at a counter, no buffer, one seat. */
export const typeOf = (details: Partial<TypeDetails> = {}, code = 'passport'): AppointmentType => {
  const all: TypeDetails = {
    names: { en: 'Passport' },
    ...{
      length: 15,
      buffer: 0,
      every: 15,
      units: 1,
      peopleAtMost: 10,
      documents: [],
      languages: ['ar', 'en'],
    },
    ...{ mode: 'in-person', bookedBy: 'people', relations: ['self', 'group'], aheadDays: 90 },
    ...{
      noticeMinutes: 0,
      cancelMinutes: 0,
      mostActive: 2,
      holdMinutes: 10,
      reminders: [1_440, 120],
      waitingList: true,
      mayOverlap: false,
      active: true,
      showsResource: false,
    },
    ...details,
  };
  const { names, length, mode, languages, bookedBy, waitingList, active } = all;
  return {
    ...{ pk: 'appointment-type#agency', sk: code, type: 'appointment-type', version: 1 },
    ...{ agencyId: 'a'.repeat(24), code, made, timeline: {}, queueKey: 'q', queueSort: 's', ...all },
    card: { agencyId: 'a'.repeat(24), code, names, length, mode, languages, bookedBy, waitingList, active },
  };
};

/** A counter in Amman, open from eight to four from Sunday to Thursday, in cells of a quarter of an hour. */
export const resourceOf = (details: Partial<ResourceDetails> = {}, id = 'r'.repeat(24)): Resource => {
  const all: ResourceDetails = {
    ...{ kind: 'counter', names: { en: 'Counter 1' }, languages: ['ar'], types: ['passport'] },
    ...{ capacity: 1, step: 15, patterns: [{ from: '2026-01-01', week }], exceptions: [], active: true },
    affected: 'notify',
    ...details,
  };
  const { patterns: _, exceptions: __, affected: ___, ...shown } = all;
  const of = { id, agencyId: 'a'.repeat(24), placeId: 'p'.repeat(24), code: 'counter-1' };
  const edition = 'made';
  return {
    ...{ pk: `resource#${id}`, sk: 'resource', type: 'resource', version: 1, ...of, ...all },
    ...{ made, edition, timeline: {}, queueKey: 'q', queueSort: 's', ownerKey: 'o', ownerSort: 's' },
    card: { ...of, ...shown, edition },
  };
};
