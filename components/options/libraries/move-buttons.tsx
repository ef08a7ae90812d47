import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../../shared/icon';

interface MoveButtonsProps {
  readonly name: string;
  /** Counted from 0. */
  readonly place: number;
  readonly places: number;
  readonly onMove: (by: 1 | -1) => void;
}

/** Moves something up or down in its list, by its buttons or by the arrow keys on them; the focus goes with it. */
export function MoveButtons({ name, place, places, onMove }: MoveButtonsProps) {
  const moved = useRef<HTMLButtonElement | undefined>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a move of the node in the document takes the focus.
  useEffect(() => {
    moved.current?.focus();
    moved.current = undefined;
  }, [place]);
  const isEnd = (by: 1 | -1) => place + by < 0 || place + by >= places;
  const move = (by: 1 | -1, button: HTMLButtonElement) => {
    if (isEnd(by)) return;
    moved.current = button;
    onMove(by);
  };
  const button = (by: 1 | -1) => {
    return (
      <button
        type="button"
        class="button plain"
        aria-label={`Move ${name} ${by < 0 ? 'up' : 'down'}`}
        // A disabled button would lose the focus at the end of the list.
        aria-disabled={isEnd(by)}
        onClick={({ currentTarget }) => move(by, currentTarget)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
          event.preventDefault();
          move(event.key === 'ArrowUp' ? -1 : 1, event.currentTarget);
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
