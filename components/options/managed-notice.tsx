import type { ManagedMarks } from '@/utils/settings/settings';

/** Says that an administrator set something, and what of the policy could not be taken. */
export function ManagedNotice({ managed }: { readonly managed: ManagedMarks }) {
  return (
    <div class="managed-notice">
      <p>Your administrator has set what is marked “Managed”. It cannot be changed here.</p>
      {managed.faults.map((fault) => (
        <p key={fault} class="fault">
          {fault}
        </p>
      ))}
    </div>
  );
}
