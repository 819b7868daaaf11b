import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { signInPath } from '@/lib/contract/routes'
import { buttonClass } from '../ui/button'

/** The same words for every link that is not taken, whatever is wrong with it. */
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
