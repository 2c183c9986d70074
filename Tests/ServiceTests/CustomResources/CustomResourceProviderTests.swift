import CloudFormation
import OrderedCollections
import Strata
import StrataKit
import StrataSQS
import StrataTesting
import Testing

@Suite("Providers of custom resources")
struct CustomResourceProviderTests {
    private func program(
        _ source: String = "def run(request): pass", timeout: Duration = .seconds(60), description: String = "Seeds"
    ) -> CustomResourceProvider.Program {
        .init(source, timeout: timeout, description: description)
    }

    private func statement(_ action: String) -> PolicyStatement { PolicyStatement(actions: [action], resources: ["*"]) }

    @Test("Two resources of one scope share its policy, those of another provider have their own")
    func policies() throws {
        let sample = TestTemplate { stack in
            let group = Group("Group", in: stack)
            for (id, action) in [("One", "s3:GetObject"), ("Two", "sqs:SendMessage")] {
                CustomResourceProvider.shared("Seeding", for: group.node, program: program())?
                    .declare(id, in: group, type: "Custom::Seed", permissions: [statement(action)])
            }
            CustomResourceProvider.shared("Other", for: group.node, program: program())?
                .declare("Three", in: group, type: "Custom::Seed", permissions: [statement("sns:Publish")])
        }
        #expect(sample.messages == [])
        let policies = sample.ids(of: "AWS::IAM::Policy")
        try #require(policies.count == 2)
        #expect(sample.statements().map { $0["Action"] } == [["s3:GetObject", "sqs:SendMessage"], "sns:Publish"])
        let seeds = sample.template.resources.values.filter { $0.type == "Custom::Seed" }
        #expect(seeds.map(\.dependsOn) == [[policies[0]], [policies[0]], [policies[1]]])
    }

    @Test("Another program under the same id is reported where it is asked for")
    func differences() {
        var line = 0
        let sample = TestTemplate { stack in
            func share(_ program: CustomResourceProvider.Program, _ id: String) {
                _ = CustomResourceProvider.shared("Seeding", for: Group(id, in: stack).node, program: program)
            }
            share(program(), "A")
            share(program(), "B")
            share(program("def run(request): return {}"), "C")
            share(program(timeout: .seconds(90)), "D")
            share(program(description: "Sows"), "E")
            line = #line
        }
        let start = "custom-resource/program:"
        #expect(
            sample.messages == [
                "\(start) 'app/C' shares the program 'Seeding' of 'app', but with other code",
                "\(start) 'app/D' shares the program 'Seeding' of 'app', but with a timeout of 90.0 seconds, not 60.0 "
                    + "seconds",
                "\(start) 'app/E' shares the program 'Seeding' of 'app', but with the description 'Sows', not 'Seeds'",
            ])
        #expect(sample.findings.allSatisfy { $0.location.map { $0.line < line && $0.line >= line - 8 } == true })
    }

    @Test("What is granted to a provider's role may wait for a resource that the provider makes")
    func roles() throws {
        let sample = TestTemplate { stack in
            let provider = CustomResourceProvider.shared("Seeding", for: stack.node, program: program())
            let job = provider?.declare("Job", in: stack, type: "Custom::Seed", permissions: [])
            let queue = Queue("Queue", in: stack)
            if let job { queue.resource.node.addDependency(on: job) }
            if let role = provider?.role {
                let last = provider?.declare("Last", in: stack, type: "Custom::Seed", permissions: [])
                if let last { queue.grant(.deliver, to: role).before(last) }
            }
        }
        // No cycle: the function itself does not wait for its permissions.
        #expect(sample.messages == [])
        #expect(sample.template.resources["Last"]?.dependsOn.contains { $0.contains("DefaultPolicy") } == true)
    }
}
