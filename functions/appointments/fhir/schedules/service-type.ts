import type { AppointmentType } from '../../types/type';
import { systemOfTypes } from '../protocol/elements';
import { oneOfEach } from '../protocol/fields';

/** Whether a type is one of `code`, `system|code` or `|code`, each time that this is asked. */
export const servesOneOf = (given: readonly string[] | undefined) => {
  const asked = oneOfEach(given);
  return ({ code, agencyId }: Pick<AppointmentType, 'code' | 'agencyId'>): boolean =>
    asked.every((tokens) =>
      tokens.some((each) => each === code || each === `${systemOfTypes(agencyId)}|${code}`),
    );
};
