'use client'

import { useQuery } from '@tanstack/react-query'
import { ChartLine, Table2 } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Segmented } from '@/components/ui/segmented'
import { historyQueryOf } from '@/lib/client/overview/history'
import { historySpans, type HistoryAnswer, type HistorySpan } from '@/lib/contract/overview-history'
import { Block } from '../block'
import { HistoryBody } from './history-body'
import { PeopleChart } from './people-chart'
import { PeopleTable } from './people-table'

type PeopleAtOnceProps = { span: HistorySpan; onSpan: (span: HistorySpan) => void }

/** How many people were in rooms at once, as a chart or a table, and the total minutes. */
export function PeopleAtOnce({ span, onSpan }: PeopleAtOnceProps) {
  const t = useTranslations('overview')
  const [asTable, setAsTable] = useState(false)
  const query = useQuery(historyQueryOf(span))
  const Shown = asTable ? PeopleTable : PeopleChart
  return (
    <Block
      title={t('history.people')}
      end={
        <span className="flex items-center gap-1.5">
          <Button
            variant="quiet"
            size="sm"
            icon={asTable ? <ChartLine /> : <Table2 />}
            onClick={() => setAsTable(!asTable)}
            className="phone:h-11"
          >
            {asTable ? t('history.asChart') : t('asTable')}
          </Button>
          <Segmented
            label={t('history.span')}
            options={historySpans.map((value) => ({ value, label: t(`history.spans.${value}`) }))}
            value={span}
            onChange={onSpan}
          />
        </span>
      }
    >
      <HistoryBody query={query} className="h-74">
        {({ data, meta }) => (
          <>
            <Sums span={span} data={data} />
            <Shown span={span} data={data} />
            {!meta.complete && (
              <p className="pt-1 text-12 text-warning">{t('history.incomplete')}</p>
            )}
          </>
        )}
      </HistoryBody>
    </Block>
  )
}

type SumsProps = { span: HistorySpan; data: HistoryAnswer['data'] }

function Sums({ span, data: { now, before } }: SumsProps) {
  const t = useTranslations('overview.history')
  const format = useFormatter()
  return (
    <p className="text-muted">
      <b className="text-strong tabular">{format.number(now.peopleMinutes)}</b>{' '}
      {t('minutes', { count: before.peopleMinutes, span })}
      <span className="pl-3 text-12 text-faint">{t('legend', { span })}</span>
    </p>
  )
}
