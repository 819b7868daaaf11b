'use client'

import { useTranslations } from 'next-intl'
import type { RefObject } from 'react'
import { setSingleKeys, useSingleKeys } from '@/lib/client/single-keys'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Kbd } from '../ui/kbd'
import { Switch } from '../ui/switch'

type KeysDialogProps = {
  /** Each with what it does; several that belong together with a space between. */
  keys: readonly { key: string; what: string }[]
  onClose: () => void
  returnFocus: RefObject<HTMLElement | null>
}

/** All keys of a page, and the switch that turns single ones off. Load it on first use. */
export function KeysDialog({ keys, onClose, returnFocus }: KeysDialogProps) {
  const t = useTranslations('feedback')
  const common = useTranslations('common')
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      returnFocus={returnFocus}
      title={t('keysTitle')}
      footer={<Button onClick={onClose}>{common('close')}</Button>}
    >
      <dl className="mt-4 grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2">
        {keys.map(({ key, what }) => (
          <div key={key} className="contents">
            <dt className="flex gap-1">
              {key.split(' ').map((each) => (
                <Kbd key={each}>{each}</Kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-4">
        <Switch label={t('keysSwitch')} checked={useSingleKeys()} onChange={setSingleKeys} />
        <p className="mt-1 text-12 text-3">{t('keysHint')}</p>
      </div>
    </Dialog>
  )
}
