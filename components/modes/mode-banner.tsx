'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { FailureNotice } from '@/components/feedback/failure-notice'
import { AbsoluteTime } from '@/components/ui/absolute-time'
import { Button } from '@/components/ui/button'
import { serverNow, useSeconds } from '@/components/ui/clock'
import { clockTime } from '@/components/ui/duration'
import { endMode, startMode } from '@/lib/client/modes/acts'
import { maxModeMinutes, usualModeMinutes, type Mode } from '@/lib/contract/modes'
import { ModeFigures } from './mode-figures'
import { modeIcons } from './mode-choice'

const minuteMs = 60_000

/**
 * One mode in force: who ordered it, what it did, how long it lasts, and buttons to extend and end
 * it.
 */
export function ModeBanner({ mode, canAct }: { mode: Mode; canAct: boolean }) {
  const t = useTranslations('modes')
  const client = useQueryClient()
  const end = useMutation(endMode(client))
  const more = useMutation(startMode(client))
  const Icon = modeIcons[mode.mode]
  const isCounting = mode.state === 'counting'
  const target = isCounting && mode.acts_at ? mode.acts_at : mode.until
  const left = Math.max(0, Date.parse(target) - useSeconds())
  const words = {
    name: mode.by.name,
    b: bold,
    time: () => <AbsoluteTime at={target} format="clock" />,
  }
  const key = isCounting ? 'counting' : mode.state === 'ending' ? 'ending' : 'inForce'
  const error = end.error ?? more.error
  return (
    <section
      aria-label={t(`names.${mode.mode}`)}
      className={clsx(
        'flex flex-wrap items-center gap-x-4 gap-y-2 rounded-5 px-3.5 py-2.5',
        mode.mode === 'evacuate'
          ? 'bg-danger-tint [--shape-ground:var(--danger-tint)]'
          : 'bg-accent-tint [--shape-ground:var(--accent-tint)]',
      )}
    >
      <Icon aria-hidden className="size-4 flex-none" />
      <div className="min-w-56 flex-1">
        <p role="status" className="text-strong">
          {t.rich(`state.${mode.mode}.${key}`, words)}
        </p>
        <ModeFigures mode={mode} />
        {error && <FailureNotice error={error} className="mt-2" />}
      </div>
      <time className="font-600 text-strong tabular" suppressHydrationWarning>
        {clockTime(left)}
      </time>
      {canAct && mode.state !== 'ending' && (
        <span className="flex gap-1.5">
          {mode.mode !== 'evacuate' && (
            <Button
              pending={more.isPending}
              onClick={() =>
                more.mutate({
                  roomId: mode.room_id,
                  mode: mode.mode,
                  minutes: minutesWithMore(mode),
                  keep_closed: mode.closed,
                })
              }
            >
              {t('more', { minutes: usualModeMinutes })}
            </Button>
          )}
          <Button
            variant="primary"
            pending={end.isPending}
            onClick={() => end.mutate({ roomId: mode.room_id, mode: mode.mode })}
          >
            {isCounting ? t('cancelEvacuation') : t(`resume.${mode.mode}`)}
          </Button>
        </span>
      )}
    </section>
  )
}

const bold = (chunks: ReactNode) => <b className="font-600">{chunks}</b>

/** The time left plus the usual extension, from now. */
function minutesWithMore({ until }: Mode): number {
  const left = Math.ceil((Date.parse(until) - serverNow()) / minuteMs)
  return Math.min(maxModeMinutes, Math.max(0, left) + usualModeMinutes)
}
