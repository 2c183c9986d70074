public import ArgumentParser
public import Strata

// The conformance lives here so that the language stays free of ArgumentParser.
extension AssetMode: ExpressibleByArgument {}
