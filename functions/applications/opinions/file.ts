import type { AttachmentOwner, AttachmentRules } from '../../blocks/attachments/upload';
import { opinionKey } from '../cases/keys';
import { askedOf, noOpinion, taskRules } from './rules';

/*
 * What an agency attaches to its opinion: a report, a plan with its remarks. Everything else about files is the block's.
 */

/** In the keys of the bucket. */
export const kind = 'application-opinion';

/** The task as the agency that is asked adds to it. */
export const holderOf = (opinionId: string, agencyId: string): AttachmentOwner => ({
  key: opinionKey(opinionId),
  rules: [askedOf(agencyId), ...taskRules('attach')],
  missing: noOpinion,
});

/** The task as a file is attached to it, which may be a moment after the opinion was given. */
export const attachesTo = (opinionId: string): Omit<AttachmentRules, 'id'> => ({
  key: opinionKey(opinionId),
  rules: taskRules('give').slice(0, 1),
  missing: noOpinion,
});
