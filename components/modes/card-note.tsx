'use client'

import clsx from 'clsx'
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { useSeconds } from '@/components/ui/clock'
import { clockTime } from '@/components/ui/duration'
import { IconButton } from '@/components/ui/icon-button'
import { StatusShape } from '@/components/ui/status-shape'
import { askAboutTrouble } from '@/lib/client/modes/ask-about-trouble'
import type { Mode } from '@/lib/contract/modes'
import type { Proposal } from '@/lib/contract/safety'
import { modeIcons } from './mode-choice'
import { ModeFigures } from './mode-figures'
import { ProposalWords } from './proposal-words'

const box =
  'flex h-[46px] w-full items-center gap-2 rounded-5 pr-2 pl-[9px] text-12 text-body phone:mt-2 phone:h-auto phone:min-h-[46px] phone:py-1'

/** The mode in force in a card's room, and the time left. */
export function ModeNote({ mode }: { mode: Mode }) {
  const t = useTranslations('modes')
  const Icon = modeIcons[mode.mode]
  return (
    <div
      className={clsx(
        box,
        mode.mode === 'evacuate'
          ? 'bg-danger-tint [--shape-ground:var(--danger-tint)]'
          : 'bg-accent-tint [--shape-ground:var(--accent-tint)]',
      )}
    >
      <Icon aria-hidden className="size-3.5 flex-none" />
      <div className="min-w-0 flex-1">
        <b className="font-600 text-strong">{t(`names.${mode.mode}`)}</b>
        <div className="[&_p]:mt-0! [&_p]:truncate">
          <ModeFigures mode={mode} />
        </div>
      </div>
      <TimeLeft mode={mode} />
    </div>
  )
}

/** The same in a row of the table. */
export function ModeChip({ mode }: { mode: Mode }) {
  const t = useTranslations('modes')
  const Icon = modeIcons[mode.mode]
  return (
    <span className="flex min-w-0 items-center gap-1.5 phone:text-12">
      <Icon
        aria-hidden
        className={clsx(
          'size-3.5 flex-none',
          mode.mode === 'evacuate' ? 'text-danger' : 'text-accent',
        )}
      />
      <b className="truncate font-600 text-strong">{t(`names.${mode.mode}`)}</b>
      <TimeLeft mode={mode} />
    </span>
  )
}

/** The time until an evacuation acts while it may be cancelled; otherwise until the mode ends. */
function TimeLeft({ mode: { state, acts_at: actsAt, until } }: { mode: Mode }) {
  const end = state === 'counting' && actsAt ? actsAt : until
  return (
    <time className="flex-none font-600 text-strong tabular" suppressHydrationWarning>
      {clockTime(Math.max(0, Date.parse(end) - useSeconds()))}
    </time>
  )
}

type ProposalNoteProps = {
  proposal: Proposal
  canAct: boolean
  onSetAside: (id: string) => void
}

/** The same for a proposed mode, as a button that opens its dialog. */
export function ProposalNote({ proposal, canAct, onSetAside }: ProposalNoteProps) {
  const t = useTranslations('safety')
  return (
    <div
      className={clsx(
        box,
        'bg-warning-tint [--shape-ground:var(--warning-tint)] [&_b]:font-600 [&_b]:text-warning',
      )}
    >
      <StatusShape shape="stale" className="text-warning" />
      <span className="line-clamp-2 min-w-0 flex-1">
        <ProposalWords proposal={proposal} />
      </span>
      {canAct && (
        <>
          <Button
            size="act"
            aria-haspopup="dialog"
            onClick={(event) => askAboutTrouble([proposal.session_id], event.currentTarget)}
          >
            {t('freeze')}
          </Button>
          <IconButton size="xs" label={t('notNow')} onClick={() => onSetAside(proposal.id)}>
            <X />
          </IconButton>
        </>
      )}
    </div>
  )
}
