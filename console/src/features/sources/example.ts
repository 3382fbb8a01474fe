/** A mapping to begin with: people and their orders out of the columns of a table. docs/guide/import.md tells of the rest. */
export const EXAMPLE_MAPPING = `name: orders
timezone: Asia/Seoul
currency: KRW
records:
  - kind: profile
    group: $.email
    identifiers: { email: $.email }
    traits:
      name: $.name
  - kind: event
    event: Order Completed
    identifiers: { email: $.email }
    timestamp: $.ordered_at
    properties:
      order_id: $.order_id
      total: { $number: $.total }
`;
