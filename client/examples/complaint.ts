// Files a complaint and lists those of the person who is signed in. Node 20, DIWAN_URL and DIWAN_TOKEN.
// In a program of your own: import { createClient, isProblem } from '@diwan/client';
import { createClient, isProblem } from '../src/index.ts';

const client = createClient({
  url: process.env.DIWAN_URL ?? 'http://localhost:8080',
  token: process.env.DIWAN_TOKEN ?? '',
});

for await (const { code, agencyId, names } of client.complaints.listCategories.all()) {
  if (code !== 'street-light') continue;
  try {
    // The client gives it a new Idempotency-Key, and keeps it however often it has to send the request.
    const filed = await client.complaints.fileComplaint({
      category: { agencyId, code },
      description: 'The lamp at the corner flickers all night.',
      place: { address: '5 Garden Street' },
      answers: [{ question: 'state', value: 'flickers' }],
    });
    console.log(`filed ${filed.id} (${names.en}), due ${filed.dueAt}`);
  } catch (error) {
    if (!isProblem(error, 'category-unknown', 'invalid-request')) throw error;
    console.error(`refused: ${error.message}`);
    process.exitCode = 1;
  }
}

for await (const { id, status } of client.complaints.listComplaints.all({ limit: 2 })) {
  console.log(`mine ${id} ${status}`);
}
