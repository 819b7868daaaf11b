'use client'

import { UserRoundX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import type { useLastBan } from './ban-order'
import type { KeepOutState } from './use-keep-out'
import { NameOf } from './kick-title'
import type { PersonRow } from './person-row'

type KickButtonsProps = {
  rows: PersonRow[]
  /** The number of people whom the kick is sent for. */
  count: number
  /** Until when they are kept out; null for a kick without a ban. */
  choice: KeepOutState['order']['choice']
  isReasonMissing: boolean
  isComplete: boolean
  /** The last ban of this browser, which ⇧K repeats; null if they cannot be banned. */
  last: ReturnType<typeof useLastBan>
  onCancel: () => void
}

/** The end of the form; it stays in sight where the popover is taller than its space. */
export function KickButtons({ rows, count, choice, last, ...props }: KickButtonsProps) {
  const t = useTranslations('kick')
  const until = useTranslations('keepOut')
  return (
    <div className="sticky -bottom-4 -mx-4 mt-3 -mb-4 border-t border-line bg-raised px-4 pt-3 pb-4">
      {props.isReasonMissing && <p className="mb-2 text-12 text-faint">{t('banNeedsReason')}</p>}
      <div className="flex items-center gap-2 phone:[&>button]:h-11 phone:[&>button]:flex-1">
        <Button
          type="submit"
          variant="danger"
          icon={<UserRoundX />}
          disabled={!props.isComplete}
          className="min-w-0 phone:flex-auto!"
        >
          {choice === null ? (
            <KickLabel rows={rows} />
          ) : (
            t('buttonKeepOut', { count, until: until(`choices.${choice}`) })
          )}
        </Button>
        <Button variant="quiet" onClick={props.onCancel}>
          {t('cancel')}
        </Button>
        <span className="ml-auto text-12 text-faint phone:hidden">
          {last ? (
            <>
              <Kbd>⇧K</Kbd> {t('asLast', { until: until(`choices.${last.choice}`) })}
            </>
          ) : (
            <Kbd>⌘↵</Kbd>
          )}
        </span>
      </div>
    </div>
  )
}

function KickLabel({ rows }: { rows: PersonRow[] }) {
  const t = useTranslations('kick')
  const [only] = rows
  if (rows.length !== 1 || !only) return t('buttonSeveral', { count: rows.length })
  return (
    <span className="max-w-50 truncate">
      {t.rich('buttonOne', { name: () => <NameOf row={only} /> })}
    </span>
  )
}
