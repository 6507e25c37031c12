import { scaleLinear, scalePoint } from 'd3-scale'
import { area, line } from 'd3-shape'
import { Chart, type ChartTexts } from './chart'
import { spread } from './spread'
import styles from './chart.module.css'

export type Trend = {
  name: string
  /** One value a period, in the unit of the axis; null where there is none. */
  values: readonly (number | null)[]
  /** Lower and upper bound of each value. */
  band?: readonly (readonly [low: number, high: number] | null)[]
  /** What stands under the name at the end of the line: « 64 % ». */
  last: string
}

type Props = ChartTexts & {
  periods: readonly string[]
  /** The first one is in pine, the others in the third ink with square points. */
  trends: readonly Trend[]
  target?: { value: number; label: string }
  /** Top of the axis; it starts from zero. */
  max: number
  format: (value: number) => string
  notes?: readonly { period: string; text: string }[]
  height?: number
}

/** Lines over time with their band, the target dashed and named, each line named at its end. */
export function TrendLine({
  periods,
  trends,
  target,
  max,
  format,
  notes = [],
  height = 240,
  ...texts
}: Props) {
  return (
    <Chart
      {...texts}
      height={height}
      draw={(width) => {
        const right = width < 420 ? 84 : 104
        const x = scalePoint(periods, [36, width - right])
        const y = scaleLinear([0, max], [height - 26, 12])
        const at = (period: string) => x(period) ?? 0
        const end = width - right + 12
        const ends = [
          ...trends.map((trend) => ({ y: y(trend.values.at(-1) ?? 0), height: 30 })),
          ...(target ? [{ y: y(target.value), height: 16 }] : []),
        ]
        const places = spread(ends, 12, height - 26)
        const every = Math.ceil((periods.length * 34) / (width - right - 36))
        return (
          <>
            {y.ticks(4).map((tick) => (
              <g key={tick}>
                <line
                  className={tick === 0 ? styles.axis : styles.grid}
                  x1={36}
                  x2={width - right}
                  y1={y(tick)}
                  y2={y(tick)}
                />
                <text x={28} y={y(tick) + 4} textAnchor="end">
                  {format(tick)}
                </text>
              </g>
            ))}
            {periods.map((period, index) =>
              (periods.length - 1 - index) % every ? null : (
                <text key={period} x={at(period)} y={height - 8} textAnchor="middle">
                  {period}
                </text>
              ),
            )}
            {trends.map((trend, index) => (
              <Line key={trend.name} trend={trend} periods={periods} x={at} y={y} quiet={index > 0} />
            ))}
            {target && (
              <line
                className={styles.target}
                x1={36}
                x2={width - right}
                y1={y(target.value)}
                y2={y(target.value)}
              />
            )}
            {notes.map((note) => (
              <text key={note.period} x={at(note.period)} y={y(0) - 10} textAnchor="middle">
                {note.text}
              </text>
            ))}
            {trends.map((trend, index) => (
              <text
                key={trend.name}
                x={end}
                y={places[index]}
                className={index ? styles.second : styles.brandWord}
              >
                <tspan x={end}>{trend.name}</tspan>
                <tspan x={end} dy={15}>
                  {trend.last}
                </tspan>
              </text>
            ))}
            {target && (
              <text x={end} y={(places[trends.length] ?? 0) + 4} className={styles.targetWord}>
                {target.label}
              </text>
            )}
          </>
        )
      }}
    />
  )
}

type LineProps = {
  trend: Trend
  periods: readonly string[]
  x: (period: string) => number
  y: (value: number) => number
  quiet: boolean
}

function Line({ trend, periods, x, y, quiet }: LineProps) {
  const points = periods.map((period, index) => ({
    x: x(period),
    value: trend.values[index] ?? null,
    band: trend.band?.[index] ?? null,
  }))
  const path = line<(typeof points)[number]>()
    .defined((point) => point.value !== null)
    .x((point) => point.x)
    .y((point) => y(point.value ?? 0))
  const band = area<(typeof points)[number]>()
    .defined((point) => point.band !== null)
    .x((point) => point.x)
    .y0((point) => y(point.band?.[0] ?? 0))
    .y1((point) => y(point.band?.[1] ?? 0))
  const drawn = points.filter((point) => point.value !== null)
  return (
    <g>
      {trend.band && <path className={styles.band} d={band(points) ?? ''} />}
      <path className={quiet ? styles.quietLine : styles.line} d={path(points) ?? ''} />
      {drawn.map((point, index) =>
        quiet ? (
          <rect
            key={point.x}
            className={styles.quietPoint}
            x={point.x - 2.5}
            y={y(point.value ?? 0) - 2.5}
            width={5}
            height={5}
          />
        ) : (
          <circle
            key={point.x}
            className={styles.point}
            cx={point.x}
            cy={y(point.value ?? 0)}
            r={index === drawn.length - 1 ? 4.5 : 2.5}
          />
        ),
      )}
    </g>
  )
}
