import type { Functions } from '../lambda/functions';
import type { Template } from '../template/template';
import { type ApiProperties, createApi, type Gateway } from './api';
import { createFirewall } from './firewall';
import type { KeyStore } from './keys';
import { createPlans, type PlanProperties } from './plans';
import { refusalReply } from './refusal';
import { createRules } from './rules';
import type { StageProperties } from './stage';

/**
 * The template's custom domain: what is asked of it goes to the REST API that the first matching rule names, and is refused
 * where there is none; the firewall of its stage is asked before. Refuses a template without a domain, or with a rule whose
 * API or stage it does not have.
 */
export const createGateway = (template: Template, functions: Functions, keys: KeyStore): Gateway => {
  const charge = createPlans(template.all<PlanProperties>('AWS::ApiGateway::UsagePlan'), keys);
  const stages = template.all<StageProperties>('AWS::ApiGateway::Stage');
  const apis = new Map<string, Gateway>();
  for (const rest of template.all<ApiProperties>('AWS::ApiGateway::RestApi')) {
    for (const { properties } of stages.filter(({ properties }) => properties.RestApiId === rest.ref))
      apis.set(`${rest.ref}/${properties.StageName}`, createApi(rest, properties, { functions, charge }));
  }
  const rules = createRules(template);
  for (const { api, stage } of rules.targets)
    if (!apis.has(`${api}/${stage}`))
      throw new Error(`A routing rule names ${api}/${stage}, which is not there`);
  const firewall = createFirewall(template);
  return async (incoming) => {
    const target = rules.find(incoming.path);
    const blocked = target && firewall(incoming, target);
    if (blocked) return blocked;
    const api = target && apis.get(`${target.api}/${target.stage}`);
    return api ? api(incoming) : refusalReply({ refused: 'NO_RULE' }, {}, { requestId: incoming.requestId });
  };
};
