'use client'

import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { RefObject } from 'react'
import { setSingleKeys, useSingleKeys } from '@/lib/client/single-keys'
import type { Role } from '@/lib/contract/roles'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Kbd } from '../ui/kbd'
import { Switch } from '../ui/switch'
import { pageKeys, placeOf } from './page-keys'

type HelpDialogProps = {
  role: Role
  onClose: () => void
  returnFocus: RefObject<HTMLElement | null>
}

/**
 * What a page is for, its keys, and the switch that turns single keys off. Load it on first use.
 */
export function HelpDialog({ role, onClose, returnFocus }: HelpDialogProps) {
  const t = useTranslations('feedback')
  const help = useTranslations('help')
  const place = placeOf(usePathname())
  const common = useTranslations('common')
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      returnFocus={returnFocus}
      title={t('keysTitle')}
      footer={<Button onClick={onClose}>{common('close')}</Button>}
    >
      {place && <p className="mt-1.5 text-muted">{help(`about.${place}`)}</p>}
      <dl className="mt-4 grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2">
        {pageKeys(place, role).map(([key, word]) => (
          <div key={word} className="contents">
            <dt className="flex gap-1">
              {key.split(' ').map((each) => (
                <Kbd key={each}>{each}</Kbd>
              ))}
            </dt>
            <dd>{help(`keys.${word}`)}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-4">
        <Switch label={t('keysSwitch')} checked={useSingleKeys()} onChange={setSingleKeys} />
        <p className="mt-1 text-12 text-faint">{t('keysHint')}</p>
      </div>
    </Dialog>
  )
}
