import type { Shortcut } from './options-view';
import { Section } from './section';

interface ShortcutSectionProps {
  readonly shortcuts: readonly Shortcut[];
  /** The browser's page where shortcuts are changed. No page may link to it. */
  readonly address: string;
}

export function ShortcutSection({ shortcuts, address }: ShortcutSectionProps) {
  return (
    <Section
      title="Keyboard"
      anchor="keyboard"
      intro={
        <>
          To change these keys, copy <code>{address}</code> into the address bar.
        </>
      }
    >
      <dl class="shortcuts">
        {shortcuts.map(({ does, keys }) => (
          <div key={does}>
            <dt>{does}</dt>
            <dd>{keys === '' ? 'not set' : <kbd>{keys}</kbd>}</dd>
          </div>
        ))}
      </dl>
      <p class="intro">
        In the popup: <kbd>↑</kbd> <kbd>↓</kbd> move through posts, <kbd>Enter</kbd> inserts,{' '}
        <kbd>Ctrl+C</kbd> copies, <kbd>/</kbd> or any letter searches, <kbd>Esc</kbd> clears the
        search and then closes.
      </p>
    </Section>
  );
}
