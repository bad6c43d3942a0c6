import type { AppointmentType } from '../../types/type';
import { systemOfTypes } from '../protocol/elements';
import { oneOfEach } from '../protocol/fields';

/** Whether a type matches `code`, `system|code` or `system|` for each occurrence of the parameter. */
export const servesOneOf = (given: readonly string[] | undefined) => {
  const asked = oneOfEach(given);
  return ({ code, agencyId }: Pick<AppointmentType, 'code' | 'agencyId'>): boolean =>
    asked.every((tokens) =>
      tokens.some((each) =>
        [code, `${systemOfTypes(agencyId)}|${code}`, `${systemOfTypes(agencyId)}|`].includes(each),
      ),
    );
};
