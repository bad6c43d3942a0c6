import { agency, anyone, citizen, operator } from '../support/callers';
import { usePortal } from '../support/portal';
import { contract, notes } from './notes';

const portal = usePortal(notes);
const api = () => portal().client(contract);
const caller = citizen('amina');

describe('a service', () => {
  it('does what a route says, and shows where the result is', async () => {
    const filed = await api().file({ caller, body: { text: 'Milk' } });
    expect(filed.body).toEqual({ id: expect.any(String), text: 'Milk', pinned: false });
    expect(filed.headers.location).toBe(`/v1/notes/${filed.body.id}`);
    const shown = await api().get({ caller, params: { noteId: filed.body.id } });
    expect(shown.body).toEqual(filed.body);
  });
});
void [agency, anyone, operator];
