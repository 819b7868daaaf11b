'use client'

import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Receipt } from '@/lib/contract/live'
import { AbsoluteTime } from '../ui/absolute-time'
import { useSeconds } from '../ui/clock'
import { StatusShape } from '../ui/status-shape'
import { errorKeyOf, receiptWords, type Step } from './receipt-words'

/** The classes of shape and words in each tone. */
export const receiptTones = {
  accent: { shape: 'text-accent', words: '[&_b]:text-strong' },
  caution: { shape: 'text-warning', words: 'text-warning' },
  trouble: { shape: 'text-danger', words: 'text-danger' },
}

const steps: Record<Step, string> = {
  done: 'bg-accent-fill',
  going: '[box-shadow:inset_0_0_0_1px_var(--accent)]',
  unseen: '[box-shadow:inset_0_0_0_1px_var(--warning)]',
  wrong: 'bg-danger',
  ahead: 'bg-bar-bg',
}

type ReceiptLineProps = {
  receipt: Receipt
  /** The reader: their own acts say “you”. */
  viewerId: string
  /** A retry, if offered. */
  action?: ReactNode
  /** In a table row: one line, on which who and when are cut first. */
  oneLine?: boolean
  /** An act is beside it: if both do not fit, the rail gives way to the words. */
  isTight?: boolean
  className?: string
}

/** A receipt: shape, rail, words, who and when. */
export function ReceiptLine(props: ReceiptLineProps) {
  const { receipt, viewerId, action, oneLine, isTight, className } = props
  const t = useTranslations()
  const words = receiptWords(receipt, useSeconds())
  const reason = receipt.error ? t(`errors.${errorKeyOf(receipt.error)}.title`) : ''
  return (
    <span
      className={clsx(
        'flex min-w-0 items-center gap-x-2 whitespace-nowrap tabular',
        oneLine || 'flex-wrap',
        className,
      )}
    >
      <span className="flex max-w-full min-w-0 items-center gap-2">
        <StatusShape shape={words.shape} className={receiptTones[words.tone].shape} />
        <Rail rail={words.rail} isTight={isTight} />
        <span
          className={clsx(
            'min-w-0 [&_b]:font-580',
            oneLine ? 'truncate' : 'whitespace-normal',
            receiptTones[words.tone].words,
          )}
          suppressHydrationWarning
        >
          {t.rich(`receipt.${words.key}`, {
            act: receipt.act,
            seconds: words.seconds,
            reason,
            b: (chunks) => <b>{chunks}</b>,
          })}
          {receipt.recorded && t('receipt.notRecordedYet')}
        </span>
        {action}
      </span>
      <ReceiptBy receipt={receipt} viewerId={viewerId} />
    </span>
  )
}

function Rail({ rail, isTight }: { rail: Step[]; isTight?: boolean }) {
  return (
    <span
      aria-hidden="true"
      className={clsx(
        'inline-flex flex-none gap-[2px]',
        isTight && 'phone:hidden @max-[360px]:hidden',
      )}
    >
      {rail.map((step, index) => (
        <span key={index} className={clsx('h-[3px] w-[11px] rounded-1', steps[step])} />
      ))}
    </span>
  )
}

function ReceiptBy({ receipt, viewerId }: Pick<ReceiptLineProps, 'receipt' | 'viewerId'>) {
  const t = useTranslations('receipt')
  return (
    <span className="max-w-full min-w-0 flex-[0_9999_auto] truncate text-12 text-faint">
      {t.rich('by', {
        name: receipt.actor.id === viewerId ? t('you') : receipt.actor.name,
        who: (chunks) => <bdi>{chunks}</bdi>,
        when: () => <AbsoluteTime at={receipt.sentAt} format="clock" />,
      })}
    </span>
  )
}
