'use client'

import Link from 'next/link'
import { usePathname, useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Fragment, type ReactNode } from 'react'
import { useUnknownParams } from '../data-table/use-unknown-params'
import { Notice } from '../feedback/notice'

const maxNamed = 5
const maxLength = 40

/**
 * Names the parameters that the page does not support, so that nobody takes all rows for a filtered
 * list.
 */
export function UnknownParams() {
  const t = useTranslations('feedback')
  const common = useTranslations('common')
  const path = usePathname()
  const search = useSearchParams()
  const unknown = useUnknownParams()
  if (unknown.length === 0) return null
  const rest = new URLSearchParams(search)
  for (const name of unknown) rest.delete(name)
  const b = (chunks: ReactNode) => <b>{chunks}</b>
  return (
    <Notice
      tone="caution"
      className="mx-gutter mt-3"
      action={
        <Link
          href={rest.size > 0 ? `${path}?${rest}` : path}
          className="font-600 text-strong underline underline-offset-3"
        >
          {t('withoutUnknownParams')}
        </Link>
      }
    >
      {t.rich('unknownParams', {
        b,
        count: unknown.length,
        names: () =>
          unknown.slice(0, maxNamed).map((name, index) => (
            <Fragment key={name}>
              {index > 0 && common('comma')}
              <bdi className="font-mono text-strong">{name.slice(0, maxLength)}</bdi>
            </Fragment>
          )),
      })}
    </Notice>
  )
}
