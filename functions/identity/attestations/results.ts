import * as v from 'valibot';
import type { FieldError, Refusal } from '../../kernel/contract/refusal';
import { MalformedRow, placed, row } from '../../kernel/contract/rows';
import { fieldErrorsOf } from '../../kernel/http/validate';
import { levels } from '../../kernel/identity/level';
import { maxCharacters } from '../../kernel/text/characters';
import { reasons } from '../claims/claim';
import { personDetails } from '../numbers/details';

/** Attestations in one call, and the bytes that it may have. */
export const maxAttestations = 500;
export const attestationsLimit = 512 * 1024;

/** A claim by its id, or by the code that was said at a counter. */
export const claimName = v.pipe(v.string(), v.trim(), maxCharacters(60));

export const attestation = v.strictObject({
  claim: claimName,
  level: v.picklist(levels),
  /** As the papers or the register have it; what the person told counts without it. */
  person: v.optional(personDetails),
});
export type AttestationRow = v.InferOutput<typeof attestation>;

export const attestations = v.strictObject({
  items: v.pipe(v.array(row(attestation)), v.minLength(1), v.maxLength(maxAttestations)),
});

export const attestationResult = v.strictObject({
  claim: v.nullable(v.string()),
  /** `later`: it was not reached in the time of the call; send it again. */
  result: v.picklist(['attested', 'not-attested', 'refused', 'later']),
  /** Of a claim that was decided against (`not-attested`): why. */
  reason: v.optional(v.picklist(reasons)),
  /** Of a row that was refused: the refusal that it would have been by itself. */
  code: v.optional(v.string()),
  errors: v.optional(
    v.array(v.strictObject({ in: v.string(), pointer: v.string(), code: v.string(), detail: v.string() })),
  ),
});
export type AttestationResult = v.InferOutput<typeof attestationResult>;

const refusedRow = (
  claim: string | null,
  code: string,
  errors?: readonly FieldError[],
): AttestationResult => ({
  ...{ claim, result: 'refused', code },
  ...(errors ? { errors: [...errors] } : {}),
});

export const refusedBy = ({ code, context }: Refusal, { claim }: AttestationRow, index: number) =>
  refusedRow(claim, code, context.errors && placed(context.errors, index));

export const malformed = ({ given, issues }: MalformedRow, index: number): AttestationResult => {
  const found = v.safeParse(v.object({ claim: claimName }), given);
  return refusedRow(
    found.success ? found.output.claim : null,
    'invalid-request',
    placed(fieldErrorsOf(issues), index),
  );
};

export const later = (given: AttestationRow | MalformedRow): AttestationResult => ({
  claim: given instanceof MalformedRow ? null : given.claim,
  result: 'later',
});
