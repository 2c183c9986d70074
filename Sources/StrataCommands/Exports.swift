// A program declares options of its own, `@Option var stage: Stage`: what that needs comes with `StrataCommands`.
@_exported public import ArgumentParser
