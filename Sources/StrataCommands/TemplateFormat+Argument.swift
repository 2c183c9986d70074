public import ArgumentParser
public import CloudFormation

// The conformance lives here so that CloudFormation stays free of ArgumentParser.
extension TemplateFormat: ExpressibleByArgument {}
