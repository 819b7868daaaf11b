'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { scales, type HistoryAnswer, type HistorySpan } from '@/lib/contract/overview-history'
import { linesFor, pathOf } from './people-scale'
import { useAxis } from './use-axis'

type PeopleChartProps = { span: HistorySpan; data: HistoryAnswer['data'] }

/** People at once as a stepped line, with the previous period dashed. */
export function PeopleChart({ span, data: { now, before } }: PeopleChartProps) {
  const t = useTranslations('overview.history')
  const format = useFormatter()
  const axis = useAxis(span, now)
  const lines = linesFor(Math.max(...now.counts, ...before.counts))
  const top = lines.at(-1) ?? 1
  const line = pathOf(now.counts, top)
  const { peak } = now
  const at = (iso: string) => format.dateTime(new Date(iso), 'day')
  const place = peak && (Date.parse(peak.at) - Date.parse(now.from)) / scales[span].lengthMs
  return (
    <div
      role="img"
      aria-label={t('summary', {
        span,
        now: now.counts.at(-1) ?? 0,
        peak: peak?.count ?? 0,
        at: peak ? at(peak.at) : '–',
        before: before.peak?.count ?? 0,
      })}
      className="pt-7 text-11 text-faint tabular"
    >
      <div className="relative h-46 border-b border-line-strong">
        {lines.map((count) => (
          <span
            key={count}
            className="absolute inset-x-0 border-t border-line pl-0.5"
            style={{ bottom: `${(count / top) * 100}%`, marginBottom: -15, height: 15 }}
          >
            {format.number(count)}
          </span>
        ))}
        <svg
          viewBox="0 0 1000 100"
          preserveAspectRatio="none"
          className="absolute inset-0 size-full overflow-visible [&_path]:[vector-effect:non-scaling-stroke]"
        >
          <path d={`${line}V100H0Z`} className="fill-bar-bg opacity-60" />
          <path
            d={pathOf(before.counts, top)}
            className="fill-none stroke-faint"
            strokeDasharray="2 3"
          />
          <path d={line} className="fill-none stroke-strong" strokeWidth={1.5} />
        </svg>
        {peak && place !== null && (
          <span
            className="absolute text-12 font-600 whitespace-nowrap text-strong"
            style={{
              bottom: `calc(${(peak.count / top) * 100}% + 4px)`,
              left: `${place * 100}%`,
              transform: `translateX(-${place * 100}%)`,
            }}
          >
            {t('peak', { count: peak.count, at: at(peak.at) })}
          </span>
        )}
      </div>
      <div className="relative h-6">
        {axis.map(({ label, place: left }) => (
          <span
            key={left}
            className="absolute top-1.5 whitespace-nowrap phone:nth-[even]:invisible"
            style={{ left: `${left * 100}%`, transform: `translateX(-${left * 100}%)` }}
          >
            {label}
          </span>
        ))}
      </div>
    </div>
  )
}
