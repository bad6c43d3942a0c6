import type { Directory } from '../../blocks/agencies/directory';
import type { showToApplicant } from './views';

/** An application for its applicant, with what its agency is called, and those whose opinions are asked for. */
export const namedWhole = async (
  { named, namedOne }: Directory,
  shown: ReturnType<typeof showToApplicant>,
) => ({ ...(await namedOne(shown)), opinions: await named(shown.opinions) });
