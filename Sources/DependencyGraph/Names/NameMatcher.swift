/// Finds the resources whose physical names stand in a text.
struct NameMatcher {
    /// A resource that is meant.
    struct Match: Equatable {
        enum Producer: Hashable {
            case node(DependencyGraph.NodeID)
            /// One that no template here makes.
            case external(type: String)
        }

        let producer: Producer
        /// Its physical name.
        let name: String
        let strength: Strength
    }

    private let index: NameIndex
    private let unit: TemplateUnit
    private let position: NamePosition?
    private var matches: [Match] = []
    /// What could be meant if nothing here is.
    private var candidate: (type: String, name: String)?

    private init(_ index: NameIndex, _ unit: TemplateUnit, _ position: NamePosition?) {
        self.index = index
        self.unit = unit
        self.position = position
    }

    /// The resources that a text means.
    /// - Parameters:
    ///   - text: The text; a ``NameText/hole`` stands for what is not known of it.
    ///   - position: What stands there.
    ///   - key: The name of a variable whose value it is.
    ///   - index: All resources by name.
    ///   - unit: The template that says it.
    ///   - registryType: The type whose names stand there by the registry, asked for only if the text is a name.
    /// - Returns: Each once.
    static func matches(
        in text: String, at position: NamePosition?, named key: String?, _ index: NameIndex, _ unit: TemplateUnit,
        registryType: () -> String?
    ) -> [Match] {
        let mayHold = NameText.mayHold(text, hosts: index.hasHosts)
        if position?.takes.isEmpty != false, !mayHold, !index.isBorne(text, saidIn: unit) { return [] }
        if position?.use == .identity || DynamicReference.mayBe(in: text) { return [] }
        var matcher = NameMatcher(index, unit, position)
        if !text.utf8.starts(with: "arn:".utf8), !NameText.hasHole(text) {
            matcher.matchName(text, key, registryType)
        }
        if matcher.matches.isEmpty, mayHold {
            for found in NameText.all(in: text) { matcher.match(found) }
        }
        matcher.matchExternal()
        return matcher.matches
    }

    // MARK: Names alone

    private mutating func matchName(_ text: String, _ key: String?, _ registryType: () -> String?) {
        if let position, !position.takes.isEmpty, !text.contains("://") {
            for type in position.takes {
                let name = PhysicalNames.normalized(text, of: type)
                if add(index.find(type, name, at: PhysicalNames.place(of: type), for: unit)) { return }
            }
            candidate = (position.takes[0], PhysicalNames.normalized(text, of: position.takes[0]))
            return
        }
        guard index.isBorne(text, saidIn: unit) else { return }
        switch position?.use {
        case .configuration: matchConfiguration(text, key)
        case .note, .identity: break
        case .reference, nil:
            let type = text.hasPrefix("alias/") ? "AWS::KMS::Alias" : registryType()
            if let type { add(index.find(type, text, at: PhysicalNames.place(of: type), for: unit)) }
        }
    }

    /// In configuration a text can mean anything. It counts as a name if its key says what it names, or if no one would
    /// write it otherwise; and only if it can mean one resource alone.
    private mutating func matchConfiguration(_ text: String, _ key: String?) {
        let bearer: NameIndex.Bearer?
        if let key, let hinted = index.find(text, for: unit, where: { NameHint(key).fits($0) }) {
            bearer = hinted
        } else {
            bearer = NameHint.isDistinctive(text) ? index.find(text, for: unit, where: { _ in true }) : nil
        }
        if let bearer { add(.init(bearer: bearer, isOnly: true)) }
    }

    // MARK: ARNs and URLs

    private mutating func match(_ found: NameText.Found) {
        switch found.mention {
        case .arn(let arn): match(arn, isWhole: found.isWhole)
        case .address(let scheme, let host, let path):
            match(NamedAddress(scheme: scheme, host: host, path: path, own: unit.stack), isWhole: found.isWhole)
        }
    }

    private mutating func match(_ arn: ARNText, isWhole: Bool) {
        // Of AWS itself: managed policies, documents.
        if arn.account == "aws" { return }
        let place = NamedPlace(
            region: .init(arn.region, own: unit.stack.region), account: .init(arn.account, own: unit.stack.account))
        for shape in ARNShape.byService[arn.service] ?? [] {
            guard let reading = shape.read(arn.resource), !NameText.hasHole(reading.name) else { continue }
            let names = ARNName(reading.name, of: shape.types[0]).names
            if names.isEmpty { continue }
            for type in shape.types {
                var isFound = false
                for name in names {
                    if NamePattern.isPattern(name) {
                        for hit in index.find(type, fitting: name, at: place, for: unit, others: reading.others) {
                            isFound = add(hit, atMost: .soft) || isFound
                        }
                    } else if add(
                        index.find(type, name, at: place, for: unit, others: reading.others), isWhole: isWhole)
                    {
                        isFound = true
                        break
                    }
                }
                if isFound { return }
            }
            if isWhole, candidate == nil, let name = names.last, !NamePattern.isPattern(name),
                !arn.resource.hasPrefix("role/aws-service-role/")
            {
                let taken = shape.types.first { position?.takes.contains($0) == true }
                candidate = (taken ?? shape.types[0], name)
            }
        }
    }

    private mutating func match(_ address: NamedAddress, isWhole: Bool) {
        switch address {
        case .resource(let type, let name, let place):
            if NameText.hasHole(name) { return }
            let isFound = add(index.find(type, name, at: place, for: unit), isWhole: isWhole)
            if !isFound, isWhole, position?.takes.contains(type) == true { candidate = (type, name) }
        case .host(let host):
            guard index.hasHosts, !NameText.hasHole(host) else { return }
            let name = PhysicalNames.host(host)
            let parent = name.firstIndex(of: ".").map { "*" + name[$0...] }
            for name in [name, parent].compactMap(\.self) {
                for type in NameIndex.hostTypes {
                    if add(index.find(type, name, at: .world, for: unit), atMost: .soft) { return }
                }
            }
        }
    }

    // MARK: Strength

    @discardableResult
    private mutating func add(_ hit: NameIndex.Hit?, isWhole: Bool = true, atMost limit: Strength = .hard) -> Bool {
        guard let hit else { return false }
        var strength = min(limit, position?.strength ?? .soft)
        // A name orders nothing within a stack, and what may mean another resource must not either.
        if !isWhole || !hit.isOnly || hit.bearer.unit.stack.id == unit.stack.id { strength = min(strength, .soft) }
        if let takes = position?.takes, !takes.isEmpty, !takes.contains(hit.bearer.type) {
            strength = min(strength, .soft)
        }
        let match = Match(producer: .node(hit.bearer.node), name: hit.bearer.name, strength: strength)
        if !matches.contains(where: { $0.producer == match.producer }) { matches.append(match) }
        return true
    }

    private mutating func matchExternal() {
        guard matches.isEmpty, position?.strength == .hard, let candidate,
            PhysicalNames.property(of: candidate.type) != nil, !candidate.name.isEmpty,
            !NamePattern.isPattern(candidate.name), !PhysicalNames.isGiven(candidate.name, of: candidate.type)
        else { return }
        matches.append(Match(producer: .external(type: candidate.type), name: candidate.name, strength: .hard))
    }
}
