'use client'

import { useTranslations } from 'next-intl'
import type { RefObject } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Kbd } from '@/components/ui/kbd'
import { Switch } from '@/components/ui/switch'
import { setSingleKeys, useSingleKeys } from '@/lib/client/single-keys'

const keys = [
  ['j k', 'keyMove'],
  ['x', 'keySelect'],
  ['m', 'keyMute'],
  ['u', 'keyUnmute'],
  ['⇧K', 'keyKick'],
  ['e', 'keyEnd'],
  ['Esc', 'keyClear'],
  ['?', 'keyHelp'],
] as const

type KeysDialogProps = { onClose: () => void; returnFocus: RefObject<HTMLElement | null> }

/** All keys of the page, and the switch that turns them off. */
export function KeysDialog({ onClose, returnFocus }: KeysDialogProps) {
  const t = useTranslations('participants')
  const on = useSingleKeys()
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      returnFocus={returnFocus}
      title={t('shortcutsTitle')}
      footer={<Button onClick={onClose}>{t('close')}</Button>}
    >
      <dl className="mt-4 grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2">
        {keys.map(([key, word]) => (
          <div key={key} className="contents">
            <dt className="flex gap-1">
              {key.split(' ').map((each) => (
                <Kbd key={each}>{each}</Kbd>
              ))}
            </dt>
            <dd>{t(word)}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-4">
        <Switch label={t('shortcutsSwitch')} checked={on} onChange={setSingleKeys} />
        <p className="mt-1 text-12 text-3">{t('shortcutsHint')}</p>
      </div>
    </Dialog>
  )
}
