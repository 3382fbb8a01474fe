/** What every editor of a clause is given. */
export interface Fields<C> {
  clause: C;
  /** Whether a member is missing, or the server did not take it. */
  wrong: (member: string) => boolean;
  /** @param typed the member that is being typed into: it becomes one step to take back */
  onChange: (next: C, typed?: string) => void;
}
