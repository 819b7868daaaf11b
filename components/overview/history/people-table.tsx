'use client'

import { useFormatter, useTranslations } from 'next-intl'
import type { HistoryAnswer, HistorySpan } from '@/lib/contract/overview-history'
import { rowsOf } from './people-scale'

type PeopleTableProps = { span: HistorySpan; data: HistoryAnswer['data'] }

/** The same figures as a table, newest first: the maximum of each hour or day. */
export function PeopleTable({ span, data: { now, before } }: PeopleTableProps) {
  const t = useTranslations('overview.history')
  const format = useFormatter()
  return (
    <div tabIndex={0} role="region" aria-label={t('people')} className="h-59 overflow-y-auto">
      <table className="w-full max-w-120 tabular" aria-label={t('people')}>
        <thead className="text-11 text-faint">
          <tr>
            <th scope="col" className="py-1 text-left font-520">
              {t('from', { span })}
            </th>
            <th scope="col" className="py-1 text-right font-520">
              {t('most')}
            </th>
            <th scope="col" className="py-1 text-right font-520">
              {t('before', { span })}
            </th>
          </tr>
        </thead>
        <tbody>
          {rowsOf(span, now, before).map((row) => (
            <tr key={row.at.toISOString()} className="border-t border-line">
              <td className="py-1 text-muted">{format.dateTime(row.at, 'day')}</td>
              <td className="py-1 text-right text-strong">{format.number(row.now)}</td>
              <td className="py-1 text-right text-muted">{format.number(row.before)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
