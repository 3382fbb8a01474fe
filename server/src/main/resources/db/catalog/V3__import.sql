-- What an import would do, until it is done. A crash may forget it: then it is previewed again.
create unlogged table product_import (
  id         uuid primary key,
  state      text not null,
  -- How many rows come to what.
  added      int not null default 0,
  changed    int not null default 0,
  unchanged  int not null default 0,
  rejected   int not null default 0,
  -- The catalogue's change under which all rows were worked out; null where it changed meanwhile.
  judged_at  bigint,
  created_at timestamptz not null,
  applied_at timestamptz
);

create unlogged table product_import_row (
  import   uuid not null,
  line     bigint not null,
  kind     text not null,
  sku      text collate "C" not null,
  -- Variants come after what they are variants of.
  variant  boolean not null,
  said     jsonb not null,
  -- What follows from it, as the table of products has it.
  derived  jsonb not null,
  -- The version that was there; 0 for none.
  version  bigint not null,
  -- What differs, or what is wrong.
  fields   jsonb not null
);
create index product_import_row_order on product_import_row (import, variant, line);
create index product_import_row_sku on product_import_row (import, sku);
create index product_import_row_kind on product_import_row (import, kind, line);
