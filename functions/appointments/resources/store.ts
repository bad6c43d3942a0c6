import { changedBy } from '../../blocks/officers/changed';
import type { Officers } from '../../blocks/officers/officers';
import type { Action } from '../../kernel/identity/action';
import type { Signer } from '../../kernel/identity/signer';
import type { Table } from '../../kernel/table/dynamo';
import { edit } from '../../kernel/table/edit';
import type { Change } from '../../kernel/table/expression';
import { listed } from '../../kernel/table/list';
import { read } from '../../kernel/table/read';
import { equals, type Rule } from '../../kernel/table/rule';
import type { ResourceDirectory } from './directory-store';
import type { BookingReference } from './reference-store';
import { resourceNotFound, stationFixed, stepFixed } from './refusals';
import {
  exceptionsChange,
  type Named,
  newResource,
  type Resource,
  resourceChange,
  resourceIdOf,
  resourceKey,
  resourcesBy,
  showCard,
} from './resource';
import type { Exception, ScheduledDetails } from './resource-details';

interface Context {
  readonly table: Table;
  readonly signer: Signer;
  readonly reference: BookingReference;
  readonly directory: ResourceDirectory;
}

/** An edit, and who answers for it. */
interface Edit extends Action {
  readonly by: Officers;
}

/** Editing a resource is one round trip, and creating it two more. A function that has edited one reads it again. */
export const openResources = ({ table, signer, reference, directory }: Context) => {
  const editing = (id: string, rules: readonly Rule[], change: Change, { by, ...action }: Edit) => ({
    key: resourceKey(id),
    ...{ rules, missing: resourceNotFound, set: { ...change.set, changed: changedBy(by, action) } },
    remember: { action, entry: { hash: action.hash, at: action.at, by } },
  });
  return {
    /** The current resource, not the remembered one, for its agency. */
    own: (agencyId: string, code: string): Promise<Resource | undefined> =>
      read<Resource>(table, resourceKey(resourceIdOf(agencyId, code))),

    list: (agencyId: string, limit: number, cursor: string | undefined) =>
      listed<Pick<Resource, 'card'>, ReturnType<typeof showCard>>(
        { table, signer },
        `resources:${agencyId}`,
        { index: 'owner', ranges: [{ partition: resourcesBy(agencyId) }], order: 'ascending', limit, cursor },
        ({ card }) => showCard(card),
      ),

    /**
     * Creates the resource, or replaces all its details except its exceptions. Refuses to change its place and its
     * step.
     */
    put: async (named: Named, details: ScheduledDetails, action: Edit): Promise<string> => {
      const resource = { ...newResource(named, details, action), changed: changedBy(action.by, action) };
      const rules = [equals('placeId', named.placeId, stationFixed), equals('step', details.step, stepFixed)];
      await edit(
        table,
        editing(resource.id, rules, resourceChange(named, details, action), action),
        resource,
      );
      reference.forgetResource(resource);
      directory.forget(named.agencyId);
      return resource.id;
    },

    /** Replaces the exceptions to its schedule. */
    except: async (
      agencyId: string,
      code: string,
      exceptions: readonly Exception[],
      action: Edit,
    ): Promise<void> => {
      const id = resourceIdOf(agencyId, code);
      await edit(table, editing(id, [], exceptionsChange(exceptions, action), action));
      const resource = await reference.resource(id);
      if (resource) reference.forgetResource(resource);
      directory.forget(agencyId);
    },
  };
};
export type Resources = ReturnType<typeof openResources>;
