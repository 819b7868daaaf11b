import { useTranslations } from 'next-intl'
import type { demoAccounts } from '@/lib/contract/demo-accounts'
import { Button } from '@/components/ui/button'

type DemoAccountsProps = {
  accounts: typeof demoAccounts
  /** The e-mail address of the sign-in under way. */
  pending: string | null
  onPick: (email: string) => void
}

/** Signs in with one click as each role; only with the simulator. */
export function DemoAccounts({ accounts, pending, onPick }: DemoAccountsProps) {
  const t = useTranslations()
  return (
    <>
      <p className="mt-5 mb-3 flex items-center gap-3 text-12 text-faint before:flex-1 before:border-t before:border-line after:flex-1 after:border-t after:border-line">
        {t('signIn.or')}
      </p>
      <div className="grid grid-cols-2 gap-2">
        {accounts.map(({ role, email }) => (
          <Button
            key={email}
            title={email}
            aria-label={t('signIn.demo', { role: t(`roles.${role}`) })}
            pending={pending === email}
            onClick={() => onPick(email)}
            className="phone:h-11!"
          >
            {t(`roles.${role}`)}
          </Button>
        ))}
      </div>
    </>
  )
}
