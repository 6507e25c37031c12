import { scaleBand, scaleLinear } from 'd3-scale'
import { stack } from 'd3-shape'
import { Chart, type ChartTexts } from './chart'
import { spread } from './spread'
import styles from './chart.module.css'

type Props = ChartTexts & {
  periods: readonly string[]
  /** From the least to the most, five at most; the word that stands at the end of the last bar. */
  steps: readonly { id: string; label: string }[]
  /** For each period, the part of each step, 0 to 1, in the order of `steps`. */
  shares: readonly (readonly number[])[]
  height?: number
}

/** One stacked bar a period, ordered in a single hue, the most engaged at the foot. */
export function LadderBars({ periods, steps, shares, height = 240, ...texts }: Props) {
  const upwards = steps.map((_, index) => steps.length - 1 - index)
  const layers = stack<readonly number[], number>()
    .keys(upwards)
    .value((row, step) => row[step] ?? 0)(shares)
  return (
    <Chart
      {...texts}
      height={height}
      draw={(width) => {
        const right = 108
        const x = scaleBand(periods, [0, width - right]).paddingInner(0.24)
        const y = scaleLinear([0, 1], [height - 26, 4])
        const every = Math.ceil((periods.length * 36) / (width - right))
        const last = layers.map((layer): [number, number] => [layer.at(-1)?.[0] ?? 0, layer.at(-1)?.[1] ?? 0])
        const places = spread(
          last.map(([from, to]) => ({ y: (y(from) + y(to)) / 2, height: 17 })),
          10,
          height - 14,
        )
        return (
          <>
            {layers.map((layer, index) =>
              layer.map(([from, to], at) => (
                <rect
                  key={`${layer.key} ${periods[at]}`}
                  className={styles.step}
                  data-step={upwards[index]}
                  x={x(periods[at] ?? '')}
                  width={x.bandwidth()}
                  y={y(to)}
                  height={Math.max(0, y(from) - y(to))}
                />
              )),
            )}
            {periods.map((period, at) =>
              (periods.length - 1 - at) % every ? null : (
                <text
                  key={period}
                  x={(x(period) ?? 0) + x.bandwidth() / 2}
                  y={height - 8}
                  textAnchor="middle"
                >
                  {period}
                </text>
              ),
            )}
            {layers.map((layer, index) => (
              <text
                key={layer.key}
                x={width - right + 8}
                y={(places[index] ?? 0) + 4}
                className={styles.second}
              >
                {steps[upwards[index] ?? 0]?.label}
              </text>
            ))}
          </>
        )
      }}
    />
  )
}
