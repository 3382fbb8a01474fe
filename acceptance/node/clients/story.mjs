// What every client sends: one person who browses, signs up, fills a cart and joins a company. Message ids are known
// beforehand, so that the server's answer can be checked by id.
export function story(run) {
  const anonymousId = `${run}-device`;
  const userId = `${run}-user`;
  const id = name => `${run}-${name}`;
  return [
    { type: 'page', message: { messageId: id('page'), anonymousId, name: 'Kettles', properties: { path: '/kettles', title: '주전자' } } },
    { type: 'identify', message: { messageId: id('identify'), anonymousId, userId, traits: { email: `${run}@example.com`, name: '김지은', plan: 'free' } } },
    { type: 'track', message: { messageId: id('track'), anonymousId, userId, event: 'Product Added', properties: { cart_id: id('cart'), product_id: 'kettle', name: 'やかん', price: 39000, quantity: 1, currency: 'KRW' } } },
    { type: 'screen', message: { messageId: id('screen'), anonymousId, userId, name: 'Cart', properties: { items: 1 } } },
    { type: 'group', message: { messageId: id('group'), anonymousId, userId, groupId: id('company'), traits: { name: 'Tea 🍵 Ltd' } } },
    { type: 'alias', message: { messageId: id('alias'), previousId: id('old'), userId } },
  ];
}

// node <client>.mjs <url> <writeKey> <run>: sends, waits until it is flushed, and prints {sent: [{type, messageId}]}.
export async function tell(send, finish) {
  const [, , , , run] = process.argv;
  const sent = story(run);
  for (const { type, message } of sent) send(type, message);
  await finish();
  console.log(JSON.stringify({ sent: sent.map(({ type, message }) => ({ type, messageId: message.messageId })) }));
}
export const [url, writeKey] = process.argv.slice(2);
