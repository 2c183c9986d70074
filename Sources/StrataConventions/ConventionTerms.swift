import Strata

/// Conventions in plain words: what aspects and validators work on, whatever stages and usages a company has.
struct ConventionTerms {
    /// The name of the company's type, for advice.
    let typeName: String
    let context: String
    let stage: String
    let owner: String
    let usage: any UsageValue
    /// Whether the usage is the one that every stage takes, and that one's name.
    let isProduction: Bool
    let productionName: String
    /// All stages that there are.
    let stages: [String]
    let allowedStages: [String]
    /// The allowed stages that take other usages.
    let experimentalStages: [String]
    let maximumLifetime: Duration
    let keptNames: [String]
    /// What parameters' names begin with, segment by segment.
    let parameterSegments: [String]
    /// What `resourceName(_:)` puts around an id; `nil` if it does something else with it.
    let nameFrame: (before: String, after: String)?

    init<Company: Conventions>(_ conventions: Company) {
        typeName = "\(Company.self)"
        context = conventions.context
        stage = conventions.stage.rawValue
        owner = conventions.owner
        usage = conventions.usage
        isProduction = conventions.usage == .production
        productionName = Company.UsageKind.production.name
        stages = Company.StageKind.allCases.map(\.rawValue)
        let allowed = conventions.allowedStages.map(\.rawValue)
        allowedStages = allowed
        experimentalStages = conventions.experimentalStages.map(\.rawValue).filter(allowed.contains)
        maximumLifetime = conventions.maximumLifetime
        keptNames = conventions.keptNames
        parameterSegments = conventions.parameterPath.split(separator: "/").map(String.init)
        let pieces = conventions.resourceName("\0").split(separator: "\0", omittingEmptySubsequences: false)
        nameFrame = pieces.count == 2 ? (String(pieces[0]), String(pieces[1])) : nil
    }

    /// `/dev/shop`.
    var parameterPath: String { parameterSegments.map { "/\($0)" }.joined() }

    /// What a program is likely to call the company's value: `company`.
    var variable: String { typeName.prefix(1).lowercased() + typeName.dropFirst() }
}
