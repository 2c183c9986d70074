import ArgumentParser

/// How a difference is written.
package enum DiffFormat: String, CaseIterable, ExpressibleByArgument {
    case text
    case json
    case markdown
}

/// When a report for a terminal is coloured.
package enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
    case auto
    case always
    case never
}
