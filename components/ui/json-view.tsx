'use client'

import { Check, Copy } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from './button'
import { useCopy } from './use-copy'

/** A raw object, to read and copy. */
export function JsonView({ value, label }: { value: unknown; label: string }) {
  const t = useTranslations('common')
  const { copied, copy, outcome } = useCopy()
  const text = JSON.stringify(value, null, 2)
  return (
    <div className="relative">
      <Button
        size="sm"
        variant="quiet"
        icon={copied ? <Check /> : <Copy />}
        onClick={() => void copy(text)}
        className="absolute top-1.5 right-1.5 bg-chip"
      >
        {copied ? t('copied') : t('copyJson')}
      </Button>
      <pre
        tabIndex={0}
        role="region"
        aria-label={label}
        className="max-h-120 overflow-auto rounded-5 bg-field p-3 pr-28 font-mono text-12 leading-[18px] text-body"
      >
        {text}
      </pre>
      {outcome}
    </div>
  )
}
