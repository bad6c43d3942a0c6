import type { AppointmentType } from '../../types/type';
import { systemOfTypes } from '../protocol/elements';
import { oneOfEach } from '../protocol/fields';

/** Whether a type matches `code` or `system|code` for each occurrence of the parameter. */
export const servesOneOf = (given: readonly string[] | undefined) => {
  const asked = oneOfEach(given);
  return ({ code, agencyId }: Pick<AppointmentType, 'code' | 'agencyId'>): boolean =>
    asked.every((tokens) =>
      tokens.some((each) => each === code || each === `${systemOfTypes(agencyId)}|${code}`),
    );
};
