import type { Resource, Template } from '../template/template';
import { allowsService, type ResourcePolicies, resourcePoliciesIn } from './resource-policies';

interface AlarmProperties {
  readonly AlarmActions?: readonly string[];
  readonly OKActions?: readonly string[];
}
interface TopicProperties {
  readonly KmsMasterKeyId?: string;
}

const SERVICE = 'cloudwatch.amazonaws.com';

/** What CloudWatch has to be allowed on the key of an encrypted topic (SNS Developer Guide, "Key management"). */
const ENCRYPTING = ['kms:GenerateDataKey', 'kms:Decrypt'];

/** Whether an alarm reaches a topic: by the topic's own policy, and by that of the key that encrypts it. */
const reaches = (
  policies: ResourcePolicies,
  topic: Resource<TopicProperties>,
  alarm: Resource<AlarmProperties>,
): boolean => {
  const context = { 'aws:SourceArn': [alarm.attribute('Arn')], 'aws:SourceAccount': [alarm.stack.account] };
  const may = (action: string, resource: string) =>
    allowsService(policies, SERVICE, { action, resource, context });
  const { KmsMasterKeyId: key } = topic.properties;
  return (
    may('sns:Publish', topic.ref) && (key === undefined || ENCRYPTING.every((action) => may(action, key)))
  );
};

/** Refuses a template with an alarm that nobody would hear: no topic here tells anybody, but in the cloud one has to. */
export const requireAudibleAlarms = (template: Template): void => {
  const policies = resourcePoliciesIn(template);
  const topics = template.all<TopicProperties>('AWS::SNS::Topic');
  for (const alarm of template.all<AlarmProperties>('AWS::CloudWatch::Alarm')) {
    const { AlarmActions = [], OKActions = [] } = alarm.properties;
    const told = topics.filter(({ ref }) => [...AlarmActions, ...OKActions].includes(ref));
    const deaf = told.find((topic) => !reaches(policies, topic, alarm));
    if (deaf) throw new Error(`No policy of ${deaf.id} and its key lets the alarm ${alarm.id} speak on it`);
  }
};
