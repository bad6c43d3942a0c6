import { contract } from '../../../functions/fines/contract';
import * as examples from '../../../functions/fines/issuing/examples';
import { offence } from '../../../functions/fines/offences/examples';
import { agency, type Caller } from '../../../tests/support/callers';
import type { Scene } from '../scene';

export const { offenceType } = examples.issueFine.body;
/** The example's type with steps that count all days. */
export const type = {
  ...offence,
  escalation: offence.escalation.map(({ calendarId: _, ...each }: Record<string, unknown>) => each),
} as never;
const scopes = ['fines:read', 'fines:write', 'offence-types:write'];

export interface Police {
  readonly caller: Caller;
  readonly agencyId: string;
}

/** An agency with one type of offence that the function does not remember yet. */
export const unmetPolice = async (scene: Scene): Promise<Police> => {
  const agencyId = await scene.register();
  const caller = agency(agencyId, ...scopes);
  const body = { code: offenceType, ...(type as object) } as never;
  await scene.portal.client(contract).addOffenceType({ caller, body });
  return { caller, agencyId };
};
