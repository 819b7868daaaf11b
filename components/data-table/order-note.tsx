'use client'

import { useTranslations } from 'next-intl'

/** For the end of a filter bar: why the rows stand as they do, and what helps. */
export function OrderNote() {
  const t = useTranslations('list')
  return <p className="text-12 text-faint phone:order-last phone:w-full">{t('order')}</p>
}
