import { QueryClient } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { forget } from './leave';

it('leaves nothing of whoever was signed in to the next one', () => {
  const client = new QueryClient();
  client.setQueryData(['session'], { user: 'Anna' });
  client.setQueryData(['permissions'], { items: ['GET /api/v1/users'] });
  client.setQueryData(['customer', '1'], { name: 'Kim' });
  forget(client);
  expect(client.getQueryCache().getAll().map(({ queryKey, state }) => [queryKey, state.data])).toEqual([[['session'], null]]);
});
