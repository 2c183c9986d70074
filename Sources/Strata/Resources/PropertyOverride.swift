/// A change by path to what a resource's properties say, for what the registry's schema lacks.
struct PropertyOverride {
    /// The path as the author wrote it.
    let text: String
    /// What to put there; `nil` takes away what is there.
    var value: Expression?
    /// Whether the author knows that the registry does not list what the path names.
    let isUnlisted: Bool
    /// The line that says so.
    let place: Place
    /// Keys and list positions below the properties: `["Origins", "0", "Id"]`.
    let path: [String]

    init(_ text: String, value: Expression?, isUnlisted: Bool, at place: Place) {
        self.text = text
        self.value = value
        self.isUnlisted = isUnlisted
        self.place = place
        path = Self.components(of: text)
    }

    // A backslash takes the dot after it, or another backslash, into the key.
    private static func components(of text: String) -> [String] {
        guard !text.isEmpty else { return [] }
        var components = [""]
        var isEscaped = false
        for character in text {
            if isEscaped {
                components[components.count - 1].append(character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else if character == "." {
                components.append("")
            } else {
                components[components.count - 1].append(character)
            }
        }
        return components
    }
}

extension PropertyOverride: Equatable {
    /// Whether both do the same, wherever they are written.
    static func == (left: PropertyOverride, right: PropertyOverride) -> Bool {
        left.path == right.path && left.value == right.value && left.isUnlisted == right.isUnlisted
    }
}

extension ResourceView {
    /// Sets what an initialiser cannot say: a path below `Properties`, keys and list positions joined by dots. A dot within a
    /// key is written `\\.`; the position just past the end of a list adds to it.
    ///
    /// ```swift
    /// distribution.override("DistributionConfig.Origins.0.OriginAccessControlId", with: control.ref)
    /// ```
    /// - Parameters:
    ///   - path: Where to put it. Names that the registry does not list for the resource's type are errors; what stands in
    ///     maps and in free JSON has any name.
    ///   - value: What to put there.
    ///   - unlisted: Whether the path names a property that is newer than the registry: then its names are not looked at.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    public func override(
        _ path: String, with value: JSON, unlisted: Bool = false, file: StaticString = #fileID, line: Int = #line
    ) {
        node.addOverride(
            PropertyOverride(path, value: value.expression, isUnlisted: unlisted, at: Place(file, line)))
    }

    /// Sets what an initialiser cannot say, to a value that refers to something; see
    /// ``override(_:with:unlisted:file:line:)-(_,JSON,_,_,_)``.
    /// - Parameters:
    ///   - path: Where to put it.
    ///   - value: What to put there.
    ///   - unlisted: Whether the path names a property that is newer than the registry.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    public func override(
        _ path: String, with value: some ValueConvertible, unlisted: Bool = false, file: StaticString = #fileID,
        line: Int = #line
    ) {
        override(path, with: JSON(value), unlisted: unlisted, file: file, line: line)
    }

    /// Takes away what stands at a path below `Properties`.
    /// - Parameters:
    ///   - path: Where it stands. Names that the registry does not list for the resource's type are errors.
    ///   - unlisted: Whether the path names a property that is newer than the registry.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    public func removeOverride(
        _ path: String, unlisted: Bool = false, file: StaticString = #fileID, line: Int = #line
    ) {
        node.addOverride(PropertyOverride(path, value: nil, isUnlisted: unlisted, at: Place(file, line)))
    }
}
