/** The languages whose message file is complete. */
export const locales = ['en', 'zh-CN'] as const
export type Locale = (typeof locales)[number]
const defaultLocale: Locale = 'en'

const isLocale = (value: string): value is Locale => locales.some((locale) => locale === value)

/** The language the reader chose, else the first that their browser asks for and we have. */
export function pickLocale(chosen: string | undefined, acceptLanguage: string | null): Locale {
  if (chosen !== undefined && isLocale(chosen)) return chosen
  for (const tag of (acceptLanguage ?? '').split(',')) {
    const wanted = tag.split(';')[0]?.trim() ?? ''
    const found = locales.find(
      (locale) => locale === wanted || locale.split('-')[0] === wanted.split('-')[0],
    )
    if (found) return found
  }
  return defaultLocale
}

/** Each language by its own name, and short for a button. */
export const localeNames: Record<Locale, { name: string; short: string }> = {
  en: { name: 'English', short: 'EN' },
  'zh-CN': { name: '简体中文', short: '中文' },
}

export const localeCookie = 'locale'
