import {
  bare,
  bring,
  drafted,
  filled,
  free,
  handIn,
  newCase,
  submitted,
} from '../../../tests/applications/world';
import { type Scene, times } from '../scene';

/** A service that the function knows, as it is applied for all day. */
export const known = async (scene: Scene, more: object = free) => {
  const one = await newCase(scene.portal, more);
  const { caller } = scene.somebody();
  const params = { applicationId: await drafted(one, caller, {}) };
  await one.api.getProspects({ caller, params });
  return one;
};

/** A draft that is filled in, with the document that is asked for. */
export const ready = async (scene: Scene, more: object = free) => {
  const one = await known(scene, more);
  const { caller } = scene.somebody();
  const id = await drafted(one, caller, filled);
  const documentId = await bring(scene.portal, caller, id);
  return { one, caller, params: { applicationId: id }, documentId };
};

/** An application of one to two kilobytes that has reached its agency. */
export const inReview = async (scene: Scene, more: object = free) => {
  const made = await ready(scene, more);
  const { caller, params, one } = made;
  const reply = await handIn(scene.portal, one, caller, params.applicationId);
  if (reply.status !== 200) throw new Error(reply.text + JSON.stringify(more));
  scene.pass();
  return { ...made, byAgency: { ...one.by, params } };
};

export const asked = async (scene: Scene) => {
  const made = await inReview(scene);
  const body = { text: 'Which name is right?', fields: ['/form/trade-name'] };
  await made.one.api.askApplicant({ ...made.byAgency, body });
  return made;
};

export const queued = async (scene: Scene) => {
  const one = await known(scene, bare);
  await times(25, () => submitted(scene.portal, one, scene.somebody().caller));
  return one;
};
