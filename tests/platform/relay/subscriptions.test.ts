import { contracts } from '../../../functions/contracts';
import { subscriptionsOf } from '../../../functions/kernel/contract/subscriptions';
import type { Audience, Event } from '../../../functions/kernel/events/event';
import { audiencesOf } from '../../../functions/platform/relay/subscriptions';

const event = (type: string, audience: Audience = {}): Event => ({ type, audience }) as unknown as Event;

describe('an event is heard', () => {
  const audiences = audiencesOf([
    { service: 'one', on: ['bill.paid'] },
    { service: 'kind', on: ['bill.*', 'refund.made'] },
    { service: 'post', on: ['*'], audience: 'people' },
    { service: 'hooks', on: ['*'], audience: 'agencies' },
  ]);

  it.each([
    ['bill.paid', {}, ['one', 'kind']],
    ['bill.paid-later', {}, ['kind']],
    ['billing.paid', {}, []],
    ['refund.made', { people: ['a'] }, ['kind', 'post']],
    ['refund.made.twice', {}, []],
    ['fine.issued', { payers: ['a'], agencies: [] }, ['post']],
    ['fine.issued', { agencies: ['a'] }, ['hooks']],
    ['fine.issued', { people: [], agencies: [] }, []],
  ])('%s for %j by %j', (type, audience, heard) => expect(audiences(event(type, audience))).toEqual(heard));
});

it('whoever reacts is a service of the portal', () => {
  const named = subscriptionsOf(contracts).map(({ service }) => service);
  expect(named).toEqual(expect.arrayContaining(['notifications', 'webhooks']));
  expect(contracts.map(({ name }) => name)).toEqual(expect.arrayContaining(named));
});
