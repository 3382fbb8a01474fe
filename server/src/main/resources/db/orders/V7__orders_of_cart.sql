-- All orders that a cart has been, those that came to nothing, too.
create index orders_of_cart on orders (cart_id);
