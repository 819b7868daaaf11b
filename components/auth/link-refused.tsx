import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { signInPath } from '@/lib/contract/routes'
import { buttonClass } from '../ui/button'

/** One text for every refused link, so that it does not reveal what is wrong. */
export function LinkRefused() {
  const t = useTranslations('invitation')
  return (
    <>
      <h1 className="text-22 tracking-[-0.018em]">{t('refusedTitle')}</h1>
      <p className="mt-1 text-muted">{t('refused')}</p>
      <Link
        href={signInPath()}
        className={buttonClass({ className: 'mt-5 h-10! w-full text-14 phone:h-11!' })}
      >
        {t('toSignIn')}
      </Link>
    </>
  )
}
