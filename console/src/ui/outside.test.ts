import { expect, it } from 'vitest';
import { outside } from './outside';

it('leads to https alone', () => {
  expect(outside('https://shop.example.com/cart/1')).toBe('https://shop.example.com/cart/1');
  for (const address of ['http://shop.example.com/', 'javascript:alert(1)', ' java\tscript:alert(1)', 'data:text/html,x', '//shop.example.com', '/cart', '', undefined]) {
    expect(outside(address)).toBeUndefined();
  }
});
