const PATHS = {
  search: 'M7 12.2a5.2 5.2 0 1 0 0-10.4 5.2 5.2 0 0 0 0 10.4Zm3.8-1.4 3.6 3.6',
  check: 'm3 8.6 3.2 3.2L13 4.6',
  plus: 'M8 3v10M3 8h10',
  up: 'M8 13V3.5M4 7l4-4 4 4',
  down: 'M8 3v9.5M4 9l4 4 4-4',
  cross: 'm4 4 8 8M12 4l-8 8',
  caret: 'M5.5 2h5M5.5 14h5M8 2v12',
  selection: 'M2.5 2v12M13.5 2v12M5 5.5h6M5 8h6M5 10.5h6',
  clipboard: 'M5.5 3h-2v11h9V3h-2M5.5 2h5v2.5h-5Z',
  settings: 'M2 4.5h5M11 4.5h3M2 11.5h3M9 11.5h5M9 2.8v3.4M7 9.8v3.4',
} as const;

export type IconName = keyof typeof PATHS;

/** A line drawing beside words that say the same, so it is hidden from screen readers. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
