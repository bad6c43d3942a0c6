import { serviceId } from '../versions/examples';

const head = '@prefix cpsv: <http://purl.org/vocab/cpsv#>.';

export const describeAsJsonLd = {
  query: { limit: '50' },
  reply: `{"@context":{"cpsv":"http://purl.org/vocab/cpsv#"},"@graph":[{"@id":"https://portal.example/v1/public/catalogue/services/${serviceId}","@type":["cpsv:PublicService"]}]}`,
};
export const describeAsTurtle = {
  query: { limit: '50' },
  reply: `${head}\n<https://portal.example/v1/public/catalogue/services/${serviceId}> a cpsv:PublicService.\n`,
};
