import CloudFormation
import TemplateDiff

/// Says in one line why a value changes although its text does not, from the first cause to the value:
/// `Table.KeySchema: replaced → (Ref) Worker.Role: replaced → (Fn::GetAtt) Environment.Variables.ROLE: updated, not replaced`.
struct CauseText {
    /// The stack in which the line stands: what is in it needs no stack before its name.
    let stack: String

    func text(of change: PropertyChange, label: String) -> String {
        guard let first = change.because.last else { return "" }
        var text = "because \(name(first)): \(first.event)"
        for (step, next) in zip(change.because.dropLast().reversed(), change.because.dropFirst().reversed()) {
            text += " → (\(next.mechanism)) \(name(step)): \(step.event)"
        }
        return text + " → (\(change.because[0].mechanism)) \(label): \(effect(change.impact))"
    }

    private func effect(_ impact: PropertyChange.Impact) -> String {
        switch impact {
        case .update: "updated, not replaced"
        case .mayReplace: "may be replaced"
        case .replace: "replaced"
        }
    }

    private func name(_ cause: Cause) -> String {
        let name = cause.target.stack == stack ? cause.target.logicalID : cause.target.description
        guard let path = cause.path, !path.components.isEmpty else { return name }
        return "\(name).\(path)"
    }
}
