import { useId } from 'react'
import { scaleLinear } from 'd3-scale'
import { Chart, type ChartTexts } from './chart'
import styles from './chart.module.css'

export type Estimate = {
  id: string
  name: string
  detail: string
  value: number
  low: number
  high: number
  /** « +0,9 point », « −2,0 à +3,8 ». */
  valueText: string
  rangeText: string
  /** Not everyone has been observed long enough: hatched. */
  incomplete?: boolean
}

type Props = ChartTexts & {
  /** The first is the verdict, the others follow it under a rule. */
  estimates: readonly Estimate[]
  /** From which distance to zero an effect could have been seen. */
  detectable?: { value: number; less: string; more: string; between: string }
  domain: readonly [number, number]
  format: (value: number) => string
  /** What each side of zero means. */
  sides: { less: string; more: string }
}

const rowHeight = 58
const head = 26
/** About the width of a letter of the words beside the axis. */
const letter = 6.2

/** Each estimate as a point with its interval, on an axis with zero and the zone that could have been seen. */
export function IntervalPlot({ estimates, detectable, domain, format, sides, ...texts }: Props) {
  const hatch = useId()
  const foot = head + estimates.length * rowHeight
  return (
    <Chart
      {...texts}
      height={foot + 46}
      draw={(width) => {
        const narrow = width < 520
        const left = narrow ? 8 : 150
        const x = scaleLinear(domain, [left, width - (narrow ? 8 : 96)])
        const [from, to] = x.range() as [number, number]
        return (
          <>
            <pattern
              id={hatch}
              width={6}
              height={6}
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <rect className={styles.incomplete} width={6} height={6} />
              <line className={styles.hatchLine} x1={0} x2={0} y1={0} y2={6} strokeWidth={2} />
            </pattern>
            {detectable && (
              <g>
                <rect
                  className={styles.band}
                  x={from}
                  width={x(-detectable.value) - from}
                  y={head}
                  height={rowHeight}
                />
                <rect
                  className={styles.band}
                  x={x(detectable.value)}
                  width={to - x(detectable.value)}
                  y={head}
                  height={rowHeight}
                />
                {!narrow && <Legend {...detectable} x={x} width={width} />}
              </g>
            )}
            {x.ticks(narrow ? 4 : 7).map((tick) => (
              <g key={tick}>
                <line
                  className={tick === 0 ? styles.zero : styles.grid}
                  x1={x(tick)}
                  x2={x(tick)}
                  y1={tick === 0 ? head : head + rowHeight}
                  y2={foot}
                />
                <text
                  x={x(tick)}
                  y={foot + 18}
                  textAnchor="middle"
                  className={tick === 0 ? styles.strong : undefined}
                >
                  {format(tick)}
                </text>
              </g>
            ))}
            <line className={styles.axis} x1={from} x2={to} y1={foot} y2={foot} />
            <text x={x(0) - 14} y={foot + 38} textAnchor="end">
              ← {sides.less}
            </text>
            <text x={x(0) + 14} y={foot + 38}>
              {sides.more} →
            </text>
            {estimates.map((estimate, index) => (
              <Row key={estimate.id} {...{ estimate, index, x, width, narrow, hatch }} />
            ))}
          </>
        )
      }}
    />
  )
}

type LegendProps = NonNullable<Props['detectable']> & { x: (value: number) => number; width: number }

/** The words over the zones, each in its own room: those of a narrow zone run outwards, never over the middle. */
function Legend({ value, less, more, between, x, width }: LegendProps) {
  const [low, high] = [x(-value), x(value)]
  const room = (words: string) => words.length * letter
  return (
    <>
      <text x={low} y={head - 9} textAnchor="end">
        {less}
      </text>
      {room(between) + 16 <= high - low && (
        <text x={(low + high) / 2} y={head - 9} textAnchor="middle">
          {between}
        </text>
      )}
      <text x={Math.min(high, width - room(more))} y={head - 9}>
        {more}
      </text>
    </>
  )
}

type RowProps = {
  estimate: Estimate
  index: number
  x: (value: number) => number
  width: number
  narrow: boolean
  hatch: string
}

function Row({ estimate, index, x, width, narrow, hatch }: RowProps) {
  const y = head + index * rowHeight + (narrow ? 40 : rowHeight / 2)
  const main = index === 0 || undefined
  const [low, high] = [x(estimate.low), x(estimate.high)]
  const words = narrow ? head + index * rowHeight + 18 : y - 3
  return (
    <g>
      {index === 1 && (
        <line className={styles.grid} x1={0} x2={width} y1={head + rowHeight} y2={head + rowHeight} />
      )}
      <text x={0} y={words} className={styles.strong}>
        {estimate.name}
      </text>
      {!narrow && (
        <text x={0} y={y + 13}>
          {estimate.detail}
        </text>
      )}
      {estimate.incomplete ? (
        <>
          <rect x={low} width={high - low} y={y - 5} height={10} fill={`url(#${hatch})`} />
          <circle className={styles.hollow} cx={x(estimate.value)} cy={y} r={4} />
        </>
      ) : (
        <>
          <path
            className={styles.interval}
            data-main={main}
            d={`M${low} ${y}H${high}M${low} ${y - 6}v12M${high} ${y - 6}v12`}
          />
          <circle className={styles.point} cx={x(estimate.value)} cy={y} r={main ? 6 : 4} />
        </>
      )}
      <text x={width} y={words} textAnchor="end" className={main ? styles.strong : styles.second}>
        {narrow ? `${estimate.valueText} (${estimate.rangeText})` : estimate.valueText}
      </text>
      {!narrow && (
        <text x={width} y={y + 13} textAnchor="end">
          {estimate.rangeText}
        </text>
      )}
    </g>
  )
}
