import CloudFormation

/// A property that decides whether everyone can reach a resource.
struct PublicSetting {
    /// What the lack of the property means.
    enum Missing {
        /// The resource cannot be reached by everyone.
        case closed
        /// It can.
        case open
    }

    /// The resource type.
    let type: String
    /// The path below `Properties`; `*` is every element of a list.
    let path: [String]
    /// The values that open it; none where the property closes it, whatever it says.
    let opening: [String]
    let missing: Missing
    /// What it is then.
    let text: String
    let remark: String

    init(
        _ type: String, _ path: String, _ opening: String..., missing: Missing = .closed, is text: String,
        remark: String = "anyone on the internet"
    ) {
        self.type = "AWS::\(type)"
        self.path = path.split(separator: ".").map(String.init)
        self.opening = opening
        self.missing = missing
        self.text = text
        self.remark = remark
    }

    /// The settings of a resource type.
    static func settings(of type: String) -> [PublicSetting] { byType[type] ?? [] }

    private static let byType = Dictionary(grouping: all, by: \.type)

    /// What a resource opens.
    func grants(_ place: Place, _ subject: String) -> [Grant] {
        guard !isHarmless(place) else { return [] }
        let values = path.isEmpty ? [] : place.places(at: path)
        if values.isEmpty { return missing == .open ? [grant(subject, "", TemplatePath(path.map { .key($0) }))] : [] }
        // Where no value opens it, the property closes it.
        guard !opening.isEmpty else { return [] }
        return values.compactMap { value in
            let text = value.text
            if opening.contains(where: { $0.lowercased() == text.lowercased() }) {
                return grant(subject, opening.count > 1 ? " (\(text))" : "", value.path)
            }
            // What only deployment knows may open it.
            guard text.contains(CompactText.marker) else { return nil }
            return Grant(
                area: .publicAccess, subject: subject, path: value.path,
                text: "\(subject) \(self.text) if \(text) says so", slot: path.joined(separator: "."))
        }
    }

    private func grant(_ subject: String, _ detail: String, _ path: TemplatePath) -> Grant {
        Grant(
            area: .publicAccess, subject: subject, path: path, text: "\(subject) \(text)\(detail)",
            slot: self.path.joined(separator: "."), remark: remark)
    }

    /// A browser asks for the options of a path before it sends credentials: those are open by design. A key for an API is
    /// asked for where that is said.
    private func isHarmless(_ place: Place) -> Bool {
        switch type {
        case "AWS::ApiGateway::Method":
            place["HttpMethod"]?.text == "OPTIONS" || place["ApiKeyRequired"]?.truth == true
        case "AWS::ApiGatewayV2::Route":
            place["RouteKey"]?.text.hasPrefix("OPTIONS ") == true || place["ApiKeyRequired"]?.truth == true
        // Of the load balancers, those that pass traffic on to appliances have no scheme.
        case "AWS::ElasticLoadBalancingV2::LoadBalancer": place["Type"]?.text == "gateway"
        default: false
        }
    }
}
