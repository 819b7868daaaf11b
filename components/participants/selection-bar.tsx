'use client'

import { UserRoundX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { ActionBar } from '@/components/data-table/action-bar'
import { Button } from '@/components/ui/button'
import { PersonChip } from '@/components/ui/person-chip'
import type { PersonRow } from './person-row'

type SelectionBarProps = {
  rows: PersonRow[]
  /** The number of people inside but not selected. */
  others: number
  /** The number of selected people that the filter hides. */
  hidden: number
  /** Whether the filter hides anybody; "all but" then says that it reaches them too. */
  filtered: boolean
  onMute: (act: 'mute' | 'unmute') => void
  onKick: (button: HTMLElement) => void
  onMuteOthers: () => void
  onKickOthers: (button: HTMLElement) => void
  onClear: () => void
}

const shown = 2
/** On a phone the three acts fit side by side only without icons. */
const narrow = 'phone:px-2 phone:[&_.lucide]:hidden'

/** The acts on the selected people, and on all but them. */
export function SelectionBar({ rows, others, hidden, filtered, ...on }: SelectionBarProps) {
  const t = useTranslations('participants')
  const count = rows.length
  return (
    <ActionBar
      count={count}
      onClear={on.onClear}
      label={hidden > 0 ? t('selectedHidden', { count, hidden }) : undefined}
      summary={rows.slice(0, shown).map(({ person, claim }) => (
        <PersonChip key={person.id} name={claim.name} id={person.id} />
      ))}
    >
      <Button className={narrow} onClick={() => on.onMute('mute')}>
        {t('muteSelected', { count })}
      </Button>
      <Button className={narrow} onClick={() => on.onMute('unmute')}>
        {t('unmuteSelected', { count })}
      </Button>
      <Button
        variant="danger-quiet"
        className={narrow}
        data-act="kick-selected"
        icon={<UserRoundX />}
        aria-haspopup="dialog"
        onClick={(event) => on.onKick(event.currentTarget)}
      >
        {t('kickSelected', { count })}
      </Button>
      {others > 0 && (
        <>
          <Button onClick={on.onMuteOthers}>
            {t(filtered ? 'muteAllButFiltered' : 'muteAllBut', { count, others })}
          </Button>
          <Button
            variant="danger-quiet"
            aria-haspopup="dialog"
            onClick={(event) => on.onKickOthers(event.currentTarget)}
          >
            {t(filtered ? 'kickAllButFiltered' : 'kickAllBut', { count, others })}
          </Button>
        </>
      )}
    </ActionBar>
  )
}
