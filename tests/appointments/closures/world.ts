import { at, type Case } from '../booking-world';

export const morning = { from: at('08:00'), to: at('12:00') };

/** Closes the counter of the case. */
export const closeResource = async (
  office: Case,
  affected: 'rebook' | 'call-off' | 'notify',
  stretch: object = morning,
) => {
  const body = {
    resourceId: office.resourceId,
    ...stretch,
    affected,
    reason: 'The officer is ill.',
  } as never;
  return (await office.api.closeResource({ caller: office.officer, body })).body;
};
