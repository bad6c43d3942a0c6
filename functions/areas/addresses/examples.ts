import { agencyId, agencyNames, city, district } from '../register/examples';

/*
 * Examples: an address of the register of a municipality.
 */

export const addressId = '5s7e4f0kq8tn2c6vh1b9m3jd';
const streetId = '2t6b9k3f5j7rd1c7nq0v4h8m';
export const street = { ar: 'شارع النخيل', en: 'Palm Street', fa: 'خیابان نخل' };
export const addressReference = '0412-0012';

const place = { latitude: 31.9539, longitude: 35.9106 };
export const address = {
  ...{ id: addressId, agencyId, reference: addressReference, streetId, street },
  ...{ number: '12', unit: null, postcode: '11181', ...place },
  ...{ validFrom: '2020-01-01', validThrough: null },
} as const;

export const putAddress = {
  params: { addressReference },
  body: { street, number: '12', postcode: '11181', ...place, validFrom: '2020-01-01' },
};
export const showOwnAddress = { params: { addressReference }, reply: address };
export const getAddress = {
  params: { address: addressId },
  reply: { ...address, agencyNames, areas: [city, district] },
};
export const nearAddresses = {
  query: { point: '31.9540,35.9107', radius: '150', limit: '20' },
  reply: { items: [{ ...address, agencyNames, distance: 15 }] },
};
