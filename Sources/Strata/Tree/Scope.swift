/// What constructs can be declared in: the app, a stack, a construct.
public protocol Scope {
    /// The place in the tree.
    var node: Node { get }
    /// The line that declarations in this scope count as made on; `nil` for the line that makes them. See ``at(_:_:)``.
    var placeOfDeclarations: Place? { get }
}

extension Scope {
    /// `nil`: what is declared stands where it was written.
    public var placeOfDeclarations: Place? { nil }

    /// This scope, in which declarations count as made on the given line: for functions of a library that declare something
    /// right in the scope of their caller.
    ///
    /// ```swift
    /// public func lookup(_ id: String, in scope: any Scope, file: StaticString = #fileID, line: Int = #line) -> StringValue {
    ///     Parameter(id, in: scope.at(file, line), lookup: name).value
    /// }
    /// ```
    /// - Parameters:
    ///   - file: The caller's file, as `#fileID` gives it.
    ///   - line: The caller's line.
    /// - Returns: The same scope.
    public func at(_ file: StaticString, _ line: Int) -> some Scope {
        // A function that another one calls on behalf of the program has the line of that one's caller.
        PlacedScope(node: node, place: placeOfDeclarations ?? Place(file, line))
    }
}

private struct PlacedScope: Scope {
    let node: Node
    let place: Place

    var placeOfDeclarations: Place? { place }
}
