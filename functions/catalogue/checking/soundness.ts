import type { Areas } from '../../blocks/areas/lookup';
import type { Calendars } from '../../blocks/calendars/calendar';
import { formFaults } from '../../blocks/forms/soundness';
import type { Definition } from '../../blocks/public-services/definition';
import type { FieldError } from '../../kernel/contract/refusal';
import { wrong } from '../versions/rules';
import { gapsIn } from './completeness';
import { rulesFaults } from './test-cases';

/** What is looked up of what a definition names. */
export interface Sources {
  readonly calendars: Calendars;
  readonly areas: Pick<Areas, 'get'>;
}

const calendarFaults = async (
  { calendars }: Sources,
  { serviceLevel }: Definition,
): Promise<FieldError[]> => {
  const calendarId = serviceLevel?.calendarId;
  if (calendarId === undefined || (await calendars.get(calendarId))) return [];
  return [wrong('/serviceLevel/calendarId', 'calendar-unknown', 'There is no such calendar.')];
};

const areaFaults = async ({ areas }: Sources, { jurisdiction }: Definition): Promise<FieldError[]> => {
  const found = await Promise.all(jurisdiction.map((each) => areas.get(each)));
  return found.flatMap((area, index) =>
    area ? [] : [wrong(`/jurisdiction/${index}`, 'area-unknown', 'There is no such area.')],
  );
};

const faultsOfForm = async ({ form }: Definition): Promise<FieldError[]> => {
  const faults = form ? await formFaults(form) : [];
  return faults.map(({ pointer, detail }) => wrong(`/form${pointer}`, 'form', detail));
};

/** All that is wrong with a version, before it may be published. */
export const faultsOf = async (
  sources: Sources,
  definition: Definition,
  isFirst: boolean,
): Promise<FieldError[]> => [
  ...gapsIn(definition, isFirst),
  ...rulesFaults(definition),
  ...(await faultsOfForm(definition)),
  ...(await calendarFaults(sources, definition)),
  ...(await areaFaults(sources, definition)),
];
