import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, found, type Guide, say, until } from './guide';

/** A grey square of 8 by 8, as a phone would send it: with a position and the name of its owner among the camera's notes. */
const photograph = Buffer.from(
  [
    '/9j/4AATSkZJRgABAQAAAQABAQF0aHX/4QCwRXhpZgAATU0AKgAAAAgAAwESAAMAAAABAAYAAAE7AAIAAAAQAAAAmIglAAQA',
    'AAABAAAAMgAAAAAABAABAAIAAAACTgAAAAACAAUAAAADAAAAaAADAAIAAAACRQAAAAAEAAUAAAADAAAAgAAAAAAAAAAfAAAA',
    'AQAAADkAAAABAAAADgAAAAEAAAAfAAAAAQAAADkAAAABAAAADgAAAAFTRUNSRVQtT0YtQU1JTkEA/+EANWh0dHA6Ly9ucy5h',
    'ZG9iZS5jb20veGFwLzEuMC8APHg+U0VDUkVULU9GLUFNSU5BPC94Pv/tAB9QaG90b3Nob3AgMy4wAFNFQ1JFVC1PRi1BTUlO',
    'Qf/+ABxDb21tZW50IGJ5IFNFQ1JFVC1PRi1BTUlOQf/bAEMAAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB',
    'AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAf/AAAsIAAgACAEBEQD/xAAUAAABAAAAAAAAAAAAAAAAAAAA/8QAFBAAAQAA',
    'AAAAAAAAAAAAAAAAAP/aAAgBAQAAPwA//9lNb3Rpb25QaG90byBTRUNSRVQtT0YtQU1JTkE=',
  ].join(''),
  'base64',
);

/** The name that stands in the notes of the photograph. */
const owner = 'SECRET-OF-AMINA';

/** A photograph is announced, uploaded with the form that came, looked at, and attached without the camera's notes. */
export const showPhotograph = async ({ citizen, data }: Guide, complaintId: string): Promise<void> => {
  const { id: photographId, upload } = await citizen.complaints.askForPhotograph({
    complaintId,
    mediaType: 'image/jpeg',
    bytes: photograph.length,
  });
  const form = new FormData();
  for (const [name, value] of Object.entries(upload.fields)) form.append(name, value);
  form.append('file', new Blob([photograph]));
  const sent = await fetch(upload.url, { method: 'POST', body: form });
  expect('204 to the upload', sent.status === 204, sent.status);
  const attached = await until(
    'an attached photograph',
    () => citizen.complaints.getPhotograph({ complaintId, photographId }),
    ({ status }) => status !== 'awaited',
  );
  expect('a photograph that is attached', attached.status === 'attached', attached);
  const kept = Buffer.from(await (await fetch(found('a link', attached.download).url)).arrayBuffer());
  const file = join(data, 'tour-photograph.jpg');
  writeFileSync(file, kept);
  expect('nothing of the notes of the camera', !kept.includes(owner), kept.toString('latin1'));
  say('The citizen adds a photograph; it is attached without its position, and lies in', file);
};
