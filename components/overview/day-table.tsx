'use client'

import { useFormatter, useTranslations } from 'next-intl'
import type { DayCount } from '@/lib/contract/overview'
import { useDayWords } from './use-day-words'

/** The same figures as a table, newest first. */
export function DayTable({ days }: { days: DayCount[] }) {
  const t = useTranslations('overview')
  const format = useFormatter()
  const dayWords = useDayWords()
  return (
    <div
      tabIndex={0}
      role="region"
      aria-label={t('days')}
      className="h-59 overflow-y-auto phone:h-48"
    >
      <table className="w-full max-w-80 tabular" aria-label={t('days')}>
        <thead className="text-11 text-faint">
          <tr>
            <th scope="col" className="py-1 text-left font-520">
              {t('day')}
            </th>
            <th scope="col" className="py-1 text-right font-520">
              {t('sessionsColumn')}
            </th>
          </tr>
        </thead>
        <tbody>
          {days.toReversed().map(({ day, sessions }, index) => (
            <tr key={day} className="border-t border-line">
              <td className="py-1 text-muted">
                {dayWords(day)}
                {index === 0 && <span className="text-faint"> · {t('today')}</span>}
              </td>
              <td className="py-1 text-right text-strong">
                {sessions === null ? (
                  <span className="text-warning">{t('notKnown')}</span>
                ) : (
                  format.number(sessions)
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
