import DependencyGraph

/// How a picture shows a kind of node. Pages replace the colours, by the name as a class, where the reader prefers dark.
struct NodeLook {
    let name: String
    let fill: String
    let line: String
    let isDashed: Bool

    init(_ kind: DependencyGraph.Node.Kind) {
        switch kind {
        case .stack: (name, fill, line, isDashed) = ("stack", "#e4ecfb", "#3b62b5", false)
        case .resource: (name, fill, line, isDashed) = ("resource", "#ffffff", "#59677d", false)
        case .parameter: (name, fill, line, isDashed) = ("parameter", "#f3ecfa", "#8457b8", false)
        case .output: (name, fill, line, isDashed) = ("output", "#e5f4ef", "#2b7f66", false)
        case .external: (name, fill, line, isDashed) = ("external", "#fdf3e1", "#a2690c", true)
        }
    }
}

/// How a picture shows a strength: by colour, and by the kind of line for who does not tell colours apart.
struct LinkLook {
    let colour: String
    let style: String
    let width: String

    init(_ strength: Strength) {
        switch strength {
        case .hard: (colour, style, width) = ("#c0392b", "solid", "1.5")
        case .soft: (colour, style, width) = ("#b9770e", "dashed", "1.2")
        case .light: (colour, style, width) = ("#5b7fa6", "dotted", "1.2")
        }
    }
}
