import * as v from 'valibot';
import { definition } from '../../functions/blocks/public-services/definition';
import { gapsIn } from '../../functions/catalogue/checking/completeness';
import { definition as example } from '../../functions/catalogue/versions/examples';

const schema = {
  type: 'object',
  properties: {
    street: { type: 'string', maxLength: 80, title: 'Street' },
    rooms: {
      ...{ type: 'array', maxItems: 9 },
      items: { type: 'object', properties: { area: { type: 'integer', title: 'Area' } } },
    },
    untitled: { type: 'integer' },
  },
};
const gaps = (translations: object) =>
  gapsIn(v.parse(definition, { ...example, form: { schema, translations } }), true);

test('who gives a question of a form a title says it in each language', () => {
  expect(gaps({ ar: { 'street.label': 'الشارع' } }).map(({ pointer }) => pointer)).toEqual([
    '/form/translations/fa/street.label',
    '/form/translations/ar/rooms.area.label',
    '/form/translations/fa/rooms.area.label',
  ]);
  const all = { 'street.label': 'ش', 'rooms.area.label': 'م' };
  expect(gaps({ ar: all, fa: all }).length).toBe(0);
});
