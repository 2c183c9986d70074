public import ArgumentParser
public import StrataConventions

// The conformance lives here so that the conventions stay free of ArgumentParser.
extension Stage: ExpressibleByArgument {}
