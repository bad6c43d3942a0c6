import { nextStep as nextOfCase } from '../../../functions/blocks/cases/service-level';
import { nextStep } from '../../../functions/complaints/deadlines/steps';
import { hours } from '../../../functions/kernel/text/time';

const begun = Date.parse('2026-03-02T06:00:00.000Z');
const levels = [{ afterMs: 0, unit: 'Head of lighting' }];
const ofComplaint = (remindMs: number | undefined) =>
  nextStep(
    {
      watch: { levels, ...(remindMs === undefined ? {} : { remindMs }) },
      card: { status: 'received', clock: [begun], service: { ms: hours(7) } },
    },
    undefined,
    begun,
  );
const ofCase = (remindMs: number | undefined) =>
  nextOfCase(
    { ms: hours(7), levels, ...(remindMs === undefined ? {} : { remindMs }) },
    { clock: [begun], reminded: false, level: 0 },
    undefined,
    begun,
  );

describe.each([
  ['a complaint', ofComplaint],
  ['another case', ofCase],
])('the first step of %s', (_, first) => {
  it('is the reminder, so long before it is due', () =>
    expect(first(hours(2))).toEqual({ name: 'remind', at: begun + hours(5) }));

  it.each([hours(7), hours(8), undefined])(
    'is no reminder that would come with the case itself (%s ms before)',
    (remindMs) => expect(first(remindMs)).toEqual({ name: 'escalate', at: begun + hours(7) }),
  );
});
