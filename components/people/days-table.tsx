'use client'

import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { toZonedDay } from '@/components/data-table/span-days'
import { clockTime } from '@/components/ui/duration'
import type { PersonDay } from '@/lib/contract/person-identity'
import { visitsPath } from '@/lib/contract/routes'

type DaysTableProps = { days: PersonDay[]; zone: string; person: string | null }

/** The days with visits, newest first, each linked to its visits. */
export function DaysTable({ days, zone, person }: DaysTableProps) {
  const t = useTranslations('person.identity')
  const format = useFormatter()
  const name = (day: string) =>
    format.dateTime(new Date(`${day}T12:00:00Z`), { dateStyle: 'full', timeZone: 'UTC' })
  return (
    <div className="max-h-72 overflow-y-auto" tabIndex={0} role="region" aria-label={t('days')}>
      <table className="w-full max-w-140 tabular">
        <thead className="text-left text-12 text-muted">
          <tr>
            <th scope="col" className="py-1 font-500">
              {t('day')}
            </th>
            <th scope="col" className="py-1 text-right font-500">
              {t('visits')}
            </th>
            <th scope="col" className="py-1 text-right font-500">
              {t('time')}
            </th>
          </tr>
        </thead>
        <tbody>
          {days.toReversed().map(({ day, secs, visits }) => (
            <tr key={day} className="border-t border-line">
              <td className="py-1.5">
                {person === null ? (
                  name(day)
                ) : (
                  <Link
                    href={visitsPath({
                      person,
                      from: toZonedDay(day, zone, false),
                      to: toZonedDay(day, zone, true),
                    })}
                    prefetch={false}
                    className="underline-offset-3 hover:underline"
                  >
                    {name(day)}
                  </Link>
                )}
              </td>
              <td className="py-1.5 text-right">{visits}</td>
              <td className="py-1.5 text-right">{clockTime(secs * 1000, 'always')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
