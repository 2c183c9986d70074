// A program that imports `Strata` can name what its API speaks of: `DeletionPolicy`, `Finding`, `Template`.
@_exported public import CloudFormation
@_exported public import Hashes
