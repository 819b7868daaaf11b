'use client'

import clsx from 'clsx'
import { Check } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { CopyIcon } from './copy-icon'
import { useCopy } from './use-copy'

export function shortId(id: string): string {
  return id.length > 14 ? `${id.slice(0, 8)}…${id.slice(-4)}` : id
}

/** The first eight and last four characters of an id; the whole on hover, and copied by a click. */
export const ShortId = memo(function ShortId({
  id,
  className,
}: {
  id: string
  className?: string
}) {
  const t = useTranslations('common')
  const { copied, copy, outcome } = useCopy()
  return (
    <>
      <button
        type="button"
        aria-label={t('copyId', { id: shortId(id) })}
        onClick={() => void copy(id)}
        className={clsx(
          'inline-flex items-center gap-1 rounded-3 font-mono text-12 tracking-[-0.01em] text-muted [font-variant-ligatures:none] hover:text-strong phone:min-h-8 [&_.lucide]:size-3.5',
          className,
        )}
      >
        {/* Not on the button, where a screen reader would read all 36 characters. */}
        <span title={id}>{shortId(id)}</span>
        {copied ? <Check className="text-accent" /> : <CopyIcon className="text-faint" />}
      </button>
      {outcome}
    </>
  )
})
