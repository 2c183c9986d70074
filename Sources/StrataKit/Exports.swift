// Who writes constructs on the kit speaks of the language in every line.
@_exported public import Strata
