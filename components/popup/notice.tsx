import type { ComponentChildren } from 'preact';

interface NoticeProps {
  readonly title: string;
  readonly children?: ComponentChildren;
  /** Shown only when waiting takes long enough to be noticed, so that nothing flashes. */
  readonly isDelayed?: boolean;
}

/** One short message in the place of a list. */
export function Notice({ title, children, isDelayed = false }: NoticeProps) {
  return (
    <div class={isDelayed ? 'notice delayed' : 'notice'}>
      <h2>{title}</h2>
      {children}
    </div>
  );
}
