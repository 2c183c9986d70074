/// A change by path to what a resource says, for what the registry's schema lacks.
struct PropertyOverride: Equatable {
    /// Keys and list positions below the resource: `["Properties", "Origins", "0", "Id"]`.
    let path: [String]
    /// What to put there; `nil` takes away what is there.
    let value: Expression?
}
