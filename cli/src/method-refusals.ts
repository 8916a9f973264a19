// What the methods over plain files may refuse. Each kind has a sentence in words/methods/.

import type { EqualSharesRefusal } from '@folkmoot/methods/counting'
import type { FormatRefusal } from '@folkmoot/methods/formats'
import type { OpinionRefusal } from '@folkmoot/methods/opinion'
import type { DrawRefusal } from '@folkmoot/methods/sortition'

export type MethodRefusal =
  | FormatRefusal
  | EqualSharesRefusal
  | OpinionRefusal
  | DrawRefusal
  | { readonly kind: 'count-seed'; readonly given: string }
  | {
      readonly kind: 'count-needs'
      readonly method: string
      readonly needs: 'ranked' | 'approval' | 'score' | 'yes-no'
    }
