import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

export interface Bar {
  readonly label: string;
  readonly value: number;
}

interface BarChartProps {
  readonly title: string;
  /** What the labels and the numbers are: `Topic`, `Posts`. */
  readonly labels: string;
  readonly values: string;
  readonly bars: readonly Bar[];
  /** What is said below. */
  readonly note?: ComponentChildren;
}

const MOST_BARS = 15;
const BAR = 24;

/** Numbers as bars, and the same as a table for those who want them exactly or can't see the bars. */
export function BarChart({ title, labels, values, bars, note }: BarChartProps) {
  const drawn = bars.slice(0, MOST_BARS);
  return (
    <figure class="chart">
      <figcaption>{title}</figcaption>
      <Drawing title={title} bars={drawn} />
      {note}
      <details>
        <summary>
          {title}: as a table{drawn.length < bars.length && `, all ${bars.length}`}
        </summary>
        <div class="scroll">
          <table aria-label={title}>
            <thead>
              <tr>
                <th scope="col">{labels}</th>
                <th scope="col">{values}</th>
              </tr>
            </thead>
            <tbody>
              {bars.map(({ label, value }) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  <td>{value}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}

function Drawing({ title, bars }: Pick<BarChartProps, 'title' | 'bars'>) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  useEffect(() => {
    let isWanted = true;
    if (width > 0) {
      void draw(title, bars, width).then((chart) => {
        if (isWanted) box.current?.replaceChildren(chart);
      });
    }
    return () => {
      isWanted = false;
    };
  }, [title, bars, width]);
  // The room is kept while the chart is on its way, so that nothing jumps.
  return <div ref={box} class="drawing" style={{ minHeight: `${heightOf(bars)}px` }} />;
}

const heightOf = (bars: readonly Bar[]): number => bars.length * BAR + 10;

/** The library that draws is only loaded here: most visits of the options page need none of it. */
async function draw(title: string, bars: readonly Bar[], width: number): Promise<Element> {
  const { plot, axisY, barX, text } = await import('@observablehq/plot');
  const longest = Math.max(...bars.map((bar) => bar.label.length));
  const marginLeft = Math.min(40 + longest * 8, 280, width * 0.6);
  const label = { y: 'label', x: 'value' } as const;
  const chart = plot({
    width,
    height: heightOf(bars),
    marginLeft,
    marginRight: 44,
    marginTop: 5,
    marginBottom: 5,
    ariaLabel: title,
    ariaDescription: 'The same numbers stand in the table below.',
    style: { background: 'none', color: 'inherit', fontFamily: 'inherit', fontSize: '13px' },
    x: { axis: null, domain: [0, Math.max(1, ...bars.map(({ value }) => value))] },
    y: { domain: bars.map((bar) => bar.label), label: null, padding: 0.25 },
    marks: [
      axisY({ tickSize: 0, lineWidth: marginLeft / 13 - 2.5, textOverflow: 'ellipsis' }),
      barX(bars, { ...label, fill: 'var(--accent)', rx2: 3, title: 'label' }),
      text(bars, { ...label, text: (bar: Bar) => String(bar.value), dx: 6, textAnchor: 'start' }),
    ],
  });
  chart.setAttribute('role', 'img');
  return chart;
}

function useWidth(box: { readonly current: HTMLDivElement | null }): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) =>
      setWidth(Math.floor(entry?.contentRect.width ?? 0)),
    );
    if (box.current) observer.observe(box.current);
    return () => observer.disconnect();
  }, [box]);
  return width;
}
