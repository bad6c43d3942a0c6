import type { Directory } from '../../blocks/agencies/directory';
import type { HandlersOf } from '../../kernel/contract/contract';
import { Existing } from '../../kernel/contract/existing';
import { type Refusal, refuseField } from '../../kernel/contract/refusal';
import type { IdCodec } from '../../kernel/identity/id-codec';
import type { Application } from '../cases/application';
import { fieldsOf, pointerOf } from '../cases/fields';
import { namedWhole } from '../cases/named';
import type { Applications } from '../cases/store';
import { showToApplicant } from '../cases/views';
import type { Services, Version } from '../services/store';
import { checkMembers, formMembers } from './members';
import { newDraft } from './new-draft';
import type { draftRoutes } from './routes';
import type { Drafts } from './store';

export interface Effects {
  readonly ids: IdCodec;
  readonly drafts: Drafts;
  readonly services: Services;
  readonly applications: Pick<Applications, 'own'>;
  readonly directory: Directory;
}

const unknownService = (pointer: string): Refusal =>
  refuseField(
    'service-unknown',
    pointer,
    'There is no such service that can be applied for: look in the catalogue.',
  );

/** The version that is published; one that was retired takes no new applications. */
const published = async (services: Services, serviceId: string, pointer: string): Promise<Version> => {
  const service = await services.published(serviceId);
  if (service?.state !== 'published') throw unknownService(pointer);
  return services.newest(service);
};

/** What the version does not ask. */
const notAsked = ({ fields }: Application, { definition }: Version): string[] => {
  const members = formMembers(definition);
  const codes = new Set(definition.questions.map(({ code }) => code));
  const asked = new Set(
    fieldsOf({
      form: Object.fromEntries([...members].map((member) => [member, null])),
      answers: Object.fromEntries([...codes].map((code) => [code, null])),
    }).keys(),
  );
  return Object.keys(fields).filter((name) => !asked.has(name));
};

export const draftHandlers = ({
  ids,
  drafts,
  services,
  applications,
  directory,
}: Effects): HandlersOf<typeof draftRoutes> => ({
  beginApplication: async ({ caller, body, action, language, now }) => {
    const { serviceId, another, ...written } = body;
    const version = await published(services, serviceId, '/serviceId');
    checkMembers(version.definition, written);
    const draft = newDraft(ids.ownedId(caller.ref, action.id), caller.ref, version, written, action);
    const begun = await drafts.begin(draft, another);
    const shown = await namedWhole(directory, showToApplicant(begun, language, now));
    return begun.made.id === action.id ? shown : new Existing(shown);
  },
  saveDraft: async ({ caller, params, body, action }) => {
    const { revision, ...written } = body;
    const { applicationId: id } = params;
    const save = { id, owner: caller.ref, sent: fieldsOf(written), action };
    return { applicationId: id, revision: await drafts.save(save, revision) };
  },
  upgradeDraft: async ({ caller, params, body, action }) => {
    const draft = await applications.own(params.applicationId, caller.ref);
    const version = await published(services, draft.card.service.id, '/serviceId');
    const dropped = notAsked(draft, version);
    const fields = Object.fromEntries(
      Object.entries(draft.fields).filter(([name]) => !dropped.includes(name)),
    );
    const upgrade = { stamp: version.stamp, fields, removed: dropped.map(pointerOf) };
    return { applicationId: draft.id, ...(await drafts.upgrade(draft, upgrade, body.revision, action)) };
  },
});
