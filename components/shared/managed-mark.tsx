/** Stands beside what an administrator set, and what nobody can change here. */
export function ManagedMark() {
  return (
    <small class="managed" title="Set by your administrator">
      Managed
    </small>
  );
}
