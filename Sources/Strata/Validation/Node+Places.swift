public import CloudFormation

extension Node {
    /// Says that what is declared here follows from something elsewhere, such as a value of the configuration: findings about
    /// this node, and all below, tell of that place beside their own.
    /// - Parameters:
    ///   - message: What is there: `the mail domain is configured here`.
    ///   - place: Where it is.
    public func relate(_ message: String, to place: Place) {
        let related = RelatedLocation(message: message, location: place.location)
        guard extras?.related.contains(related) != true else { return }
        modifyExtras { $0.related.append(related) }
        tree.hasRelatedPlaces = true
    }

    /// Notes where a part of what this node says was written, if that is not where the node was declared: a statement that was
    /// added to a policy.
    /// - Parameters:
    ///   - place: The line that wrote it.
    ///   - property: The path of the part below the properties, as templates are read: `PolicyDocument.Statement[2]`.
    public func notePlace(_ place: Place, of property: String) {
        guard !tree.isLibrary(place) else { return }
        modifyExtras { $0.places[property] = place }
    }

    /// Where a part of what this node says was written; `nil` for the line that declared it.
    /// - Parameter property: The path of the part below the properties: `PolicyDocument.Statement[2].Action`.
    /// - Returns: The line of what was noted for it, or for what it is part of.
    public func place(of property: String) -> Place? {
        guard let places = extras?.places, !places.isEmpty else { return nil }
        var path = Substring(property)
        while true {
            if let place = places[String(path)] { return place }
            guard let end = path.lastIndex(where: { $0 == "." || $0 == "[" }) else { return nil }
            path = path[..<end]
        }
    }

    /// What findings about this node are related to, its own first.
    var relatedPlaces: [RelatedLocation] {
        var found: [RelatedLocation] = []
        var node: Node? = self
        while let current = node {
            found += current.extras?.related ?? []
            node = current.parent
        }
        return found
    }
}

extension Scope {
    /// Says that the module which calls this is a library: findings about what it declares point at the line of the program that
    /// called it. Constructs say so by being a ``LibraryConstruct``; this is for libraries that have none.
    public func noteLibrary(_ file: StaticString = #fileID) { node.tree.noteLibrary(Place(file, 0).module) }
}
