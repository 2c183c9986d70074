import Strata

extension SDKCall {
    func check(creation: Operation?, update: Operation?, deletion: Operation?, physicalID: PhysicalID) {
        if creation == nil && deletion == nil {
            report("'\(node.path)' calls nothing", help: "give it onCreate, onUpdate or onDelete")
        }
        for operation in [creation, update, deletion].compactMap(\.self) { check(operation) }
        if creation?.usesOwnID == true {
            report(
                "'\(node.path)' uses its own physical id in the call for creation, which makes the id",
                help: "use SDKCall.ownID in onUpdate and onDelete only, and give onCreate apart from onUpdate"
            )
        }
        if creation == nil, let path = physicalID.responsePath {
            report(
                "'\(node.path)' takes its physical id from '\(path)' of a response, but nothing is called on creation",
                help: "give it onCreate, or a .fixed physical id"
            )
        }
        if case .fixed(let id) = physicalID.source {
            node.check(
                id, length: 1...1_024, characters: "ASCII characters", "the physical id", rule: "sdk-call/physical-id",
                source: "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref-responses.html"
            ) { _ in true }
        }
        node.attach(SDKCallValidator())
    }

    private func check(_ operation: Operation) {
        let action = operation.action
        let isName = action.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        if !isName || action.first.map({ $0.isUppercase }) != true {
            report(
                "'\(node.path)' calls the action '\(action)', allowed are names as the API writes them",
                help:
                    "write it like \(isName && !action.isEmpty ? action.prefix(1).uppercased() + action.dropFirst() : "CreateQueue")"
            )
        }
        if operation.service.isEmpty {
            report("'\(node.path)' calls '\(action)' of no service", help: "name the service, such as sesv2")
        }
        guard case .object = operation.parameters.expression else {
            return report(
                "'\(node.path)' calls '\(action)' with parameters that are no object",
                help: "write them by name: [\"Name\": \"value\"]"
            )
        }
    }

    func reportUnknownActions(of operation: Operation) {
        report(
            "'\(node.path)' calls \(operation.action) of \(operation.service), for which IAM's action does not follow "
                + "from the name",
            help: "name what it takes: policy: .statements([…]); see https://docs.aws.amazon.com/service-authorization/"
                + "latest/reference/reference_policies_actions-resources-contextkeys.html"
        )
    }

    private func report(_ message: String, help: String) {
        node.annotate(.error(message, help: help, rule: "sdk-call/declaration"))
    }
}
