/** Two rings that touch: the tie between two people. */
export function Logo() {
  return (
    <span style={{ display: 'inline-flex', alignItems: 'center', gap: 8, fontWeight: 700, fontSize: 16 }}>
      <svg width="26" height="20" viewBox="0 0 26 20" aria-hidden="true">
        <circle cx="9" cy="10" r="7" fill="none" stroke="#2f7f67" strokeWidth="3.2" />
        <circle cx="17" cy="10" r="7" fill="none" stroke="#c2703d" strokeWidth="3.2" />
      </svg>
      Inyeon
    </span>
  );
}
