import { contracts } from '../../functions/contracts';
import { backgroundOf } from '../../functions/kernel/contract/events';
import { authorizers } from '../../functions/kernel/contract/gateway/definition';
import { type SmokeRequest, smokeRequestOf } from '../../functions/kernel/contract/smoke';
import { platformFunctions } from '../../functions/platform/contract';

/** A function with what it is asked: a request, a batch of nothing, or only whether it loads. */
export interface Probed {
  readonly name: string;
  readonly request?: SmokeRequest;
  readonly event?: object;
}

/** Takes no message: what it needs to take one is made all the same. */
const nothing = { Records: [] };

/** All functions that the build makes. */
export const probed: readonly Probed[] = [
  ...contracts.map((contract) => ({ name: contract.name, request: smokeRequestOf(contract) })),
  ...contracts
    .flatMap((contract) => backgroundOf(contract, contracts))
    .map(({ name }) => ({ name, event: nothing })),
  ...[...authorizers, 'sign-in', ...platformFunctions.map(({ name }) => name), 'smoke'].map((name) => ({
    name,
  })),
];
