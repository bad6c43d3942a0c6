import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import type { Construct } from 'constructs';
import type { Stage } from './config';

const subscribed = (address: string): CfnBudget.SubscriberProperty[] => [
  { subscriptionType: 'EMAIL', address },
];

/**
 * Tells when a stage has spent its dollars of a month, or is going to. It counts what has the tag `stage`, which somebody
 * must have made a cost allocation tag (docs/deploying.md).
 */
export const makeBudget = (scope: Construct, { name, monthlyBudget, alarms }: Stage): void => {
  if (monthlyBudget === undefined || !alarms) return;
  const told = (notificationType: 'ACTUAL' | 'FORECASTED') => ({
    notification: {
      ...{ notificationType, comparisonOperator: 'GREATER_THAN' },
      ...{ threshold: 100, thresholdType: 'PERCENTAGE' },
    },
    subscribers: subscribed(alarms.email),
  });
  new CfnBudget(scope, 'Budget', {
    budget: {
      budgetType: 'COST',
      timeUnit: 'MONTHLY',
      budgetLimit: { amount: monthlyBudget, unit: 'USD' },
      costFilters: { TagKeyValue: [`user:stage$${name}`] },
    },
    notificationsWithSubscribers: [told('ACTUAL'), told('FORECASTED')],
  });
};
