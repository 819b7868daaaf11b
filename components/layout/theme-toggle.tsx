'use client'

import { Monitor, Moon, Sun } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { themes, type Theme } from '@/lib/contract/preferences'
import { IconButton } from '../ui/icon-button'
import { applyTheme, themeEvent } from './apply-theme'
import { pickTheme } from './theme'

const icons = { system: <Monitor />, dark: <Moon />, light: <Sun /> }

/** Cycles the theme: system, dark, light. */
export function ThemeToggle({ initial }: { initial: Theme }) {
  const t = useTranslations('shell')
  const [theme, setTheme] = useState(initial)
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system'

  useEffect(() => {
    const onTheme = () => setTheme(pickTheme(document.documentElement.dataset.theme))
    window.addEventListener(themeEvent, onTheme)
    return () => window.removeEventListener(themeEvent, onTheme)
  }, [])

  return (
    <IconButton
      label={t('themeChange', { theme: t(`themes.${theme}`), next: t(`themes.${next}`) })}
      onClick={() => applyTheme(next)}
    >
      {icons[theme]}
    </IconButton>
  )
}
