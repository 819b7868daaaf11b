'use client'

import { Check, Copy } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Button } from '@/components/ui/button'
import { inputClass } from '@/components/ui/input-class'
import { StatusShape } from '@/components/ui/status-shape'
import { useCopy } from '@/components/ui/use-copy'
import { limits } from '@/lib/contract/studio/layout'
import type { Editing } from './use-edit'

type RequestTextProps = {
  editing: Editing
  /** Whether Telnyx would take it. */
  isFine: boolean
}

/** The request as it is sent. Typed into, it changes the picture, or says in which line it cannot. */
export function RequestText({ editing, isFine }: RequestTextProps) {
  const t = useTranslations('compose')
  const common = useTranslations('common')
  const { copied, copy, outcome } = useCopy()
  const id = useId()
  const { written, fault, kept, layout } = editing
  return (
    <section aria-label={t('request')}>
      <div className="mb-1.5 flex min-h-control items-center justify-between gap-2">
        <label htmlFor={id} className="font-560">
          {t('request')} <span className="font-400 text-muted">{t('requestHint')}</span>
        </label>
        <Button
          size="sm"
          variant="quiet"
          icon={copied ? <Check /> : <Copy />}
          onClick={() => void copy(written)}
        >
          {copied ? common('copied') : common('copyJson')}
        </Button>
      </div>
      <textarea
        id={id}
        value={written}
        rows={18}
        spellCheck={false}
        autoComplete="off"
        wrap="off"
        aria-invalid={fault ? true : undefined}
        aria-describedby={`${id}-state`}
        onChange={(event) => editing.type(event.target.value)}
        style={{ height: 'auto', resize: 'vertical' }}
        className={`${inputClass} p-3 font-mono text-12 leading-[18px]`}
      />
      <p id={`${id}-state`} role="status" className="mt-1.5 text-12">
        {isFine && (
          <span className="flex gap-[7px] text-muted">
            <StatusShape shape="confirmed" className="mt-[3px] text-faint" />
            {t('fits', { area: layout.width * layout.height, most: limits.maxArea })}
          </span>
        )}
        {fault && (
          <span className="flex gap-[7px] text-danger">
            <StatusShape shape="trouble" className="mt-[3px]" />
            <span>
              {t('line', { line: fault.line })}{' '}
              {t(`textFaults.${fault.key}`, { at: lastOf(fault.at) })} {t('textKept')}
            </span>
          </span>
        )}
      </p>
      {kept !== null && (
        <Button size="sm" className="mt-1" onClick={() => editing.type(kept)}>
          {t('bringBack')}
        </Button>
      )}
      {outcome}
    </section>
  )
}

/** The key at the end of a path. */
const lastOf = (path: string) => path.slice(path.lastIndexOf('/') + 1)
