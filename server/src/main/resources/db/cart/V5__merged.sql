-- Which carts were merged into one that goes: asked when a cart is deleted, by the foreign key, too.
create index cart_merged on cart (merged_into) where merged_into is not null;
