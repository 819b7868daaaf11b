import 'server-only'
import { announcer } from '@/lib/server/announcer'

/** Announces that a browser's session ended at this instance; streams open under it must close. */
export const browserLeft = () => announcer<{ userSessionId: string }>('auth.browser-left')
