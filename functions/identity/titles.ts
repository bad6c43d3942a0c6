import { officerTitles } from '../blocks/officers/officers';
import { titles as addressTitles } from './addresses/rules';
import { attestationTitles } from './attestations/titles';
import { claimTitles } from './claims/titles';
import { letterTitles } from './letters/titles';
import { recoveryTitles } from './recoveries/titles';
import { registerTitles } from './register/refusals';
import { sessionTitles } from './sessions/titles';

const { 'not-linked': notLinked, deceased } = registerTitles;

/** The refusals of the service, in the caller's language. */
export const titles = {
  ...addressTitles,
  ...attestationTitles,
  ...claimTitles,
  ...letterTitles,
  ...officerTitles,
  ...sessionTitles,
  ...recoveryTitles,
  'not-linked': notLinked,
  deceased,
} as const;
