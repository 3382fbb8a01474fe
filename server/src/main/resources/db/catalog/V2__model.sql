alter table catalogue
  -- Null until somebody has said anything: then it is as CatalogueSettings.FIRST has it.
  add settings jsonb,
  add version  int not null default 0,
  -- Counts what completeness is judged by: one more with each change of the settings or of a family.
  add rules    bigint not null default 0;

create table family (
  key        text collate "C" primary key,
  content    jsonb not null,
  version    int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create table category (
  key        text collate "C" primary key,
  parent     text collate "C" references category (key),
  names      jsonb not null,
  position   int not null,
  version    int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index category_parent on category (parent);

-- What people said of a product is its content; what follows from it, its parent's content and the rules stands beside it, so
-- that it can be read and counted without working it out again.
alter table product
  add content     jsonb not null default '{}',
  add parent      text collate "C" references product (sku),
  -- What tells it from the other variants of its parent.
  add variant     text collate "C",
  add has_variants boolean not null default false,
  add family      text collate "C" references family (key),
  add categories  text[] not null default '{}',
  add names       jsonb not null default '{}',
  add prices      jsonb not null default '[]',
  -- What is missing: channel/locale/what, and channel/locale once for each that is not complete.
  add gaps        text[] not null default '{}',
  -- Under which rules it was worked out.
  add rules       bigint not null default -1,
  add check ((parent is null) = (variant is null));
create unique index product_variant on product (parent, variant) where parent is not null;
create index product_family on product (family, sku);
create index product_categories on product using gin (categories);
create index product_gaps on product using gin (gaps);
create index product_rules on product (rules);
update product set content = jsonb_build_object('names', jsonb_build_object('ko', name), 'lifecycle', lifecycle)
  || case when price_minor is null then '{}'
     else jsonb_build_object('price', jsonb_build_object('amountMinor', price_minor, 'currency', currency)) end,
  names = jsonb_build_object('ko', name);
