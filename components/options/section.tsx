import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface SectionProps {
  readonly title: string;
  /** The fragment that the contents list links to. */
  readonly anchor: string;
  readonly intro: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A region of the options page, named by its heading. */
export function Section({ title, anchor, intro, children }: SectionProps) {
  const id = useId();
  return (
    <section id={anchor} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p class="intro">{intro}</p>
      {children}
    </section>
  );
}
