'use client'

import { useQuery } from '@tanstack/react-query'
import { useFormatter, useTranslations } from 'next-intl'
import { ThinBar } from '@/components/ui/thin-bar'
import { useSize } from '@/components/ui/use-size'
import { historyQueryOf } from '@/lib/client/overview/history'
import type { HistorySpan } from '@/lib/contract/overview-history'
import { Block } from '../block'
import { HistoryBody } from './history-body'

/** How much Telnyx stores at the end of each month; the last one is not over. */
export function StorageByMonth({ span }: { span: HistorySpan }) {
  const t = useTranslations('overview.history')
  const format = useFormatter()
  const size = useSize()
  const query = useQuery(historyQueryOf(span))
  const month = (name: string) =>
    format.dateTime(new Date(`${name}-15T00:00:00Z`), { month: 'short', timeZone: 'UTC' })
  return (
    <Block title={t('storage')} note={t('storageNote')}>
      <HistoryBody query={query}>
        {({ data: { storage } }) => (
          <table className="w-full tabular" aria-label={t('storage')}>
            <tbody>
              {storage.map(({ month: name, sizeMb }, index) => (
                <tr key={name}>
                  <th scope="row" className="w-10 py-1 text-left font-400 text-muted">
                    {month(name)}
                  </th>
                  <td className="py-1">
                    <ThinBar
                      value={sizeMb}
                      max={Math.max(...storage.map((each) => each.sizeMb))}
                      tone={index === storage.length - 1 ? 'strong' : 'neutral'}
                    />
                  </td>
                  <td className="w-20 py-1 text-right text-strong">{size(sizeMb)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </HistoryBody>
    </Block>
  )
}
