'use client'

import { Check, Copy } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { useCopy } from '@/components/ui/use-copy'

type CopySecretProps = { label: string; copyLabel: string; secret: string; note?: ReactNode }

/** A long secret on one scrollable line, and a button that copies it. */
export function CopySecret({ label, copyLabel, secret, note }: CopySecretProps) {
  const t = useTranslations('joinToken')
  const { copied, copy, outcome } = useCopy()
  return (
    <div>
      <p className="mb-1 flex gap-2 text-12">
        <span className="font-560">{label}</span>
        <span className="text-faint">{note}</span>
      </p>
      <div className="flex items-center gap-2">
        <code
          tabIndex={0}
          role="region"
          aria-label={label}
          className="h-control min-w-0 flex-1 [scrollbar-width:none] overflow-x-auto rounded-5 bg-field px-2.5 font-mono text-12 leading-(--control) whitespace-nowrap text-strong select-all"
        >
          {secret}
        </code>
        <Button
          icon={copied ? <Check /> : <Copy />}
          aria-label={copyLabel}
          onClick={() => void copy(secret)}
          className="phone:h-11"
        >
          {t(copied ? 'copied' : 'copy')}
        </Button>
        {outcome}
      </div>
    </div>
  )
}
