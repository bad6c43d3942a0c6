import { personRef } from '../../kernel/identity/id-codec';
import type { Complaint } from './complaint';

/** Whose complaints are that the system of an agency brings, in whichever way: nobody's who can sign in. */
export const agencyOwner = (agencyId: string): string => personRef(`agency:${agencyId}`);

/** Whether it is of a citizen, who is told of it. */
export const hasCitizen = ({ owner, intake, filed }: Complaint): boolean =>
  !intake && owner !== agencyOwner(filed.agencyId);
