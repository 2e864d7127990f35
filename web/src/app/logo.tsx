/** The sign of the house: two agreeing lines held by two uprights. */
export function Logo() {
  return (
    <svg width="26" height="24" viewBox="0 0 32 32" aria-hidden="true">
      <path
        d="M4 5h24M4 27h24M10 5v8l6 3 6-3V5M10 27v-8l6-3 6 3v8"
        fill="none"
        stroke="var(--accent)"
        strokeWidth="2.6"
      />
    </svg>
  );
}
