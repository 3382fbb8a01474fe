/** The words of the catalogue. They come with its pages: the first page does not wait for them. */
export const en = {
  catalogue: {
    title: 'Catalogue', note: 'What is sold, and what is said of it', products: 'Products', board: 'Completeness', structure: 'Structure', section: 'Catalogue', search: 'Search products', searchPlaceholder: 'Name in any language, part of a word, SKU…',
    make: 'New product', importFile: 'Import', exportFile: 'Export', asCsv: 'As CSV', asXlsx: 'As Excel workbook', count: '{count, plural, one {# product} other {# products}}', narrow: 'Narrow down', clear: 'Clear all', choose: '{value}, {count}',
    none: 'No products yet', noneNote: 'Import a file, make one by hand, or let your shop system send them.', nothingFound: 'Nothing found', nothingFoundNote: 'Search by part of a name in any language, or take a filter away.',
    elsewhere: 'Products are kept in {name}. They are changed there, and come here by themselves.', noPrice: 'no price', complete: 'Complete', missing: '{count, plural, one {# gap} other {# gaps}}', variants: 'has variants', unnamed: 'Without a name',
    lifecycles: { draft: 'Draft', active: 'Active', discontinued: 'Discontinued', archived: 'Archived' },
    dimensions: { category: 'Category', family: 'Family', lifecycle: 'Lifecycle', price: 'Price', gap: 'Missing' },
    what: { name: 'Name', price: 'Price', image: 'Picture', alt: 'Text for the picture' },
    gap: '{what} on {channel} in {locale}', gapPlace: 'Anything on {channel} in {locale}',
  },
  completeness: {
    note: 'Whether products can be shown, by channel and language', channel: 'Channel', language: 'Language', share: 'Complete', missingHere: 'What is missing', nothing: 'Nothing is missing', judging: '{count, plural, one {# product is} other {# products are}} still being judged by the new rules.', see: '{what}: {count, plural, one {# product} other {# products}}',
    of: '{complete} of {all}', incomplete: '{count, plural, one {# is} other {# are}} not complete', noChannels: 'There are no channels', noChannelsNote: 'An administrator sets up channels and languages under Structure.', more: '{count} more',
  },
  product: {
    back: 'To the catalogue', sku: 'SKU', skuNote: 'Names it for ever, on every channel', save: 'Save', saved: 'Saved', archive: 'Archive', archiveSure: 'Archive {name}? It is sold no more; orders can still speak of it.', cancel: 'Cancel', close: 'Close', archived: 'Archived', basics: 'What it is', nameIn: 'Name ({locale})', lifecycle: 'Lifecycle', family: 'Family', noFamily: 'none',
    categories: 'Categories', prices: 'Prices', price: 'Price', cost: 'Cost', currency: 'Currency', amount: 'Amount', margin: 'Margin', marketPrice: 'Price {number}', addPrice: 'A price for a channel or country', channel: 'Channel', country: 'Country', countryNote: 'Two letters: KR, JP, US', anyChannel: 'all', remove: 'Remove {what}', values: 'Attributes', valueIn: '{name} ({locale})', valueOn: '{name} on {channel}', valueInOn: '{name} ({locale}) on {channel}', noValues: 'Choose a family: it says what can be said of the product.', forChannel: 'Values for', allChannels: 'All channels',
    yes: 'Yes', no: 'No', unsaid: 'not said', media: 'Pictures', address: 'Address', altIn: 'What it shows ({locale})', addMedium: 'Another picture', medium: 'picture {number}', relations: 'Goes with, replaces', kind: 'How', goes_with: 'goes with', replaces: 'replaces', relationSku: 'SKU of the other', addRelation: 'Another product', relation: 'relation {number}', variants: 'Variants', axes: 'Variants differ in', axesNote: 'A product with variants is not sold itself.', addVariant: 'New variant', variantOf: 'A variant of {sku}', inherits: 'What is left empty here is taken from there.',
    completeness: 'Completeness', all: 'Everything is there', of: '{present} of {required}', new: 'New product', changed: 'Not saved yet', version: 'Version {version}',
  },
  productImport: {
    title: 'Import products', file: 'File', fileNote: 'CSV, Excel (.xlsx) or NDJSON. Columns that are not there change nothing; empty cells take away.', clear: 'Choose another file', look: 'See what it would do', close: 'Close', cancel: 'Cancel', added: 'New', changed: 'Changed', unchanged: 'Unchanged', rejected: 'Rejected', nothingYet: 'Nothing has been changed yet.', changes: 'What changes', rejections: 'What cannot be taken', row: 'Row', column: 'Column', reason: 'Why', before: 'Before', after: 'After', empty: 'empty',
    apply: 'Import {count, plural, one {# product} other {# products}}', applySkip: 'Import {count} without the rejected', done: '{count, plural, one {# product} other {# products}} imported', nothing: 'There is nothing to import.', first: 'The first {count}.', charset: 'Character set', delimiter: 'Between cells', comma: 'Comma', semicolon: 'Semicolon', tab: 'Tabulator',
  },
  productFaults: {
    negative_price: 'A price is never less than nothing.', mixed_currencies: 'The currency differs from that of the price it belongs to.', unknown_sku: 'There is no other product of this SKU.', unknown_category: 'There is no such category.', unknown_family: 'There is no such family.', unknown_attribute: 'The family has no such attribute.', unknown_locale: 'The catalogue does not speak this language.', unknown_channel: 'There is no such channel.', wrong_type: 'The value is not of the attribute’s kind.', wrong_locale: 'The language is missing, or there should be none.',
    invalid_money: 'Write an amount and its currency: 39000 KRW.', unknown_currency: 'There is no such currency.', variant_taken: 'Another variant has the same values.', no_parent: 'These two cannot be parent and variant.', formula: 'A spreadsheet would take this for a formula; write an apostrophe before it.', said_twice: 'This is there twice.', invalid_sku: 'This is no SKU: 1 to 64 characters, without slashes.', required: 'Something is missing here.', invalid_url: 'An address begins with https:// or /.', no_draft_again: 'What has been sold becomes no draft again.',
    too_many_cells: 'The row has more cells than the header.', changed_meanwhile: 'Somebody has changed it meanwhile; load it again.', key_taken: 'There is a product of this SKU already.', rows_rejected: 'Some rows cannot be taken.', unknown_country: 'There is no such country: two capital letters, such as KR.', record_is_elsewhere: 'Products are kept in another system; change it there.',
  },
};

type Texts<T> = { [K in keyof T]: T[K] extends string ? string : Texts<T[K]> };
export type CatalogueWords = Texts<typeof en>;
