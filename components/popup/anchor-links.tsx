import type { DraftAnchor } from '@/utils/messaging/protocol';
import { isFirstClick } from './first-click';

interface AnchorLinksProps {
  /** Best first; at least one. */
  readonly anchors: readonly [DraftAnchor, ...DraftAnchor[]];
  readonly title: string;
  readonly tabIndex: number;
  readonly onLink: (words: DraftAnchor) => void;
  /** Called with the words under the pointer or the focus, and with nothing when they are left. */
  readonly onShow: (words: DraftAnchor | undefined) => void;
}

/** Offers words of the draft to put the link on: the best at hand, the others behind it. */
export function AnchorLinks({ anchors: [best, ...others], ...props }: AnchorLinksProps) {
  return (
    <div class="anchors">
      <AnchorLink words={best} {...props} />
      {others.length > 0 && (
        <details>
          <summary tabIndex={props.tabIndex}>Other words</summary>
          {others.map((words) => (
            <AnchorLink key={keyOf(words)} words={words} {...props} />
          ))}
        </details>
      )}
    </div>
  );
}

interface AnchorLinkProps extends Omit<AnchorLinksProps, 'anchors'> {
  readonly words: DraftAnchor;
}

function AnchorLink({ words, title, tabIndex, onLink, onShow }: AnchorLinkProps) {
  const show = () => onShow(words);
  const hide = () => onShow(undefined);
  const name = `Link “${words.text}” in paragraph ${words.paragraph}`;
  return (
    <button
      type="button"
      class="button plain"
      aria-label={`${name}: ${title}`}
      tabIndex={tabIndex}
      onPointerEnter={show}
      onPointerLeave={hide}
      onFocus={show}
      onBlur={hide}
      onClick={(event) => {
        if (!isFirstClick(event)) return;
        // The button goes when the words are linked; the focus stays with the post.
        event.currentTarget.closest('li')?.focus();
        onLink(words);
      }}
    >
      Link “<b>{words.text}</b>” <small>in paragraph {words.paragraph}</small>
    </button>
  );
}

function keyOf({ frameId, paragraph, block, start, end }: DraftAnchor): string {
  return [frameId, paragraph, start, end, block].join(' ');
}
