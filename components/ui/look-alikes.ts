import { compareNames } from './compare-names'
import { giveTable } from './name-doubts'

// An importer gets the table of look-alikes with its own code: a dialog about a person may not be
// answered before their name was compared with the others.
giveTable(compareNames)
