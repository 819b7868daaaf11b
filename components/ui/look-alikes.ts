import { compareNames } from './compare-names'
import { giveTable } from './name-doubts'

// What imports this has the table of look-alikes as soon as itself: no question about a person may
// be answered before their name is compared with the others.
giveTable(compareNames)
