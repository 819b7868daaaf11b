'use client'

import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { Button } from './button'
import { Dialog } from './dialog'

/** Text that the browser refused to copy, selected for copying by hand. */
export function CopyByHand({ text, onClose }: { text: string; onClose: () => void }) {
  const t = useTranslations('common')
  const asker = useRef(
    document.activeElement instanceof HTMLElement ? document.activeElement : null,
  )
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('notCopied')}
      description={t('copyByHand')}
      footer={<Button onClick={onClose}>{t('close')}</Button>}
      returnFocus={asker}
    >
      <textarea
        readOnly
        autoFocus
        aria-label={t('toCopy')}
        value={text}
        rows={Math.min(12, text.split('\n').length + 1)}
        onFocus={(event) => event.currentTarget.select()}
        className="mt-3 block w-full rounded-5 border border-line-control bg-field p-2.5 font-mono text-12 text-strong"
      />
    </Dialog>
  )
}
