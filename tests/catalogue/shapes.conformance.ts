import { Parser, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import { contract } from '../../functions/catalogue/contract';
import { services } from '../../functions/catalogue/demo-services';
import { usePortal } from '../support/portal';
import { publishedText } from '../support/published';
import { catalogueService } from '../support/services';
import { newOffice } from './world';

/*
 * What the catalogue publishes in CPSV-AP 3.2, held against the shapes that SEMIC publishes of it: the services of the demo.
 */

/** Of what tests publish otherwise. */
const nothing = {
  ...{ eligibility: undefined, fee: undefined, keywords: undefined },
  ...{ questions: [], parameters: [], testCases: [], requiredDocuments: [], lifeEvents: [] },
};

const portal = usePortal(catalogueService);
const datasetOf = (turtle: string): Store => new Store(new Parser().parse(turtle));

test('the services of the demo are as the shapes of CPSV-AP 3.2 ask for', async () => {
  const office = newOffice(portal());
  for (const { code, definition } of services)
    await office.publish(code, { ...nothing, ...definition, serviceLevel: { hours: 35 } });
  const { body } = await portal()
    .client(contract)
    .describeAsTurtle({ query: { limit: '100' } });
  const shapes = datasetOf(publishedText('cpsv-ap/cpsv-ap-3.2-shacl.ttl'));
  const validator = new SHACLValidator(shapes as never);
  const report = await validator.validate(datasetOf(body as never) as never);
  const spoilt = (body as never as string).replaceAll('cv:hasCompetentAuthority', 'cv:relatedService');
  expect((await validator.validate(datasetOf(spoilt) as never)).conforms).toBe(false);
  expect(shapes.size).toBeGreaterThan(1_000);
  expect(body).toContain(services[0]?.definition.names.en);
  expect(
    report.results.map(({ focusNode, path, message }) => [focusNode?.value, path, message[0]?.value]),
  ).toEqual([]);
});
