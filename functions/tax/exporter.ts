import { allBut, type Exporter } from '../blocks/exports/exporter';
import { objectionsOf } from './objections/objection';
import { taxableObjectsOfPayer } from './register/taxable-object';

export const exporter: Exporter = {
  sections: [
    {
      name: 'taxableObjects',
      title: { en: 'What I am taxed for', ar: 'ما أُكلَّف بضريبته', fa: 'آنچه بابتش مالیات می‌دهم' },
      places: ({ payers }) =>
        payers.map((payer) => ({ index: 'owner', partition: taxableObjectsOfPayer(payer) })),
      show: allBut('importedBy'),
    },
    {
      name: 'objections',
      title: {
        en: 'Objections to assessments',
        ar: 'الاعتراضات على التقديرات الضريبية',
        fa: 'اعتراض‌ها به تشخیص مالیات',
      },
      places: ({ person }) => [{ index: 'owner', partition: objectionsOf(person) }],
      show: allBut('owner', 'order', 'clock'),
    },
  ],
};
