// The words that the area itself has for methods, stages, reactions and the like.

import { type AssemblyWords, loadAssemblyWords } from '@folkmoot/areas/assembly'
import { type Catalogue, createCatalogue, useCatalogue } from '../../../words/catalogue.ts'

const catalogue: Catalogue<AssemblyWords> = createCatalogue<AssemblyWords>(
  (language) => () => loadAssemblyWords(language),
)

export const useAreaWords = (): AssemblyWords => useCatalogue(catalogue)
