import AcmeConstructs
import Strata
import StrataCommands
import StrataConventions

/// Where the shop runs.
enum Stage: String, StageValue, ExpressibleByArgument {
    case dev, qa, uat, prod
}

/// What holds for every stack of Acme.
struct Acme: Conventions {
    let context: String
    let stage: Stage
    let owner: String

    var usage: Usage {
        switch stage {
        case .dev: .development
        case .qa, .uat, .prod: .production
        }
    }

    var experimentalStages: [Stage] { [.dev] }

    func extend(_ stack: Stack) {
        stack.attach(WatchedWorkers())
        stack.apply(OwnedAlarms(owner: owner))
        if usage != .production { stack.apply(PassingFailures()) }
    }
}

/// The alarms of workers say whom to ask.
struct OwnedAlarms: Aspect {
    let owner: String

    func visit(_ node: Node) {
        guard let worker = node.as(ThrottledWorker.self), worker.alarm.resource.alarmDescription == nil else {
            return
        }
        worker.alarm.resource.alarmDescription = "Jobs wait too long; ask \(owner)"
    }
}

/// Where data goes with its stack, so do failed jobs.
struct PassingFailures: Aspect {
    func visit(_ node: Node) {
        guard let failures = node.as(ThrottledWorker.self)?.failures.resource, failures.deletionPolicy == nil else {
            return
        }
        failures.applyRemovalPolicy(.destroy)
    }
}
