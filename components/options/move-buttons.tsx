import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../shared/icon';

interface MoveButtonsProps {
  readonly name: string;
  /** Counted from 0. */
  readonly place: number;
  readonly places: number;
  readonly onMove: (by: 1 | -1) => void;
}

/** Moves something up or down in its list; the focus goes with it. */
export function MoveButtons({ name, place, places, onMove }: MoveButtonsProps) {
  const moved = useRef<HTMLButtonElement | undefined>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a move of the node in the document takes the focus.
  useEffect(() => {
    moved.current?.focus();
    moved.current = undefined;
  }, [place]);
  const button = (by: 1 | -1) => {
    // A disabled button would lose the focus at the end of the list.
    const isEnd = place + by < 0 || place + by >= places;
    return (
      <button
        type="button"
        class="button plain"
        aria-label={`Move ${name} ${by < 0 ? 'up' : 'down'}`}
        aria-disabled={isEnd}
        onClick={({ currentTarget }) => {
          if (isEnd) return;
          moved.current = currentTarget;
          onMove(by);
        }}
      >
        <Icon name={by < 0 ? 'up' : 'down'} />
      </button>
    );
  };
  return (
    <span class="moves">
      {button(-1)}
      {button(1)}
    </span>
  );
}
