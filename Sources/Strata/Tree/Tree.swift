import CloudFormation
import ResourceRegistry

/// What all nodes of one app share: the findings so far, and the phase that the tree is in.
final class Tree {
    var findings: [Finding] = []
    /// What was annotated already, so that an aspect that comes by again does not repeat itself.
    var annotations: Set<Finding> = []
    /// The moment that the program takes for the present.
    var now: Timestamp?
    /// The files that constructs have asked for, and where they are looked for.
    let assets: AssetStore
    /// How stacks are deployed that say nothing themselves.
    let deployment: Deployment
    /// Whether validators have begun: from then on nothing changes.
    var isFrozen = false
    /// Whether they are through, and templates are made.
    var isSynthesized = false
    /// What was reported to stand outside of all stacks.
    var outsideStacks: Set<ObjectIdentifier> = []
    /// Whether aspects have come to an end; if not, what they have made of the tree means nothing.
    var isSettled = true
    /// Counts constructs, so that growth without end is noticed.
    var nodeCount = 0
    /// Counts changes, so that aspects can tell when nothing moves any more.
    private(set) var revision = 0
    private(set) var lastChange: Change?
    /// The properties that were taken away, in order; some may have been set again since.
    private(set) var removals: [Change] = []
    /// The aspect that is running, and which of its runs this is.
    var aspectRun: AspectRun?
    /// How often aspects have gone through the tree.
    var aspectPasses = 0
    /// The name of the aspect that is running.
    var runningAspect: String? { aspectRun?.name }
    /// The runs of aspects that declared something, by what they declared.
    private var makers: [ObjectIdentifier: AspectRun] = [:]
    /// Whether any reference may be made through a parameter of the parameter store; only then are values searched for them.
    var usesParameterReferences = false
    /// The resources that publish values to the parameter store for other stacks.
    var referenceParameters: [ReferenceKey: Node] = [:]
    /// The stacks that others may depend on, if hard dependencies are errors.
    var independence: [Node]?
    /// What modules keep for the whole app, by type; see ``Node/shared(_:make:)``.
    var shared: [ObjectIdentifier: AnyObject] = [:]
    /// How many aspects and validators were declared so far.
    private(set) var declarations = 0
    /// Whether any node knows of places that its findings are related to.
    var hasRelatedPlaces = false
    /// The modules whose lines say nothing to who wrote the program, those of Strata's services apart.
    private var libraries: Set<String> = ["Strata", "StrataKit"]
    /// Where the names of files lie that have made their modules libraries: constructs say so each time.
    private var libraryFiles: Set<UInt> = []
    /// The constructs that were registered at nodes of others, and those nodes.
    var misregistered: Set<ObjectIdentifier> = []

    init(assets: AssetStore, deployment: Deployment) {
        self.assets = assets
        self.deployment = deployment
    }

    /// One of the times that an aspect looks at the tree.
    struct AspectRun {
        /// What messages call the aspect.
        let name: String
        /// The aspect's place in the order of declarations, which tells it from others of the same name.
        let order: Int
        /// Counts the passes of all aspects, over all of synthesis.
        let pass: Int
    }

    struct Change {
        let node: Node
        let name: String
        let aspect: String?
    }

    func noteChange(of node: Node, named name: String) {
        revision += 1
        if runningAspect != nil { lastChange = Change(node: node, name: name, aspect: runningAspect) }
    }

    func noteRemoval(of name: String, from node: Node) {
        removals.append(Change(node: node, name: name, aspect: runningAspect))
    }

    /// Notes who declared a node, if an aspect did.
    func noteDeclaration(of node: Node) {
        if let aspectRun { makers[ObjectIdentifier(node)] = aspectRun }
    }

    /// The run of the running aspect that declared a node; `nil` if it was not this aspect.
    func earlierRun(declaring node: Node) -> AspectRun? {
        guard let aspectRun, let maker = makers[ObjectIdentifier(node)], maker.order == aspectRun.order else {
            return nil
        }
        return maker
    }

    /// Whether the tree may still change; if not, the attempt is reported.
    func allowsChange(of node: Node, named name: String) -> Bool {
        // What is wrong with a rejected node was reported, and no template holds it.
        guard isFrozen, !node.isRejected else { return true }
        let place = node.parent == nil ? "the app" : "'\(node.path)'"
        findings.append(
            Finding(
                ruleID: "tree/frozen", severity: .error,
                message: "'\(name)' of \(place) was changed after the tree was frozen",
                help: isSynthesized
                    ? "declare and change everything before app.synthesize()"
                    : "validators only look; make the change where the construct is declared, or in an aspect",
                constructPath: node.parent == nil ? nil : node.path, location: node.declaration
            )
        )
        return false
    }

    /// Notes that the module of a file is a library.
    func noteLibrary(_ file: StaticString) {
        if file.hasPointerRepresentation, !libraryFiles.insert(UInt(bitPattern: file.utf8Start)).inserted { return }
        libraries.insert(Place(file, 0).module)
    }

    /// Whether a line belongs to a library.
    ///
    /// The modules of Strata's services are `Strata` and the service's name. They are no less libraries where a program has
    /// none of their constructs, only what functions join.
    func isLibrary(_ place: Place) -> Bool {
        let module = place.module
        return libraries.contains(module)
            || module.hasPrefix("Strata") && ResourceRegistry.containsService(module.dropFirst(6))
    }

    /// A number that grows with each aspect or validator, for a total order.
    func nextDeclaration() -> Int {
        declarations += 1
        return declarations
    }
}

extension Node {
    /// What a module keeps once for the whole app: aspects and validators that must know of each other share it.
    ///
    /// - Parameters:
    ///   - type: The class that holds it; there is one instance per app.
    ///   - make: Makes the instance when it is asked for first.
    /// - Returns: The instance of the app that this node belongs to.
    public func shared<State: AnyObject>(_ type: State.Type, make: () -> State) -> State {
        if let state = tree.shared[ObjectIdentifier(type)] as? State { return state }
        let state = make()
        tree.shared[ObjectIdentifier(type)] = state
        return state
    }
}
