package io.inyeon.demo.shop;

/** What was bought, as the last page shows it. */
record Order(String id, Cart cart, Shopper shopper, Language language) {}
