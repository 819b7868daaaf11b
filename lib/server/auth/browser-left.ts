import 'server-only'
import { announcer } from '@/lib/server/announcer'

/** A browser's session ended at this instance, by its id; what is open under it has to close. */
export const browserLeft = () => announcer<{ userSessionId: string }>('auth.browser-left')
