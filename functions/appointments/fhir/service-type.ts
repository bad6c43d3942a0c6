import type { AppointmentType } from '../type';
import { systemOfTypes } from './elements';
import { oneOfEach } from './fields';

/** Whether a type is one of `code`, `system|code` or `|code`, each time that this is asked. */
export const servesOneOf = (given: readonly string[] | undefined) => {
  const asked = oneOfEach(given);
  return ({ code, agencyId }: Pick<AppointmentType, 'code' | 'agencyId'>): boolean =>
    asked.every((tokens) =>
      tokens.some((each) => each === code || each === `${systemOfTypes(agencyId)}|${code}`),
    );
};
