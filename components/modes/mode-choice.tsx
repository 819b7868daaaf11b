'use client'

import { DoorOpen, Snowflake, VolumeX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import type { ModeName } from '@/lib/contract/modes'
import { modeKeys } from './mode-keys'

export const modeIcons = { quiet: VolumeX, freeze: Snowflake, evacuate: DoorOpen } as const

const variants = { quiet: 'outline', freeze: 'outline', evacuate: 'danger-quiet' } as const

type ModeChoiceProps = {
  mode: ModeName
  /** The people it reaches, and the effect on them. */
  text: string
  /** The label of its button: verb, object and time. */
  act: string
  disabled: boolean
  onAct: () => void
  children?: ReactNode
}

/** One of the three modes: its effect, the people it reaches, and its button. */
export function ModeChoice({ mode, text, act, disabled, onAct, children }: ModeChoiceProps) {
  const t = useTranslations('modes')
  const Icon = modeIcons[mode]
  return (
    <li className="border-t border-line py-3 first:border-t-0">
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <Icon aria-hidden className="mt-0.5 size-4 flex-none text-muted" />
        <div className="min-w-48 flex-1">
          <h3 className="font-600 text-strong">
            {t(`names.${mode}`)}{' '}
            <span aria-hidden className="ml-1 phone:hidden">
              <Kbd>{modeKeys[mode].toUpperCase()}</Kbd>
            </span>
          </h3>
          <p className="mt-0.5 text-12 text-muted">{text}</p>
        </div>
        <Button
          variant={variants[mode]}
          disabled={disabled}
          aria-keyshortcuts={modeKeys[mode]}
          onClick={onAct}
          className="min-w-44 phone:h-11 phone:w-full"
        >
          {act}
        </Button>
      </div>
      {children}
    </li>
  )
}
