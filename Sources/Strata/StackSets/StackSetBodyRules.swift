import CloudFormation
import OrderedCollections

/// Checks that a StackSet can carry what is declared in it.
struct StackSetBodyRules {
    let body: TemplateBuilder
    let resource: TemplateResource
    let text: StackSetText

    private var node: Node { body.node }
    private var isServiceManaged: Bool { node.stackContent.isServiceManaged }

    func report() {
        checkContents()
        checkForeignAssets()
        checkTransforms()
        StackSetParameterRules(body: body, resource: resource).report()
        StackSetNameRules(body: body, resource: resource).report()
        reportDelivery()
    }

    // MARK: Contents

    private func checkContents() {
        var inner: Set<ObjectIdentifier> = []
        node.forEach { current in
            guard current !== node, current.enclosingTemplates.dropFirst(current.isTemplate ? 1 : 0).first === node
            else {
                return
            }
            switch current.content {
            case .nestedStack(let content), .stackSet(let content):
                if let resource = content.nestedResource { inner.insert(ObjectIdentifier(resource)) }
                body.report(StackSetFindings.nested(current, in: node))
            case .asset: body.report(StackSetFindings.asset(current, in: node))
            default: break
            }
        }
        guard isServiceManaged else { return }
        // A nested stack whose template the author publishes.
        node.forEach { current in
            guard current.resourceType == NestedStack.resourceType, current.template === node,
                !inner.contains(ObjectIdentifier(current))
            else { return }
            body.report(StackSetFindings.nested(current, in: node))
        }
    }

    /// Finds files of the stack around that the body looks for in the accounts' own bootstrap buckets.
    private func checkForeignAssets() {
        var names: OrderedDictionary<String, Node> = [:]
        node.root.forEach { current in
            guard case .asset(let content) = current.content, current.stackSetBody !== node else { return }
            for name in current.tree.assets.names(of: content) { names[name] = current }
        }
        if names.isEmpty { return }
        let beginnings = Set(names.values.map { "cdk-\($0.deployment.qualifier)-" })
        for (id, resource) in body.template.resources {
            guard let declared = body.declarations[.resources]?[id] else { continue }
            var asset: Node?
            var isLookedFor = false
            TemplateValue.object(resource.properties).forEachString { text in
                if beginnings.contains(where: text.contains) { isLookedFor = true }
                if let name = names.keys.first(where: text.contains) { asset = names[name] }
            }
            if isLookedFor, let asset {
                body.report(StackSetFindings.foreignAsset(asset, usedBy: declared, in: node))
            }
        }
    }

    private func checkTransforms() {
        guard isServiceManaged, text.capabilities.contains(.autoExpand) else { return }
        let names = body.template.transformNames
        body.report(StackSetFindings.transform(names.isEmpty ? ["Fn::Transform"] : names, in: node))
    }

    // MARK: Delivery

    private func reportDelivery() {
        guard case .published(let reason) = text.delivery else { return }
        if node.tree.assets.mode == .local {
            body.report(StackSetFindings.notPublished(node, reason))
        } else {
            body.report(StackSetFindings.published(node, reason))
        }
    }
}
