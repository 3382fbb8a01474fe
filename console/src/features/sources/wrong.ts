const DATABASE = /^(DataIntegrityViolation|DuplicateKey|BadSqlGrammar|UncategorizedSQL|Data\w*Access)\w*Exception/;
const UNREADABLE = /^\w*(IllegalArgument|NumberFormat|DateTime\w*|Jackson|StreamRead|MismatchedInput|DatabindException|Json\w*)\w*/;

/** What a reason that the engine has written down means to whoever reads it. */
export function explained(reason: string): 'database' | 'unreadable' | 'fault' {
  return DATABASE.test(reason) ? 'database' : UNREADABLE.test(reason.split(':')[0] ?? '') ? 'unreadable' : 'fault';
}
